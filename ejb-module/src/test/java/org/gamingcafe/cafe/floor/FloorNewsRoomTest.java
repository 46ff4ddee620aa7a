package org.gamingcafe.cafe.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.station.MaintenanceService;
import org.gamingcafe.cafe.station.Spot;
import org.gamingcafe.cafe.station.StaffCallService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.cluster.Hint;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What those who watch the floor are told, and when. */
@DisplayName("G183: the floor is seen live")
class FloorNewsRoomTest extends FloorRoom {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final FloorHerald herald = the(FloorHerald.class);

    @BeforeEach
    void watch() {
        herald.open();
    }

    @AfterEach
    void leave() {
        herald.close();
    }

    /** The news after what is known, as soon as there are some. */
    private FloorNews next(String known) {
        return Awaitility.await()
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(5))
                .until(
                        () -> {
                            look();
                            return asked(cashier, known);
                        },
                        found -> !found.isEmpty());
    }

    @Test
    void who_comes_is_told_how_every_seat_stands() {
        var free = aSeat();
        var taken = aSeat();
        var session = sitDown(taken);

        var all = asked(cashier, null);

        assertThat(all.whole()).isTrue();
        assertThat(all.seats()).extracting(FloorSeat::id).containsExactly(free.value(), taken.value());
        assertThat(all.seats().getFirst().play()).isNull();
        assertThat(all.seats().getLast().state()).isEqualTo(StationView.State.IN_USE);
        assertThat(all.seats().getLast().play().id()).isEqualTo(session.id());
        assertThat(all.seats().getLast().play().countsFrom()).isEqualTo(clock().instant());
    }

    @Test
    void of_many_who_come_first_at_once_each_is_told_how_every_seat_stands() {
        aSeat();

        var told = as(cashier, () -> race(12, () -> news.since(venue, null)));

        assertThat(told.results())
                .hasSize(12)
                .allSatisfy(one -> assertThat(one.seats()).isNotEmpty());
    }

    @Test
    void who_knows_the_floor_is_told_within_a_second_that_somebody_sat_down_paused_and_left() {
        var seat = aSeat();
        aSeat();
        var known = asked(cashier, null).id();

        var session = sitDown(seat);
        var sat = next(known);
        as(cashier, () -> play.pause(session.id(), key()));
        var paused = next(sat.id());
        as(cashier, () -> play.end(session.id(), key()));
        var left = next(paused.id());

        assertThat(sat.whole()).isFalse();
        assertThat(sat.seats()).extracting(FloorSeat::id).containsExactly(seat.value());
        assertThat(paused.seats().getFirst().play().state()).isEqualTo(PlayView.State.PAUSED);
        assertThat(paused.seats().getFirst().play().countsFrom()).isNull();
        assertThat(left.seats().getFirst().play()).isNull();
        assertThat(left.seats().getFirst().state()).isEqualTo(StationView.State.LOCKED);
    }

    @Test
    void what_happens_while_somebody_is_away_is_told_once_and_as_it_is_now() {
        var seat = aSeat();
        var known = asked(cashier, null).id();
        var session = sitDown(seat);
        next(known);
        as(cashier, () -> play.pause(session.id(), key()));
        Awaitility.await().atMost(SOON).until(() -> {
            look();
            return asked(cashier, known).seats().getFirst().state() == StationView.State.PAUSED;
        });

        var back = asked(cashier, known);

        assertThat(back.whole()).isFalse();
        assertThat(back.seats())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(seat.value()));
        assertThat(asked(cashier, back.id()).isEmpty()).isTrue();
    }

    @Test
    void who_comes_with_the_word_of_another_node_is_told_everything() {
        aSeat();
        asked(cashier, null);

        assertThat(asked(cashier, "0123456789ab.7").whole()).isTrue();
        assertThat(asked(cashier, "nonsense").whole()).isTrue();
    }

    @Test
    void what_happened_at_another_node_is_told_here() {
        var seat = aSeat();
        var known = asked(cashier, null).id();
        herald.close();
        sitDown(seat);

        feeds.heard(new Hint(FloorHerald.TOPIC, FloorChange.seats(venue, seat).text()));
        look();

        assertThat(asked(cashier, known).seats().getFirst().state()).isEqualTo(StationView.State.IN_USE);
    }

    @Test
    void a_line_that_was_down_makes_everything_be_looked_at_again() {
        var seat = aSeat();
        var known = asked(cashier, null).id();
        herald.close();
        sitDown(seat);
        pictures.mark(venue);

        feeds.heard(new Hint(Hint.LOST, ""));
        look();

        assertThat(asked(cashier, known).seats().getFirst().state()).isEqualTo(StationView.State.IN_USE);
    }

    @Test
    void a_ticket_is_told_with_its_seat_and_only_to_who_may_read_stations() {
        var seat = aSeat();
        var known = asked(cashier, null).id();
        var plain = caller(venue, Permission.PLAY_READ);

        as(cashier, () -> the(MaintenanceService.class).open(seat, "Screen flickers"));
        var told = next(known);

        assertThat(told.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.kind()).isEqualTo(FloorNote.Kind.TICKET));
        assertThat(told.seats().getFirst().tickets()).isEqualTo(1);
        assertThat(asked(plain, known).notes()).isEmpty();
        assertThat(asked(plain, known).seats()).hasSize(1);
    }

    @Test
    void a_staff_call_is_told_as_it_happens_and_when_somebody_goes_there() {
        var seat = aSeat();
        var known = asked(cashier, null).id();
        var plain = caller(venue, Permission.PLAY_READ);
        var at = new Caller(Caller.Kind.STATION, null, Map.of(), null, null, seat.value(), Map.of());

        var call = as(at, () -> the(StaffCallService.class).call("The headset is broken"));
        var told = next(known);

        assertThat(told.notes()).containsExactly(new FloorNote(FloorNote.Kind.CALL, "staff-call.made", call.id()));
        assertThat(told.seats().getFirst().calledAt()).isEqualTo(call.calledAt());
        assertThat(asked(plain, known).notes()).isEmpty();
        as(cashier, () -> the(StaffCallService.class).take(call.id()));
        var after = next(told.id());
        assertThat(after.notes()).extracting(FloorNote::act).containsExactly("staff-call.taken");
        assertThat(after.seats().getFirst().calledAt()).isNull();
    }

    @Test
    void names_are_for_who_may_read_members() {
        sitDown(aSeat());
        var plain = caller(venue, Permission.PLAY_READ);

        assertThat(asked(cashier, null).seats().getFirst().play().player()).isEqualTo("Somebody");
        assertThat(asked(plain, null).seats().getFirst().play().player()).isEqualTo("S");
    }

    @Test
    void a_floor_that_somebody_may_not_see_does_not_exist_for_them() {
        var other = aVenue();
        var foreign = caller(other, Permission.PLAY_READ);

        assertThatThrownBy(() -> asked(foreign, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asked(caller(venue, Permission.STATION_READ), null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, news::look)).isNotNull();
    }

    @Test
    void a_seat_is_dragged_from_where_it_was_seen_and_who_saw_it_elsewhere_is_told() {
        var seat = aSeat();
        var room = as(manager, () -> registry.addRoom(venue, "Hall")).id();
        var nowhere = new Spot(null, null, null);
        var corner = new Spot(room, 100, 200);
        var known = asked(manager, null).id();

        as(manager, () -> registry.move(seat, nowhere, corner));

        assertThat(next(known).seats().getFirst().x()).isEqualTo(100);
        assertThatThrownBy(() -> as(manager, () -> registry.move(seat, nowhere, new Spot(room, 300, 300))))
                .isInstanceOf(StaleEdit.class);
        assertThatThrownBy(() -> as(manager, () -> registry.move(seat, corner, new Spot(UUID.randomUUID(), 1, 1))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> registry.move(seat, corner, new Spot(room, 1, 1))))
                .isNotNull();
        assertThat(as(manager, () -> registry.some(venue, Set.of(seat)))
                        .getFirst()
                        .planX())
                .isEqualTo(100);
    }
}
