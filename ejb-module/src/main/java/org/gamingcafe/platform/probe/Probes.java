package org.gamingcafe.platform.probe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The answers of this node's house by the name of the check. */
public final class Probes {

    /** Whether it is well, and figures an operator may want to see beside it. */
    public record Answer(boolean well, Map<String, Long> figures) {

        public Answer {
            figures = Map.copyOf(figures);
        }

        public static Answer of(boolean well) {
            return new Answer(well, Map.of());
        }
    }

    private static final Answer NOT_YET = Answer.of(false);
    private static final Map<String, Supplier<Answer>> ASKED = new ConcurrentHashMap<>();

    private Probes() {}

    public static void answer(String check, Supplier<Answer> answer) {
        ASKED.put(check, answer);
    }

    static Answer ask(String check) {
        return ASKED.getOrDefault(check, () -> NOT_YET).get();
    }
}
