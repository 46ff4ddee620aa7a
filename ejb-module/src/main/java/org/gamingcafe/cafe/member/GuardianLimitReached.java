package org.gamingcafe.cafe.member;

import org.gamingcafe.platform.kernel.Refusal;

/**
 * A guardian does not allow more of it today ({@code guardian.limit-time}, {@code guardian.limit-minutes},
 * {@code guardian.limit-money}).
 */
public final class GuardianLimitReached extends Refusal {

    private GuardianLimitReached(String code, Object limit) {
        super(code, limit);
    }

    static GuardianLimitReached time(Object latest) {
        return new GuardianLimitReached("guardian.limit-time", latest.toString());
    }

    public static GuardianLimitReached minutes(int minutes) {
        return new GuardianLimitReached("guardian.limit-minutes", minutes);
    }

    public static GuardianLimitReached money(Object spend) {
        return new GuardianLimitReached("guardian.limit-money", spend.toString());
    }
}
