package org.gamingcafe.cafe.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether two that do not know each other come to the same: the billing of the house, and {@link SlowBilling}. Both get the
 * sessions of {@link AnySession}, none left out, and say the total, the seconds, and what each pass has less. Seeded, so that
 * a failure can be repeated.
 */
class SecondReckoningTest {

    private static final int SOME = 2_000;
    private static final int MANY = 100_000;
    private static final int CONTROLS = 1_500;

    @Test
    @DisplayName("I8: some random sessions, gone through second by second, come to what their bills say")
    void a_second_reckoning_comes_to_the_same() {
        assertThat(differences(SOME)).isEmpty();
    }

    @Test
    @Tag("long")
    @DisplayName("I8: 100,000 random sessions, gone through second by second, come to what their bills say")
    void a_hundred_thousand_second_reckonings_come_to_the_same() {
        assertThat(differences(MANY)).isEmpty();
    }

    private static List<String> differences(int count) {
        var differences = new ArrayList<String>();
        for (var seed = 0; seed < count; seed++) {
            var session = AnySession.of(new Random(seed));
            var bill = billed(session);
            var slow = new SlowBilling(session.tariff().view(), session.usage()).reckoning();
            if (!slow.equals(bill)) {
                differences.add("seed %s: billed %s, reckoned %s".formatted(seed, bill, slow));
            }
        }
        return differences;
    }

    private static SlowBilling.Reckoning billed(AnySession session) {
        return SlowBilling.Reckoning.of(Billing.bill(session.tariff(), session.usage()));
    }

    @Test
    @DisplayName("T3, T4: a control whose clock stays as it was at the start is told from a bill")
    void a_control_whose_clock_is_not_set_is_told_from_a_bill() {
        assertThat(shareToldApart(
                        SecondReckoningTest::clockIsSet,
                        session -> new SlowBilling(in(offsetAtStart(session), session), session.usage())))
                .isGreaterThan(10);
    }

    private static boolean clockIsSet(AnySession session) {
        var rules = ZoneId.of(session.tariff().view().zone()).getRules();
        var change = rules.nextTransition(session.usage().segments().getFirst().from());
        return change != null && change.getInstant().isBefore(session.usage().end());
    }

    private static String offsetAtStart(AnySession session) {
        var start = session.usage().segments().getFirst().from();
        return ZoneId.of(session.tariff().view().zone())
                .getRules()
                .getOffset(start)
                .getId();
    }

    private static TariffView in(String zone, AnySession session) {
        var view = session.tariff().view();
        return new TariffView(
                view.id(),
                view.venue(),
                view.name(),
                view.currency(),
                zone,
                view.taxPpm(),
                view.freeSeconds(),
                view.minimumSeconds(),
                view.roundingSeconds(),
                view.rules(),
                view.terms());
    }

    @Test
    @DisplayName("a control that counts long play by the segment is told from a bill")
    void a_control_that_counts_long_play_by_the_segment_is_told_from_a_bill() {
        assertThat(shareToldApart(
                        SecondReckoningTest::isLongPlayInParts,
                        session -> new SlowBilling(session.tariff().view(), session.usage()) {
                            @Override
                            long playedBefore(long seconds) {
                                return 0;
                            }
                        }))
                .isGreaterThan(10);
    }

    private static boolean isLongPlayInParts(AnySession session) {
        return session.usage().segments().size() > 1
                && !session.tariff().terms().durations().isEmpty();
    }

    /** Per cent of those sessions in which the mistake could show at all. */
    private static long shareToldApart(Predicate<AnySession> mayShow, Function<AnySession, SlowBilling> careless) {
        var sessions = IntStream.range(0, CONTROLS)
                .mapToObj(seed -> AnySession.of(new Random(seed)))
                .filter(mayShow)
                .toList();
        var told = sessions.stream()
                .filter(session -> !careless.apply(session).reckoning().equals(billed(session)))
                .count();
        assertThat(sessions).hasSizeGreaterThan(CONTROLS / 50);
        return 100 * told / sessions.size();
    }
}
