package org.gamingcafe;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Beans of the tests that this test class adds to the house, such as hand-written fakes of the outside world. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface With {

    /** Classes that are {@code @Alternative} take the place of the real ones. */
    Class<?>[] value();
}
