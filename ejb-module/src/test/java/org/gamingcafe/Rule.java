package org.gamingcafe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One sentence about the house, and how to find what breaks it. */
record Rule(String name, BiConsumer<JavaClasses, Consumer<String>> search) {

    /** A rule that looks at one class after the other. */
    static Rule ofEach(String name, BiConsumer<JavaClass, Consumer<String>> look) {
        return new Rule(name, (classes, faults) -> classes.forEach(type -> look.accept(type, faults)));
    }

    List<String> faults(JavaClasses classes) {
        var faults = new ArrayList<String>();
        search.accept(classes, faults::add);
        Collections.sort(faults);
        return faults.stream().distinct().toList();
    }
}
