package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.cafe.tariff.Terms;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A tariff may let pauses be free for a shorter time than the house allows them. */
class PauseRoomTest extends PlayRoom {

    private void chargeWithPause(long seconds) {
        var all = new TariffView.RuleView(
                group, "All", EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 300);
        var terms = new Terms(
                List.of(), List.of(), List.of(), List.of(), false, 0, 0, null, null, seconds, Terms.Rounding.HALF_UP);
        var tariff = new TariffView(
                UUID.randomUUID(), venue, "Pauses", "EUR", "Europe/Berlin", 190_000, 0, 0, 1, List.of(all), terms);
        as(house(), () -> tariffs.activate(tariff));
    }

    @Test
    @DisplayName("T17, R11: a pause ends when it ceases to be free, so that no bill is above what is held")
    void a_pause_is_never_longer_than_it_is_free() {
        chargeWithPause(60);
        var session = aSession("20.00");
        pass(Duration.ofMinutes(10));
        pause(session);
        pass(Duration.ofMinutes(5));
        tick(session);

        var ended = end(session);

        assertThat(ended.billableSeconds()).isEqualTo(14 * 60);
        assertThat(ended.total()).isEqualTo(euro("0.70"));
        mustBeSound(ended);
    }

    @Test
    @DisplayName("T17: a pause does not go on beyond the end that was agreed; then somebody else may have the seat")
    void a_pause_is_over_with_the_session() {
        chargeWithPause(3_600);
        var session = aSession("20.00");
        pass(Duration.ofMinutes(115));
        tick(session);
        pause(session);
        pass(Duration.ofMinutes(5));

        tick(session);

        var ended = now(session);
        assertThat(ended.state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(ended.endedAt()).isEqualTo(session.plannedUntil());
        assertThat(ended.billableSeconds()).isEqualTo(115 * 60);
        mustBeSound(ended);
    }

    @Test
    void a_tariff_without_free_pauses_has_none() {
        chargeWithPause(0);
        var session = aSession("20.00");

        assertThatThrownBy(() -> pause(session)).isInstanceOf(PauseUsedUp.class);
    }
}
