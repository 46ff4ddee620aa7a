package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.tariff.Terms;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.Test;

/** What of passes a corrected bill does not use. */
class UnusedTimeTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Bill bill(Bill.PassUse... uses) {
        var nothing = Money.zero("EUR");
        return new Bill(0, nothing, nothing, Terms.Rounding.HALF_UP, List.of(), List.of(), List.of(uses));
    }

    private static Bill.PassUse use(UUID pass, long seconds) {
        return new Bill.PassUse(pass, seconds, seconds);
    }

    @Test
    void it_is_the_difference_to_the_bill_before() {
        var before = bill(use(ONE, 600), use(OTHER, 300));

        assertThat(UnusedTime.of(List.of(before), bill(use(ONE, 200)))).containsExactly(use(ONE, 400), use(OTHER, 300));
        assertThat(UnusedTime.of(List.of(before), before)).isEmpty();
    }

    @Test
    void what_was_given_back_before_is_not_given_back_again() {
        var bills = List.of(bill(use(ONE, 600)), bill(use(ONE, 200)), bill(use(ONE, 400)));

        assertThat(UnusedTime.of(bills, bill(use(ONE, 150)))).containsExactly(use(ONE, 50));
        assertThat(UnusedTime.of(bills, bill(use(ONE, 300)))).isEmpty();
    }

    @Test
    void a_pass_of_which_more_would_be_used_gives_nothing_and_takes_nothing() {
        assertThat(UnusedTime.of(List.of(bill(use(ONE, 600))), bill(use(ONE, 900), use(OTHER, 60))))
                .isEmpty();
    }

    @Test
    void days_are_counted_each_for_itself() {
        var next = DAY.plusDays(1);
        var before = new Bill.PassUse(ONE, 900, 900, List.of(new Bill.DayUse(DAY, 600), new Bill.DayUse(next, 300)));
        var after = new Bill.PassUse(ONE, 500, 500, List.of(new Bill.DayUse(DAY, 500)));

        assertThat(UnusedTime.of(List.of(bill(before)), bill(after)))
                .containsExactly(new Bill.PassUse(
                        ONE, 400, 400, List.of(new Bill.DayUse(DAY, 100), new Bill.DayUse(next, 300))));
    }
}
