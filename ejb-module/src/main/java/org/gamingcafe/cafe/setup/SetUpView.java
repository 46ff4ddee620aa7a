package org.gamingcafe.cafe.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which steps of the set-up of a venue are done, in their order. */
public record SetUpView(Set<Step> done) {

    /** What a venue needs, the first thing first. */
    public enum Step {
        /** Who runs it. */
        VENUE(false),
        /** When it is open. */
        TIME(false),
        /** Which rate of tax is the usual one. */
        TAX(false),
        /** Where one sits. */
        STATIONS(true),
        /** What it costs. */
        TARIFF(true),
        /** Where one pays. */
        TILL(true),
        /** Who works there beside the administrator. */
        STAFF(false);

        private final boolean needed;

        Step(boolean needed) {
            this.needed = needed;
        }

        /** Whether nobody can play and pay without it. */
        public boolean isNeeded() {
            return needed;
        }
    }

    public SetUpView {
        done = Set.copyOf(done);
    }

    public boolean isDone(Step step) {
        return done.contains(step);
    }

    /** Whether a member can come, play and pay. */
    public boolean isOpen() {
        return Arrays.stream(Step.values()).filter(Step::isNeeded).allMatch(this::isDone);
    }

    public List<Step> missing() {
        return Arrays.stream(Step.values()).filter(step -> !isDone(step)).toList();
    }
}
