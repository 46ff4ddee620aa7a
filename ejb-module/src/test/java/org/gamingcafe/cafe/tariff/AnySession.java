package org.gamingcafe.cafe.tariff;

import static org.gamingcafe.cafe.tariff.Prices.CONSOLE;
import static org.gamingcafe.cafe.tariff.Prices.PC;
import static org.gamingcafe.cafe.tariff.Prices.WEEK;
import static org.gamingcafe.cafe.tariff.Prices.inBerlin;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Entitlement.GroupUse;

/** A random tariff with a random session by it, near a change of the clock; of one seed always the same. */
record AnySession(Tariff tariff, Usage usage) {

    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC");
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");
    private static final List<Instant> SEASONS = List.of(
            Instant.parse("2026-03-28T20:00:00Z"),
            Instant.parse("2026-10-24T20:00:00Z"),
            Instant.parse("2026-03-08T01:00:00Z"),
            Instant.parse("2026-11-01T03:00:00Z"),
            Instant.parse("2026-04-04T12:00:00Z"),
            Instant.parse("2026-10-03T12:00:00Z"));

    static AnySession of(Random chance) {
        return new AnySession(anyTariff(chance).tariff(), anyUsage(chance));
    }

    static <T> T any(List<T> choices, Random chance) {
        return choices.get(chance.nextInt(choices.size()));
    }

    private static boolean one(int in, Random chance) {
        return chance.nextInt(in) == 0;
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60 % 24, minute % 60);
    }

    private static Prices anyTariff(Random chance) {
        var prices = inBerlin().zone(any(ZONES, chance)).currency(any(CURRENCIES, chance));
        days(prices, chance);
        prices.rule(CONSOLE, "Console", WEEK, "00:00", "00:00", chance.nextInt(3_000))
                .free(any(List.of(0, 0, 60, 120), chance))
                .minimum(any(List.of(0, 0, 300, 1_800), chance))
                .unit(any(List.of(1, 1, 60, 300, 900), chance))
                .rounding(any(List.of(Terms.Rounding.values()), chance));
        more(prices, chance);
        discounts(prices, chance);
        return prices;
    }

    /** A day cut at up to five random minutes, without a gap; sometimes a tier and holidays have prices of their own. */
    private static void days(Prices prices, Random chance) {
        var cuts = new TreeSet<Integer>();
        for (var i = chance.nextInt(6); i > 0; i--) {
            cuts.add(1 + chance.nextInt(1_439));
        }
        cuts.add(0);
        for (var from : cuts) {
            var until = cuts.higher(from);
            prices.rule("from " + from, clock(from), clock(until == null ? 0 : until), chance.nextInt(2_000));
        }
        if (one(3, chance)) {
            var from = chance.nextInt(1_000);
            prices.tier("GOLD", "gold", clock(from), clock(from + 1 + chance.nextInt(400)), chance.nextInt(900));
        }
        if (one(4, chance)) {
            prices.holidayRule("holiday", "00:00", "00:00", chance.nextInt(3_000));
            prices.holiday(any(List.of("2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01"), chance));
        }
    }

    private static void more(Prices prices, Random chance) {
        if (one(3, chance)) {
            prices.after(1 + chance.nextInt(20_000), chance.nextInt(10_001));
            prices.after(1 + chance.nextInt(20_000), chance.nextInt(10_001));
        }
        if (one(3, chance)) {
            prices.startUp(chance.nextInt(300));
        }
        if (one(3, chance)) {
            prices.least(chance.nextInt(300));
        }
        if (one(3, chance)) {
            prices.cap(300 + chance.nextInt(3_000));
        }
        if (one(2, chance)) {
            prices.cutOver(clock(chance.nextInt(1_440)));
        }
        if (one(3, chance)) {
            prices.pause(chance.nextInt(2_000));
        }
        if (one(3, chance)) {
            prices.tax(any(List.of("2026-03-29", "2026-10-25", "2026-11-01"), chance), chance.nextInt(250_000));
        }
        if (one(2, chance)) {
            prices.taxOnTop();
        }
    }

    private static void discounts(Prices prices, Random chance) {
        for (var kind : Terms.DiscountKind.values()) {
            for (var i = chance.nextInt(3); i > 1; i--) {
                var tier = one(2, chance) ? "GOLD" : null;
                var from = one(3, chance) ? 0 : chance.nextInt(1_440);
                var until = one(3, chance) ? from : chance.nextInt(1_440);
                prices.off(kind, chance.nextInt(10_001), tier, clock(from), clock(until));
            }
        }
    }

    private static Usage anyUsage(Random chance) {
        var start = any(SEASONS, chance).plusSeconds(chance.nextInt(36_000));
        var at = start;
        var segments = new ArrayList<Usage.Segment>();
        for (var i = 0; i <= chance.nextInt(5); i++) {
            var until = at.plusSeconds(chance.nextInt(12_000));
            var kind = i % 2 == 0 ? Usage.Kind.BILLABLE : any(List.of(Usage.Kind.values()), chance);
            segments.add(new Usage.Segment(one(4, chance) ? CONSOLE : PC, at, until, kind));
            at = until;
        }
        var memberships = new ArrayList<Usage.Membership>();
        if (one(2, chance)) {
            memberships.add(new Usage.Membership("GOLD", start.plusSeconds(chance.nextInt(20_000) - 10_000L)));
            memberships.add(new Usage.Membership(null, start.plusSeconds(10_001L + chance.nextInt(10_000))));
        }
        var passes = new ArrayList<Entitlement>();
        for (var i = chance.nextInt(4) - 1; i > 0; i--) {
            passes.add(anyPass(i, start, chance));
        }
        return new Usage(segments, memberships, passes);
    }

    private static Entitlement anyPass(int number, Instant start, Random chance) {
        var opens = LocalTime.of(chance.nextInt(24), 0);
        return new Entitlement(
                new UUID(9, number),
                any(List.of(Entitlement.Kind.values()), chance),
                start.minusSeconds(chance.nextInt(10_000) - 2_000L),
                start.plusSeconds(chance.nextInt(40_000)),
                opens,
                one(2, chance) ? opens : LocalTime.of(chance.nextInt(24), 0),
                chance.nextInt(8_000),
                chance.nextInt(2_000),
                List.of(new GroupUse(PC, 1 + chance.nextInt(300)), new GroupUse(CONSOLE, 200)));
    }
}
