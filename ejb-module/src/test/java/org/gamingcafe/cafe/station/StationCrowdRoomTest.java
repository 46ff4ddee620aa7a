package org.gamingcafe.cafe.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Set;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G185: many seats are told the same at once, and what came of each is said")
class StationCrowdRoomTest extends StationFloor {

    private final StationCrowdService crowd = the(StationCrowdService.class);
    private final StationCommandService commands = the(StationCommandService.class);

    private long told(StationId station) {
        return as(cashier, () -> commands.history(station, PageRequest.FIRST))
                .items()
                .size();
    }

    @Test
    void what_one_seat_cannot_do_keeps_no_other_from_doing_it() {
        var able = aWatchedStation();
        var unable = aStation();
        var other = aWatchedStation();
        var all = Set.of(able, unable, other);

        var outcome = as(cashier, () -> crowd.tell(venue, all, CommandKind.MESSAGE, "We close at ten", key()));

        assertThat(outcome)
                .extracting(StationCrowdService.Told::number, StationCrowdService.Told::refused)
                .containsExactly(tuple(1, null), tuple(2, "station.command-unsupported"), tuple(3, null));
        assertThat(told(able)).isEqualTo(1);
        assertThat(told(unable)).isZero();
        assertThat(told(other)).isEqualTo(1);
    }

    @Test
    void the_same_request_twice_tells_each_seat_once() {
        var one = aWatchedStation();
        var two = aWatchedStation();
        var key = key();

        as(cashier, () -> crowd.tell(venue, Set.of(one, two), CommandKind.LOCK, null, key));
        as(cashier, () -> crowd.tell(venue, Set.of(one, two), CommandKind.LOCK, null, key));

        assertThat(told(one)).isEqualTo(1);
        assertThat(told(two)).isEqualTo(1);
    }

    @Test
    void seats_of_another_venue_are_left_out_and_a_wrong_command_tells_nobody() {
        var mine = aWatchedStation();
        VenueId elsewhere = aVenue();
        var stranger = staff(elsewhere, Role.CASHIER);

        assertThat(as(stranger, () -> crowd.tell(elsewhere, Set.of(mine), CommandKind.LOCK, null, key())))
                .isEmpty();
        assertThatThrownBy(() -> as(cashier, () -> crowd.tell(venue, Set.of(), CommandKind.LOCK, null, key())))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(cashier, () -> crowd.tell(venue, Set.of(mine), CommandKind.MESSAGE, null, key())))
                .isInstanceOf(InvalidInput.class);
        assertThat(told(mine)).isZero();
    }
}
