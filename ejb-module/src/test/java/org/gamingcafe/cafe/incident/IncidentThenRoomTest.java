package org.gamingcafe.cafe.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gamingcafe.cafe.play.PlayChangeService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T9: an incident that is told later concerns who sat there then, and for as long as they did")
class IncidentThenRoomTest extends IncidentRoom {

    private final PlayChangeService changes = the(PlayChangeService.class);

    private static Instant after(long minutes) {
        return OPENING.plus(Duration.ofMinutes(minutes));
    }

    private void passUntil(long minute) {
        clock().set(after(minute));
        look();
    }

    private void move(PlayView session, StationId to) {
        as(cashier, () -> changes.move(session.id(), to, key()));
    }

    private IncidentView told(List<StationId> seats, Instant from, @Nullable Instant until) {
        var wanted = new NewIncident(venue, null, seats, "Fuse of row A", from, until, false);
        return as(stepped(manager), () -> incidents.open(wanted, key()));
    }

    private void close(IncidentView incident) {
        as(manager, () -> incidents.close(incident.id(), key()));
    }

    @Test
    @DisplayName("T9: who was moved away from a dark seat before it was told gets back what they sat there")
    void who_was_moved_away_gets_it_back() {
        var dark = aSeatWithoutProgram();
        var light = aSeatWithoutProgram();
        var session = start(dark, "10.00");
        passUntil(20);
        move(session, light);
        passUntil(30);

        var incident = told(List.of(dark), after(10), null);
        passUntil(35);
        close(incident);
        passUntil(45);
        var ended = end(session);

        assertThat(ended.billableSeconds()).isEqualTo(minutes(35));
        assertThat(costOf(incident).affected()).singleElement().satisfies(one -> {
            assertThat(one.seconds()).isEqualTo(minutes(10));
            assertThat(one.from()).isEqualTo(after(10));
            assertThat(one.until()).isEqualTo(after(20));
            assertThat(one.lost()).isEqualTo(euro("0.50"));
            assertThat(one.seat()).as("where they sat then").isEqualTo(1);
        });
        assertThat(one("""
                select count(*) from receipt r, jsonb_array_elements(r.content -> 'lines') line
                where r.source_id = ? and line ->> 'text' = 'Fuse of row A'""", session.id())).isEqualTo(1L);
    }

    @Test
    @DisplayName("T9: who was moved onto a dark seat pays for the good one, and nothing from then on")
    void who_was_moved_onto_it_pays_for_the_seat_before() {
        var dark = aSeatWithoutProgram();
        var light = aSeatWithoutProgram();
        var session = start(light, "10.00");
        passUntil(50);
        move(session, dark);
        passUntil(60);

        var incident = told(List.of(dark), after(10), null);
        passUntil(70);
        close(incident);
        passUntil(80);

        assertThat(end(session).billableSeconds()).isEqualTo(minutes(60));
        assertThat(detail(incident).affected())
                .singleElement()
                .satisfies(one -> assertThat(one.seconds()).isEqualTo(minutes(20)));
    }

    @Test
    @DisplayName("T9: from one dark seat to another and to a good one is one entry, and so is a way back")
    void several_seats_are_one_entry() {
        var dark = aSeatWithoutProgram();
        var darkToo = aSeatWithoutProgram();
        var light = aSeatWithoutProgram();
        var session = start(dark, "10.00");
        passUntil(15);
        move(session, darkToo);
        passUntil(20);
        move(session, light);
        passUntil(30);
        move(session, dark);
        passUntil(40);

        var incident = told(List.of(dark, darkToo), after(10), null);
        passUntil(50);
        close(incident);
        passUntil(60);

        assertThat(end(session).billableSeconds()).as("0–10, 20–30, 50–60").isEqualTo(minutes(30));
        assertThat(detail(incident).affected())
                .singleElement()
                .satisfies(one -> assertThat(one.seconds()).isEqualTo(minutes(30)));
    }

    @Test
    @DisplayName("T9: who was moved away and has left since gets back what they sat at the dark seat, and no more")
    void who_was_moved_and_settled_is_corrected() {
        var dark = aSeatWithoutProgram();
        var light = aSeatWithoutProgram();
        var session = start(dark, "10.00");
        passUntil(20);
        move(session, light);
        passUntil(30);
        mustCost(end(session), "1.50");
        passUntil(40);

        var incident = told(List.of(dark), after(10), null);
        look();
        look();

        assertThat(now(session).adjustedTotal()).isEqualTo(euro("1.00"));
        assertThat(now(session).creditNotes()).hasSize(1);
        assertThat(costOf(incident).affected()).singleElement().satisfies(one -> {
            assertThat(one.seconds()).isEqualTo(minutes(10));
            assertThat(one.lost()).isEqualTo(euro("0.50"));
            assertThat(one.corrected()).isTrue();
        });
    }

    @Test
    @DisplayName("T9: told when it is over: free is what was dark, and not what was played since")
    void told_when_it_is_over() {
        var stays = start(aSeatWithoutProgram(), "10.00");
        var leaves = start(aSeatWithoutProgram(), "10.00");
        passUntil(15);
        mustCost(end(leaves), "0.75");
        passUntil(40);

        var incident = told(List.of(), after(10), after(20));
        look();
        passUntil(50);

        assertThat(lasting()).isEmpty();
        assertThat(incident.closedAt()).isEqualTo(after(20));
        assertThat(incident.closedHow()).isEqualTo(IncidentView.How.DESK);
        assertThat(end(stays).billableSeconds()).isEqualTo(minutes(40));
        assertThat(now(leaves).adjustedTotal()).isEqualTo(euro("0.50"));
        assertThat(costOf(incident).lost()).isEqualTo(euro("0.75"));
        assertThat(detail(incident).seats())
                .allSatisfy(seat -> assertThat(seat.until()).isEqualTo(after(20)));
    }

    @Test
    void who_came_after_it_was_over_has_nothing_of_it() {
        var seat = aSeatWithoutProgram();
        passUntil(30);
        var session = start(seat, "10.00");
        passUntil(40);

        var incident = told(List.of(seat), after(10), after(20));
        passUntil(50);

        assertThat(end(session).billableSeconds()).isEqualTo(minutes(20));
        assertThat(detail(incident).affected()).isEmpty();
    }

    @Test
    void the_same_time_is_told_twice_and_free_once() {
        var session = start(aSeatWithoutProgram(), "10.00");
        passUntil(40);

        told(List.of(), after(10), after(20));
        var again = told(List.of(), after(10), after(25));
        passUntil(50);

        assertThat(end(session).billableSeconds()).isEqualTo(minutes(35));
        assertThat(costOf(again).lost()).as("five minutes more").isEqualTo(euro("0.25"));
    }

    @Test
    void it_was_over_after_it_began_and_not_in_the_future() {
        var seat = List.of(aSeatWithoutProgram());
        passUntil(30);

        assertThatThrownBy(() -> told(seat, after(10), after(10))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> told(seat, after(10), after(5))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> told(seat, after(10), after(31))).isInstanceOf(InvalidInput.class);
    }
}
