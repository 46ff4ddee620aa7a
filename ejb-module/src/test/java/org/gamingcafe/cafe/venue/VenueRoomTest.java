package org.gamingcafe.cafe.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.Test;

class VenueRoomTest extends RoomTest {

    final VenueService venues = the(VenueService.class);

    private static VenueView named(String code) {
        return new VenueView(VenueId.next(), code, "Café", ZoneId.of("Asia/Tokyo"), "JPY", LocalTime.of(5, 0), "en");
    }

    @Test
    void the_house_founds_a_venue_and_finds_it_again() {
        var venue = named("TOKYO");

        as(house(), () -> venues.found(venue));

        assertThat(as(house(), () -> venues.get(venue.id()))).isEqualTo(venue);
        assertThat(as(house(), venues::mine)).contains(venue);
        assertThat(events(VenueFounded.class)).extracting(VenueFounded::venue).containsExactly(venue.id());
    }

    @Test
    void only_the_house_founds_venues() {
        var manager = staff(aVenue(), Role.MANAGER);

        assertThatThrownBy(() -> as(manager, () -> venues.found(named("MINE")))).isInstanceOf(Denied.class);
    }

    @Test
    void a_code_is_taken_once_and_well_formed() {
        as(house(), () -> venues.found(named("ONCE")));

        assertThatThrownBy(() -> as(house(), () -> venues.found(named("ONCE")))).isInstanceOf(VenueCodeTaken.class);
        assertThatThrownBy(() -> as(house(), () -> venues.found(named("no good"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_person_sees_the_venues_in_which_they_have_a_right() {
        var mine = aVenue();
        var other = aVenue();
        var cashier = staff(mine, Role.CASHIER);

        var seen = as(cashier, venues::mine);

        assertThat(seen).extracting(VenueView::id).containsExactly(mine);
        assertThat(as(cashier, () -> venues.get(mine)).zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThatThrownBy(() -> as(cashier, () -> venues.get(other))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(house(), () -> venues.get(VenueId.next()))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_change_of_a_venue_is_seen_after_five_seconds_at_the_latest() {
        var venue = aVenue();
        as(house(), () -> venues.get(venue));
        change("update venue set name = 'Changed' where id = ?", venue);

        clock().advance(Duration.ofSeconds(5));

        assertThat(as(house(), () -> venues.get(venue)).name()).isEqualTo("Changed");
    }

    @Test
    void who_registers_is_at_home_where_they_say_or_in_the_first_venue_by_code() {
        var wanted = aVenue();
        var first = as(house(), () -> venues.found(named("AAA")));

        assertThat(venues.home(Optional.of(wanted))).isEqualTo(wanted);
        assertThat(venues.home(Optional.empty())).isEqualTo(first.id());
        assertThatThrownBy(() -> venues.home(Optional.of(VenueId.next()))).isInstanceOf(NotFound.class);
    }
}
