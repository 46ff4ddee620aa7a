package org.gamingcafe.cafe.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What holds for every tariff and every session, with all that a tariff can say: three currencies, five zones, over both
 * changes of the clock. Seeded, so that a failure can be repeated.
 */
class RandomSessionsTest {

    private static final int SOME = 8_000;
    private static final int MANY = 100_000;

    @Test
    @DisplayName(
            "I8, T2: some random sessions: steps, replay, lines, taxes and funding add up to the bill, the quote is enough")
    void a_bill_is_sound() {
        sessions(SOME);
    }

    @Test
    @Tag("long")
    @DisplayName(
            "I8, T2: 100,000 random sessions: steps, replay, lines, taxes and funding add up to the bill, the quote is enough")
    void a_hundred_thousand_bills_are_sound() {
        sessions(MANY);
    }

    private static void sessions(int count) {
        for (var seed = 0; seed < count; seed++) {
            var chance = new Random(seed);
            var session = AnySession.of(chance);
            var fault = fault(session, stepsOf(session.usage(), chance), chance);
            if (!fault.isEmpty()) {
                assertThat(fault).as("seed %s: %s", seed, session.usage()).isEmpty();
            }
        }
    }

    private static List<Instant> stepsOf(Usage usage, Random chance) {
        var start = usage.segments().getFirst().from();
        var length = Duration.between(start, usage.end()).toSeconds();
        var steps = new ArrayList<Instant>();
        for (var i = 0; i < 4; i++) {
            steps.add(start.plusSeconds(chance.nextLong(length + 1)));
        }
        steps.add(usage.end());
        steps.sort(null);
        return steps;
    }

    /** Empty if all is well; assertions would make strings of everything a hundred thousand times. */
    private static String fault(AnySession session, List<Instant> steps, Random chance) {
        var tariff = session.tariff();
        var bill = Billing.bill(tariff, session.usage());
        var faults = new StringBuilder();
        var quote = Billing.enough(tariff, session.usage());
        var zero = Money.zero(bill.total().currency());
        var charged = zero;
        var before = session.usage().segments().getFirst().from();
        for (var step : steps) {
            var usage = session.usage().until(step);
            charged = charged.plus(Billing.step(tariff, usage, before));
            note(faults, !quote.isLessThan(Billing.bill(tariff, usage).total()), "quote at " + step);
            before = step;
        }
        note(faults, charged.equals(bill.total()), "steps");
        note(faults, sum(bill.lines().stream().map(Bill.Line::amount), zero).equals(bill.total()), "lines");
        note(faults, sum(bill.taxes().stream().map(Bill.TaxLine::gross), zero).equals(bill.total()), "tax lines");
        note(faults, sum(bill.taxes().stream().map(Bill.TaxLine::tax), zero).equals(bill.tax()), "taxes");
        note(faults, sum(bill.lines().stream().map(Bill.Line::tax), zero).equals(bill.tax()), "taxes of lines");
        note(faults, bill.lines().stream().noneMatch(line -> line.amount().isNegative()), "line below zero");
        note(faults, bill.lines().stream().mapToLong(Bill.Line::seconds).sum() == bill.billableSeconds(), "seconds");
        var replayed = Derivation.replay(Derivation.of(bill), zero.currency());
        note(faults, replayed.filter(bill.total()::equals).isPresent(), "replay");
        note(faults, isFundedInFull(bill, chance), "funding");
        note(faults, bill.equals(Billing.bill(tariff, session.usage())), "chance");
        return faults.toString();
    }

    private static boolean isFundedInFull(Bill bill, Random chance) {
        var currency = bill.total().currency();
        var buckets = new Funding.Buckets(
                new Money(chance.nextInt(500), currency),
                new Money(chance.nextInt(500), currency),
                new Money(chance.nextInt(500), currency));
        var funding = Funding.of(bill, buckets);
        return funding.bonus()
                .plus(funding.cash())
                .plus(funding.credit())
                .plus(funding.missing())
                .equals(bill.total());
    }

    private static Money sum(Stream<Money> amounts, Money zero) {
        return amounts.reduce(zero, Money::plus);
    }

    private static void note(StringBuilder faults, boolean isWell, String what) {
        if (!isWell) {
            faults.append(what).append("; ");
        }
    }

    @Test
    void a_control_that_rounds_every_slice_is_told_from_a_bill() {
        var wrong = 0;
        for (var seed = 0; seed < 500; seed++) {
            var session = AnySession.of(new Random(seed));
            var careless = CarelessBilling.roundedPerSlice(session.tariff(), session.usage());
            wrong += careless.equals(
                            Billing.bill(session.tariff(), session.usage()).total())
                    ? 0
                    : 1;
        }

        assertThat(wrong).isGreaterThan(50);
    }

    @Test
    void a_control_that_bills_steps_by_themselves_is_told_from_a_bill() {
        var wrong = 0;
        for (var seed = 0; seed < 500; seed++) {
            var chance = new Random(seed);
            var session = AnySession.of(chance);
            var steps = stepsOf(session.usage(), chance);
            var careless = CarelessBilling.stepsByThemselves(session.tariff(), session.usage(), steps);
            wrong += careless.equals(
                            Billing.bill(session.tariff(), session.usage()).total())
                    ? 0
                    : 1;
        }

        assertThat(wrong).isGreaterThan(100);
    }

    @Test
    @DisplayName("T10: money lasts exactly as long as second-by-second billing says")
    void money_lasts_exactly_as_long_as_it_does() {
        for (var seed = 0; seed < 250; seed++) {
            var chance = new Random(seed);
            var session = AnySession.of(chance);
            var start = session.usage().segments().getFirst();
            var seated = new Usage(
                    List.of(new Usage.Segment(start.groupId(), start.from(), start.from(), Usage.Kind.BILLABLE)),
                    session.usage().memberships(),
                    session.usage().entitlements());
            var latest = start.from().plusSeconds(chance.nextInt(4_000));
            var budget =
                    new Money(chance.nextInt(1_200), session.tariff().view().currency());

            var until = Billing.affordableUntil(session.tariff(), seated, budget, latest);

            var expected = start.from();
            while (expected.isBefore(latest)
                    && isAffordable(session.tariff(), seated.until(expected.plusSeconds(1)), budget)) {
                expected = expected.plusSeconds(1);
            }
            assertThat(until).as("seed %s", seed).isEqualTo(expected);
        }
    }

    private static boolean isAffordable(Tariff tariff, Usage usage, Money budget) {
        return !budget.isLessThan(Billing.bill(tariff, usage).total());
    }
}
