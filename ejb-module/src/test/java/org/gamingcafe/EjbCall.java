package org.gamingcafe;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Put on every EJB by {@link HouseExtension}. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface EjbCall {

    final class Literal extends AnnotationLiteral<EjbCall> implements EjbCall {
        static final Literal INSTANCE = new Literal();
    }
}
