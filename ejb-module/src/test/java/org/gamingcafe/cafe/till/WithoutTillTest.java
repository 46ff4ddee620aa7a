package org.gamingcafe.cafe.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Issue 8: what guests pay by themselves has its place in the day, beside the shifts")
class WithoutTillTest extends CounterTest {

    private final WithoutTillService report = the(WithoutTillService.class);

    private void aReceipt(ReceiptDraft.Kind kind, String total, TillView at) {
        inTransaction(() -> receipts.issue(new ReceiptDraft(
                venue,
                at == null ? null : at.id(),
                null,
                kind,
                anId(),
                euro(total),
                List.of(),
                List.of(),
                Money.zero("EUR"))));
    }

    @Test
    void receipts_without_a_till_add_up_by_business_day_and_those_of_a_till_are_left_to_its_shift() {
        aReceipt(ReceiptDraft.Kind.SALE, "7.50", null);
        aReceipt(ReceiptDraft.Kind.SALE, "2.50", null);
        aReceipt(ReceiptDraft.Kind.PLAY, "12.00", null);
        aReceipt(ReceiptDraft.Kind.CREDIT_NOTE, "-2.50", null);
        aReceipt(ReceiptDraft.Kind.SALE, "99.00", till);

        var days = as(manager, () -> report.days(venue, 1));

        assertThat(days).singleElement().satisfies(day -> {
            assertThat(day.receipts()).isEqualTo(3);
            assertThat(day.goods()).isEqualTo(euro("10.00"));
            assertThat(day.play()).isEqualTo(euro("12.00"));
            assertThat(day.creditNotes()).isEqualTo(1);
            assertThat(day.givenBack()).isEqualTo(euro("-2.50"));
            assertThat(day.total()).isEqualTo(euro("19.50"));
        });
        assertThat(as(manager, () -> report.csv(venue, 1)).lines())
                .hasSize(2)
                .last()
                .asString()
                .endsWith(",\"3\",\"10.00\",\"12.00\",\"1\",\"2.50\",\"19.50\",\"EUR\"");
    }

    @Test
    @DisplayName(
            "The day begins at the cut-over of the venue: half past five belongs to the day before, half past six does not")
    void the_day_begins_at_the_cut_over() {
        var berlin = ZoneId.of("Europe/Berlin");
        var now = clock().instant().atZone(berlin);
        var early = now.toLocalDate().plusDays(1).atTime(LocalTime.of(5, 30)).atZone(berlin);
        clock().advance(Duration.between(now, early));
        aReceipt(ReceiptDraft.Kind.SALE, "1.00", null);
        clock().advance(Duration.ofHours(1));
        aReceipt(ReceiptDraft.Kind.SALE, "2.00", null);

        var days = as(manager, () -> report.days(venue, 2));

        assertThat(days)
                .extracting(DayWithoutTill::day)
                .containsExactly(early.toLocalDate(), early.toLocalDate().minusDays(1));
        assertThat(days).extracting(DayWithoutTill::total).containsExactly(euro("2.00"), euro("1.00"));
        assertThat(as(manager, () -> report.days(venue, 1))).hasSize(1);
    }

    @Test
    void only_who_reads_shifts_of_the_venue_reads_it() {
        assertRefused("venue.not-found", () -> as(manager, () -> report.days(aVenue(), 7)));
        assertThatThrownBy(() -> as(cashier, () -> report.days(venue, 7))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(manager, () -> report.days(venue, 367))).isInstanceOf(InvalidInput.class);
    }
}
