package org.gamingcafe.cafe.pass;

import java.time.LocalTime;
import java.util.List;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;

/**
 * What a pass is and what it costs.
 *
 * @param allowance how its time counts; a subscription renews minutes or daily minutes
 * @param seconds of the pass, of each period of a subscription or of each business day; none in a window
 * @param opens with closes the local window in which it holds; equal times are the whole day
 * @param groups the station groups on which it holds, each with the per cent that a second there takes off
 * @param price with the tax inside
 */
public record PassTerms(
        String name,
        PassKind kind,
        Entitlement.Kind allowance,
        long seconds,
        LocalTime opens,
        LocalTime closes,
        List<Entitlement.GroupUse> groups,
        PassValidity validity,
        Money price,
        int taxPpm) {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_GROUPS = 50;
    private static final long LEAST_SECONDS = 60;
    private static final long MOST_SECONDS = 366L * 24 * 60 * 60;
    private static final long SECONDS_OF_A_DAY = 25L * 60 * 60;
    private static final long HIGHEST_PRICE = 100_000_000;
    private static final int MILLION = 1_000_000;

    /** @throws InvalidInput {@code pass.name}, {@code pass.kind}, {@code pass.seconds}, {@code pass.groups}, {@code pass.price} or {@code pass.tax} */
    public PassTerms {
        name = name.strip();
        groups = List.copyOf(groups);
        must(
                !name.isEmpty() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl),
                "name",
                "pass.name",
                LONGEST_NAME);
        must(fits(kind, allowance, validity), "kind", "pass.kind");
        var isCounted = allowance != Entitlement.Kind.WINDOW;
        var most = allowance == Entitlement.Kind.DAILY ? SECONDS_OF_A_DAY : MOST_SECONDS;
        must(isCounted ? seconds >= LEAST_SECONDS && seconds <= most : seconds == 0, "seconds", "pass.seconds");
        var apart =
                groups.stream().map(Entitlement.GroupUse::groupId).distinct().count();
        must(
                !groups.isEmpty() && groups.size() <= MOST_GROUPS && apart == groups.size(),
                "groups",
                "pass.groups",
                MOST_GROUPS);
        must(price.isPositive() && price.minor() <= HIGHEST_PRICE, "price", "pass.price");
        must(taxPpm >= 0 && taxPpm <= MILLION, "taxPpm", "pass.tax");
    }

    private static boolean fits(PassKind kind, Entitlement.Kind allowance, PassValidity validity) {
        return switch (kind) {
            case MINUTES -> allowance == Entitlement.Kind.MINUTES;
            case WINDOW -> allowance == Entitlement.Kind.WINDOW;
            case DAILY -> allowance == Entitlement.Kind.DAILY;
            case SUBSCRIPTION ->
                allowance != Entitlement.Kind.WINDOW
                        && validity.begins() == PassValidity.Begin.SALE
                        && validity.length() != null
                        && validity.until() == null;
        };
    }

    private static void must(boolean isTrue, String field, String code, Object... arguments) {
        if (!isTrue) {
            throw new InvalidInput(field, code, arguments);
        }
    }

    /** Minutes are earned as they are used, all else as time goes by. */
    boolean isEarnedByUse() {
        return allowance == Entitlement.Kind.MINUTES;
    }

    boolean isSubscription() {
        return kind == PassKind.SUBSCRIPTION;
    }
}
