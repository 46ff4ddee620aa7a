package org.gamingcafe.cafe.loyalty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;

/**
 * The rules of a venue's points. Shares and factors are in ten-thousandths.
 *
 * @param open whether points are earned and used at all
 * @param earnBps points for one unit of the currency
 * @param bonusFrom what exceeds this in one bill earns more
 * @param bonusBps with what that part is multiplied
 * @param minimum the fewest points that pay something
 * @param hundredPoints what a hundred points pay
 * @param daysValid after how many days points expire
 * @param tiers the lowest first; each begins elsewhere
 * @param version of the edition that was read, to be given back with an edit; 0: the usual one
 */
public record Programme(
        boolean open,
        int earnBps,
        Money bonusFrom,
        int bonusBps,
        int minimum,
        Money hundredPoints,
        int daysValid,
        List<Tier> tiers,
        long version) {

    static final int WHOLE = 10_000;
    static final int MOST_FACTOR = 100_000;

    private static final int MOST_EARNED = 1_000_000;
    private static final int MOST_MINIMUM = 1_000_000;
    private static final int LONGEST = 3_650;
    private static final int MOST_TIERS = 10;
    private static final int USUAL_BONUS_FROM = 100;
    private static final int USUAL_BONUS = 15_000;
    private static final int USUAL_MINIMUM = 100;
    private static final int YEAR = 365;

    public Programme {
        tiers = tiers.stream()
                .sorted((one, other) -> Long.compare(one.from(), other.from()))
                .toList();
        check("earnBps", earnBps >= 0 && earnBps <= MOST_EARNED, "loyalty.earn");
        check("bonusFrom", !bonusFrom.isNegative(), "loyalty.bonus-from");
        check("bonusBps", bonusBps >= WHOLE && bonusBps <= MOST_FACTOR, "loyalty.factor");
        check("minimum", minimum >= 1 && minimum <= MOST_MINIMUM, "loyalty.minimum");
        check("hundredPoints", hundredPoints.isPositive(), "loyalty.hundred-points");
        check("daysValid", daysValid >= 1 && daysValid <= LONGEST, "loyalty.days");
        var starts = tiers.stream().map(Tier::from).distinct().count();
        check("tiers", tiers.size() <= MOST_TIERS && starts == tiers.size(), "loyalty.tiers");
    }

    private static void check(String field, boolean isRight, String code) {
        if (!isRight) {
            throw new InvalidInput(field, code);
        }
    }

    /** What holds where a venue has said nothing else (R09). */
    static Programme usual(String currency) {
        var unit = unit(currency);
        return new Programme(
                true,
                WHOLE,
                new Money(USUAL_BONUS_FROM * unit, currency),
                USUAL_BONUS,
                USUAL_MINIMUM,
                new Money(unit, currency),
                YEAR,
                List.of(new Tier(1_000, "Silver", 11_000), new Tier(5_000, "Gold", 12_500)),
                0);
    }

    /** Minor units in one unit of a currency. */
    static long unit(String currency) {
        var unit = 1L;
        for (var digit = 0; digit < Money.digits(currency); digit++) {
            unit *= 10;
        }
        return unit;
    }

    Programme with(List<Tier> others) {
        return new Programme(open, earnBps, bonusFrom, bonusBps, minimum, hundredPoints, daysValid, others, version);
    }

    /** @param counted what the member has earned in the last 365 days */
    Optional<Tier> tier(long counted) {
        return tiers.stream().filter(tier -> tier.from() <= counted).reduce((lower, higher) -> higher);
    }

    /** The one above it, if there is one. */
    Optional<Tier> nextTier(long counted) {
        return tiers.stream().filter(tier -> tier.from() > counted).findFirst();
    }

    int factorBps(long counted) {
        return tier(counted).map(Tier::factorBps).orElse(WHOLE);
    }

    /** What so many points pay, rounded down to the minor unit. */
    Money worth(long points) {
        return new Money(Math.multiplyExact(points, hundredPoints.minor()) / 100, hundredPoints.currency());
    }

    /** The points that pay an amount, rounded up. */
    long pointsFor(Money amount) {
        return Math.ceilDiv(Math.multiplyExact(amount.minor(), 100L), hundredPoints.minor());
    }

    /** Each term by its name, for whoever reads what was changed. */
    Map<String, String> named() {
        var named = new LinkedHashMap<String, String>();
        named.put("open", Boolean.toString(open));
        named.put("earnBps", Integer.toString(earnBps));
        named.put("bonusFrom", bonusFrom.toString());
        named.put("bonusBps", Integer.toString(bonusBps));
        named.put("minimum", Integer.toString(minimum));
        named.put("hundredPoints", hundredPoints.toString());
        named.put("daysValid", Integer.toString(daysValid));
        named.put(
                "tiers",
                tiers.stream()
                        .map(tier -> tier.from() + " × " + tier.factorBps())
                        .collect(Collectors.joining(", ", "[", "]")));
        return named;
    }
}
