package org.gamingcafe.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only a caller with a living login session gets in. Whether that caller may do the act is said and checked by the
 * service; the value repeats its permission for the contract's readers.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface SignedIn {

    /** Any one of these permissions opens the act; none: everybody who is signed in, for their own things. */
    String[] value() default {};
}
