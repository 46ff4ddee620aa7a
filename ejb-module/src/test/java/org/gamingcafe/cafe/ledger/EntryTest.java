package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gamingcafe.cafe.ledger.Leg.credit;
import static org.gamingcafe.cafe.ledger.Leg.debit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Money FIVE = Money.of("5.00", "EUR");
    private static final Money SIX = Money.of("6.00", "EUR");

    @Test
    @DisplayName("I1: debits equal credits, per entry")
    void an_entry_whose_debits_differ_from_its_credits_cannot_be_made() {
        assertThatThrownBy(() -> entry(null, debit(Chart.SAFE, null, FIVE), credit(Chart.OWNER, null, SIX)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry(null, debit(Chart.SAFE, null, FIVE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("I1: debits equal credits, per currency")
    void two_currencies_do_not_make_up_for_each_other() {
        var dollars = Money.of("5.00", "USD");

        assertThatThrownBy(() -> entry(null, debit(Chart.SAFE, null, FIVE), credit(Chart.OWNER, null, dollars)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("I11: every cash posting names a shift")
    void cash_in_a_drawer_names_its_shift() {
        var drawer = debit(Chart.DRAWER, Ids.next(), FIVE);
        var safe = credit(Chart.SAFE, null, FIVE);

        assertThatThrownBy(() -> entry(null, drawer, safe)).isInstanceOf(IllegalArgumentException.class);
        assertThat(entry(Ids.next(), drawer, safe).legs()).hasSize(2);
    }

    @Test
    void a_leg_carries_an_amount_above_zero() {
        assertThatThrownBy(() -> debit(Chart.SAFE, null, Money.zero("EUR")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> debit(Chart.SAFE, null, FIVE.negated())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_business_day_begins_at_the_cut_over_and_not_at_midnight() {
        var berlin = new VenueView(
                VenueId.next(), "BER", "Berlin", ZoneId.of("Europe/Berlin"), "EUR", LocalTime.of(6, 0), "de");

        assertThat(berlin.businessDay(Instant.parse("2026-03-02T04:59:59Z"))).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(berlin.businessDay(Instant.parse("2026-03-02T05:00:00Z"))).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(berlin.businessDay(Instant.parse("2026-07-02T03:59:59Z"))).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(berlin.businessDay(Instant.parse("2026-07-02T04:00:00Z"))).isEqualTo(LocalDate.of(2026, 7, 2));
    }

    private static Entry entry(UUID shift, Leg... legs) {
        return new Entry(Ids.next(), VenueId.next(), "test", shift, null, List.of(legs));
    }
}
