package org.gamingcafe.cafe.member;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a house about who may play when.
 *
 * @param fromAge in years, inclusive; null: of any age
 * @param belowAge in years, exclusive; null: of any age
 * @param days the days on which the span begins
 * @param ends not later than {@code begins}: the span ends on the next day; the same: it lasts 24 hours
 * @param accompanied only with (true) or only without (false) a guardian at hand; null: both
 */
public record AdmissionRule(
        String name,
        @Nullable Integer fromAge,
        @Nullable Integer belowAge,
        Set<DayOfWeek> days,
        LocalTime begins,
        LocalTime ends,
        @Nullable Boolean accompanied,
        Decision decision) {

    public static final int LONGEST_NAME = 80;
    public static final int OLDEST = 120;

    /** What happens to whom a rule fits. */
    public enum Decision {
        ALLOW,
        /** They may; the desk is told the name of the rule. */
        WARN,
        /** They may until the span is over. */
        END_AT,
        /** They may not; who plays already ends when the span begins. */
        DENY
    }

    public AdmissionRule {
        days = Set.copyOf(days);
        mustHold(!name.isBlank() && name.length() <= LONGEST_NAME, "name");
        mustHold(fromAge == null || fromAge >= 0 && fromAge <= OLDEST, "fromAge");
        mustHold(belowAge == null || belowAge >= 1 && belowAge <= OLDEST, "belowAge");
        mustHold(fromAge == null || belowAge == null || fromAge < belowAge, "belowAge");
        mustHold(!days.isEmpty(), "days");
        name = name.strip();
    }

    private static void mustHold(boolean fits, String field) {
        if (!fits) {
            throw new InvalidInput(field, "admission.rule");
        }
    }

    /** Whether it is about somebody of this age at this moment of the venue. */
    boolean fits(int age, boolean isAccompanied, LocalDateTime local) {
        return (fromAge == null || age >= fromAge)
                && (belowAge == null || age < belowAge)
                && (accompanied == null || accompanied == isAccompanied)
                && spans(local);
    }

    private boolean spans(LocalDateTime local) {
        var time = local.toLocalTime();
        var isToday = days.contains(local.getDayOfWeek()) && !time.isBefore(begins);
        if (begins.isBefore(ends)) {
            return isToday && time.isBefore(ends);
        }
        return isToday || days.contains(local.getDayOfWeek().minus(1)) && time.isBefore(ends);
    }
}
