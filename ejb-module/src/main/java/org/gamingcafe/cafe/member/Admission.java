package org.gamingcafe.cafe.member;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What the house says to somebody who wants to play.
 *
 * @param rule the name of the rule that decided, null if none fits
 * @param endsAt when they have to stop at the latest, null if nothing ends it
 */
public record Admission(
        AdmissionRule.Decision decision,
        @Nullable String rule,
        @Nullable Instant endsAt) {

    /** @throws NotAdmitted if the house says no */
    public Admission mustBeAdmitted() {
        if (decision == AdmissionRule.Decision.DENY) {
            throw new NotAdmitted(rule == null ? "" : rule);
        }
        return this;
    }

    /** A guardian's word: not after this instant. @param latest how it is told */
    Admission untilAtMost(Instant end, @Nullable LocalTime latest, Instant now) {
        if (decision == AdmissionRule.Decision.DENY) {
            return this;
        }
        if (!now.isBefore(end)) {
            throw GuardianLimitReached.time(String.valueOf(latest));
        }
        return endsAt != null && endsAt.isBefore(end) ? this : new Admission(decision, rule, end);
    }
}
