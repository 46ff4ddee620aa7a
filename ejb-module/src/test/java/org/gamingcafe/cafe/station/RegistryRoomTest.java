package org.gamingcafe.cafe.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.LocalDate;
import java.util.UUID;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RegistryRoomTest extends StationFloor {

    private static final Machine CONSOLE =
            new Machine(StationKind.PS5, "aa-bb-cc-00-11-22", PlugKind.SHELLY, "10.0.0.7");

    @Test
    @DisplayName("R05: a seat is a console with serial, purchase and warranty; the act names what was changed")
    void what_stands_at_a_seat_is_on_record() {
        var station = aStation();
        var room = as(manager, () -> registry.addRoom(venue, "Lounge"));
        var bought = new Hardware("2 TB", "SN-77", LocalDate.parse("2026-01-05"), LocalDate.parse("2028-01-05"));
        var before = as(manager, () -> registry.get(station));

        var edited = as(
                manager,
                () -> registry.edit(
                        station,
                        new StationEdit("Console one", before.station().groupId(), room.id(), CONSOLE, bought),
                        before.edition()));

        assertThat(edited.machine())
                .isEqualTo(new Machine(StationKind.PS5, "AA:BB:CC:00:11:22", PlugKind.SHELLY, "10.0.0.7"));
        assertThat(edited.hardware()).isEqualTo(bought);
        assertThat(edited.room()).isEqualTo("Lounge");
        assertThat(as(cashier, () -> stations.get(station)).kind()).isEqualTo(StationKind.PS5);
        assertThat(events(StationChanged.class).getLast().changes())
                .containsEntry("kind", "PC → PS5")
                .containsEntry("serial", "- → SN-77")
                .containsEntry("room", "- → Lounge")
                .doesNotContainKey("group");
    }

    @Test
    void an_edit_of_what_somebody_else_has_changed_is_refused() {
        var station = aStation();
        var seen = as(manager, () -> registry.get(station));
        equip(station, CONSOLE);

        var wanted = new StationEdit("Mine", seen.station().groupId(), null, seen.machine(), seen.hardware());

        assertThatThrownBy(() -> as(manager, () -> registry.edit(station, wanted, seen.edition())))
                .isInstanceOf(StaleEdit.class);
        assertThat(as(manager, () -> registry.get(station)).machine().kind()).isEqualTo(StationKind.PS5);
    }

    @Test
    void who_sits_down_in_between_does_not_spoil_an_edit() {
        var station = aStation();
        var seen = as(manager, () -> registry.get(station));
        as(house(), () -> stations.occupy(station, UUID.randomUUID()));

        var edited = as(
                manager,
                () -> registry.edit(
                        station,
                        new StationEdit("Busy", seen.station().groupId(), null, seen.machine(), seen.hardware()),
                        seen.edition()));

        assertThat(edited.station().name()).isEqualTo("Busy");
        assertThat(edited.station().state()).isEqualTo(StationView.State.IN_USE);
    }

    @Test
    void seats_have_places_on_the_plan_of_a_room_and_lose_them_with_the_room() {
        var station = aStation();
        var room = as(manager, () -> registry.addRoom(venue, "Hall"));
        var other = as(manager, () -> registry.addRoom(venue, "Cellar"));

        as(manager, () -> registry.place(station, room.id(), 120, 45));

        var placed = as(cashier, () -> registry.plan(venue)).getFirst();
        assertThat(placed.planX()).isEqualTo(120);
        assertThat(placed.planY()).isEqualTo(45);
        var kept = equip(station, CONSOLE);
        assertThat(kept.planX())
                .as("another machine stands where the old one stood")
                .isEqualTo(120);
        var moved = as(
                manager,
                () -> registry.edit(
                        station,
                        new StationEdit("Away", kept.station().groupId(), other.id(), CONSOLE, kept.hardware()),
                        kept.edition()));
        assertThat(moved.planX()).isNull();
        assertThatThrownBy(() -> as(manager, () -> registry.place(station, room.id(), -1, 0)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(manager, () -> registry.place(station, UUID.randomUUID(), 1, 1)))
                .isInstanceOfSatisfying(
                        NotFound.class, no -> assertThat(no.code()).isEqualTo("station-room.not-found"));
    }

    @Test
    void rooms_have_names_of_their_own() {
        var hall = as(manager, () -> registry.addRoom(venue, " Hall "));
        as(manager, () -> registry.addRoom(venue, "Cellar"));

        assertThatThrownBy(() -> as(manager, () -> registry.addRoom(venue, "Hall")))
                .isInstanceOf(RoomTaken.class);
        assertThatThrownBy(() -> as(manager, () -> registry.renameRoom(hall.id(), "Cellar")))
                .isInstanceOf(RoomTaken.class);
        assertThat(as(manager, () -> registry.renameRoom(hall.id(), "Great hall"))
                        .name())
                .isEqualTo("Great hall");
        assertThat(as(cashier, () -> registry.rooms(venue)))
                .extracting(RoomView::name)
                .containsExactly("Great hall", "Cellar");
        assertThatThrownBy(() -> as(manager, () -> registry.addRoom(venue, "  ")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_retired_seat_is_off_the_floor_and_stays_on_record() {
        var station = aWatchedStation();
        as(house(), () -> stations.occupy(station, UUID.randomUUID()));
        assertThatThrownBy(() -> as(manager, () -> registry.retire(station))).isInstanceOf(StationTaken.class);
        change("update station set state = 'LOCKED', occupied_by = null where id = ?", station);

        as(manager, () -> registry.retire(station));

        assertThat(as(cashier, () -> stations.list(venue, null, PageRequest.FIRST))
                        .items())
                .isEmpty();
        assertThat(as(cashier, () -> registry.get(station)).retiredAt()).isEqualTo(clock().instant());
        assertThat(as(cashier, () -> registry.get(station)).abilities()).isEmpty();
        assertThatThrownBy(() -> as(house(), () -> stations.occupy(station, UUID.randomUUID())))
                .isInstanceOf(StationNotReady.class);
        assertThatThrownBy(() -> as(manager, () -> registry.retire(station))).isInstanceOf(NotFound.class);
    }

    @Test
    void only_managers_of_the_venue_equip_seats() {
        var station = aStation();
        var stranger = staff(aVenue(), Role.ADMIN);
        var seen = as(manager, () -> registry.get(station));
        var wanted = new StationEdit("X", seen.station().groupId(), null, seen.machine(), seen.hardware());

        assertThatThrownBy(() -> as(cashier, () -> registry.edit(station, wanted, 0)))
                .isInstanceOfAny(EJBAccessException.class, Denied.class);
        assertThatThrownBy(() -> as(stranger, () -> registry.edit(station, wanted, 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> registry.get(station))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> registry.plan(venue))).isInstanceOf(NotFound.class);
    }
}
