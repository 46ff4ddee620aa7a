package org.gamingcafe.cafe.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.Test;

class IncidentSettingsRoomTest extends RoomTest {

    @Test
    void settings_are_read_in_their_venue_and_changed_by_who_has_seen_them() {
        var settings = the(IncidentSettingsService.class);
        var venue = aVenue();
        var elsewhere = aVenue();
        var manager = staff(venue, Role.MANAGER);
        var seen = as(manager, () -> settings.settings(venue));
        var wanted = new IncidentSettings(5, 0, 60, 240, 120, seen.version());

        assertThat(as(manager, () -> settings.set(venue, wanted)).seats()).isEqualTo(5);
        assertThatThrownBy(() -> as(manager, () -> settings.set(venue, wanted))).isInstanceOf(StaleEdit.class);
        assertThatThrownBy(() -> as(manager, () -> settings.settings(elsewhere)))
                .isInstanceOf(NotFound.class);
        assertThat(as(manager, () -> settings.settings(venue)).seats()).isEqualTo(5);
    }
}
