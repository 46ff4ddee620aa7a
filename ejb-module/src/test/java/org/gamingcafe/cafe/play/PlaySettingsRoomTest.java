package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlaySettingsRoomTest extends PlayRoom {

    final PlaySettingsService settings = the(PlaySettingsService.class);
    final Caller manager = staff(venue, Role.MANAGER);

    @Test
    @DisplayName(
            "R11: 2 h, at most 12 h, at least 30 min, extended by 30 min, warned 10 min before, ended, paused 15 min")
    void a_venue_that_said_nothing_has_the_usual_settings() {
        var usual = as(cashier, () -> settings.settings(venue));

        assertThat(usual).isEqualTo(new PlaySettings(120, 720, 30, 30, 10, true, 15, 3, 0));
        assertThat(usual.warnings())
                .containsExactly(Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofMinutes(1));
    }

    @Test
    void new_settings_hold_from_the_next_start_on_and_only_a_manager_of_the_venue_makes_them() {
        var wanted = new PlaySettings(60, 240, 20, 15, 3, true, 5, 0, 0);
        var before = aSession("20.00");

        var kept = as(manager, () -> settings.set(venue, wanted));
        var session = aSession("20.00");

        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.warnings()).containsExactly(Duration.ofMinutes(3), Duration.ofMinutes(1));
        assertThat(session.plannedUntil()).isEqualTo(OPENING.plus(Duration.ofHours(1)));
        assertThat(now(before).plannedUntil()).isEqualTo(OPENING.plus(Duration.ofHours(2)));
        assertThat(events(PlaySettingsChanged.class).getFirst().changes())
                .containsEntry("usualMinutes", "120 → 60")
                .doesNotContainKey("autoEnd");
        assertThatThrownBy(() -> as(manager, () -> settings.set(venue, wanted))).isInstanceOf(StaleEdit.class);
        assertThatThrownBy(() -> as(cashier, () -> settings.set(venue, kept))).isInstanceOf(EJBAccessException.class);
        var stranger = staff(aVenue(), Role.MANAGER);
        assertThatThrownBy(() -> as(stranger, () -> settings.set(venue, kept))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> settings.settings(venue))).isInstanceOf(NotFound.class);
    }

    @Test
    void without_grace_a_session_ends_at_the_second_at_which_the_money_runs_out() {
        as(manager, () -> settings.set(venue, new PlaySettings(60, 240, 20, 15, 0, false, 5, 0, 0)));
        var session = aSession("0.50");
        pass(Duration.ofHours(1));
        tick(session);

        var ended = now(session);

        assertThat(ended.endedAt()).isEqualTo(session.paidUntil());
        assertThat(ended.plannedUntil()).as("at most").isEqualTo(OPENING.plus(Duration.ofHours(4)));
        assertThat(events(PlayWarned.class)).isEmpty();
        mustBeSound(ended);
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new PlaySettings(120, 60, 30, 30, 10, true, 15, 3, 0))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PlaySettings(20, 60, 30, 30, 10, true, 15, 3, 0))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PlaySettings(120, 10_081, 30, 30, 10, true, 15, 3, 0))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new PlaySettings(120, 720, 30, 30, 61, true, 15, 3, 0))
                .isInstanceOf(InvalidInput.class);
    }
}
