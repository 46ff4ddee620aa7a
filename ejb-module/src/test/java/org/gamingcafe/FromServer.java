package org.gamingcafe;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for {@code @Resource} with this lookup name. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface FromServer {

    String value();

    final class Literal extends AnnotationLiteral<FromServer> implements FromServer {
        private final String value;

        Literal(String value) {
            this.value = value;
        }

        @Override
        public String value() {
            return value;
        }
    }
}
