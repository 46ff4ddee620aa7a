package org.gamingcafe.cafe.tariff;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * The usual shapes of a first tariff, from a price per hour for each group of stations.
 *
 * @param usual what the price is called on receipts
 * @param other what the price of night or weekend is called
 * @param otherBasisPoints what the night or the weekend costs, as a share of the price; 10,000: the same
 * @param tier whose members pay less, in shape {@code MEMBERS} only
 * @param tierBasisPoints so much less
 */
public record TariffTemplate(
        Shape shape,
        String name,
        int taxPpm,
        List<GroupPrice> prices,
        String usual,
        String other,
        int otherBasisPoints,
        @Nullable String tier,
        int tierBasisPoints) {

    /** Which prices there are. */
    public enum Shape {
        /** The same at every hour. */
        ONE_RATE,
        /** From 06:00, and from 22:00. */
        DAY_NIGHT,
        /** Saturday and Sunday, and the other days. */
        WEEKEND,
        /** The same at every hour, and less for one tier of members. */
        MEMBERS
    }

    public record GroupPrice(UUID group, long minorPerHour) {}

    private static final String USUAL_PER_HOUR = "5";
    private static final int USUAL_DECIMALS = 2;
    private static final int WHOLE = 10_000;
    private static final int DEAREST = 10 * WHOLE;
    private static final int MINUTE = 60;
    private static final Set<DayOfWeek> WEEK = Set.of(DayOfWeek.values());
    private static final Set<DayOfWeek> ENDS = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalTime ALL_DAY = LocalTime.MIN;
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    public TariffTemplate {
        prices = List.copyOf(prices);
        if (otherBasisPoints < 0 || otherBasisPoints > DEAREST) {
            throw new InvalidInput("other", "tariff.out-of-range", 0, DEAREST / 100);
        }
        if (shape == Shape.MEMBERS && (tier == null || tier.isBlank())) {
            throw new InvalidInput("tier", "tariff.name", 40);
        }
    }

    /**
     * What an hour costs where nobody has said otherwise: 5.00. Nothing in a currency without two decimals, in which five would be
     * next to nothing or very dear.
     */
    public static Optional<Money> usualPerHour(String currency) {
        return Optional.of(Money.of(USUAL_PER_HOUR, currency))
                .filter(usual -> usual.amount().scale() == USUAL_DECIMALS);
    }

    /** A draft of this shape: whole minutes, at least one; halves of the smallest coin are rounded up. */
    public TariffDraft draft(String currency) {
        var rules = new ArrayList<TariffView.RuleView>();
        prices.forEach(price -> rules.addAll(rules(price)));
        return new TariffDraft(name, currency, taxPpm, 0, MINUTE, MINUTE, rules, terms());
    }

    private List<TariffView.RuleView> rules(GroupPrice price) {
        var whole = price.minorPerHour();
        var share = (whole * otherBasisPoints + WHOLE / 2) / WHOLE;
        var group = price.group();
        return switch (shape) {
            case ONE_RATE, MEMBERS -> List.of(rule(group, usual, WEEK, ALL_DAY, ALL_DAY, whole));
            case DAY_NIGHT ->
                List.of(
                        rule(group, usual, WEEK, MORNING, NIGHT, whole),
                        rule(group, other, WEEK, NIGHT, MORNING, share));
            case WEEKEND -> {
                var weekdays = EnumSet.complementOf(EnumSet.copyOf(ENDS));
                yield List.of(
                        rule(group, usual, weekdays, ALL_DAY, ALL_DAY, whole),
                        rule(group, other, ENDS, ALL_DAY, ALL_DAY, share));
            }
        };
    }

    private static TariffView.RuleView rule(
            UUID group, String name, Set<DayOfWeek> days, LocalTime from, LocalTime until, long minor) {
        return new TariffView.RuleView(group, name, days, from, until, minor);
    }

    private Terms terms() {
        var none = Terms.NONE;
        return shape != Shape.MEMBERS || tier == null
                ? none
                : new Terms(
                        none.holidays(),
                        none.durations(),
                        List.of(discount(tier.strip())),
                        none.taxChanges(),
                        none.taxOnTop(),
                        none.startUpMinor(),
                        none.minimumMinor(),
                        none.dayCapMinor(),
                        none.cutOver(),
                        none.pauseSeconds(),
                        none.rounding());
    }

    private Terms.Discount discount(String members) {
        return new Terms.Discount(
                Terms.DiscountKind.TIER,
                members,
                tierBasisPoints,
                members,
                Set.of(),
                Set.of(),
                LocalTime.MIN,
                LocalTime.MIN);
    }
}
