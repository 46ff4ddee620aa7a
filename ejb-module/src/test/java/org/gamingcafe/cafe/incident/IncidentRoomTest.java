package org.gamingcafe.cafe.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.play.PlayWasOut;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T9: a power cut in the venue is an incident: nobody pays for it, nobody loses the seat")
class IncidentRoomTest extends IncidentRoom {

    private static final Duration TEN = Duration.ofMinutes(10);

    private static List<StationId> without(List<StationId> all, List<StationId> some) {
        var rest = new ArrayList<>(all);
        rest.removeAll(some);
        return rest;
    }

    @Test
    @DisplayName(
            "T9: three seats fall silent at once, for 25 minutes: play before and after is billed to the cent, and nothing else")
    void a_power_cut_is_free() {
        var sessions = players(4, "10.00");
        var all = seats(sessions);
        var cut = all.subList(0, 3);
        pass(TEN, all);

        pass(Duration.ofMinutes(25), without(all, cut));
        assertThat(lasting()).singleElement().satisfies(incident -> {
            assertThat(incident.scope()).isEqualTo(IncidentView.Scope.SILENCE);
            assertThat(incident.from()).isEqualTo(OPENING.plus(TEN));
            assertThat(incident.seats()).isEqualTo(3);
            assertThat(incident.lasting()).isEqualTo(3);
        });
        pass(TEN, all);

        assertThat(lasting()).as("it closes by itself").isEmpty();
        var ended = sessions.stream().map(this::end).toList();
        for (var session : ended.subList(0, 3)) {
            assertThat(session.billableSeconds())
                    .as("ten minutes before, and from the first word on")
                    .isEqualTo(minutes(20) - 10);
            mustCost(session, "0.99");
            assertThat(wallet(session).cash()).isEqualTo(euro("9.01"));
            assertThat(wallet(session).held().isZero()).isTrue();
        }
        assertThat(ended.getLast().billableSeconds()).as("who played on pays").isEqualTo(minutes(45));
    }

    @Test
    @DisplayName("T9: each player has one entry with the reason, and so has the paper; the owner sees the cost")
    void each_player_has_one_entry() {
        var sessions = players(3, "10.00");
        var all = seats(sessions);
        pass(TEN, all);
        pass(Duration.ofMinutes(20), List.of());
        var incident = lasting().getFirst();
        as(manager, () -> incidents.rename(incident.id(), "Fuse of row A", incident.version()));
        pass(Duration.ofMinutes(5), all);
        var ended = sessions.stream().map(this::end).toList();

        var heard = events(PlayWasOut.class);
        assertThat(heard).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.reason()).isEqualTo("Fuse of row A");
            assertThat(entry.seconds()).isEqualTo(minutes(20) + 10);
        });
        for (var session : ended) {
            assertThat(one("select count(*) from play_outage where session_id = ?", session.id()))
                    .isEqualTo(1L);
            assertThat(one("""
                    select count(*) from receipt r, jsonb_array_elements(r.content -> 'lines') line
                    where r.source_id = ? and line ->> 'text' = 'Fuse of row A'""", session.id())).isEqualTo(1L);
        }
        var closed = as(manager, () -> incidents.list(venue, false, PageRequest.FIRST))
                .items()
                .getFirst();
        assertThat(closed.closedHow()).isEqualTo(IncidentView.How.HEARD);
        var detail = costOf(closed);
        assertThat(detail.affected())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.lost()).isEqualTo(euro("1.01")));
        assertThat(detail.lost()).as("20 minutes and 10 seconds each").isEqualTo(euro("3.03"));
        assertThat(detail(closed).lost()).as("figures are not for everybody").isNull();
        assertThat(as(owner, () -> incidents.export(closed.id())).lines()).hasSize(4);
        assertThat(mails(manager, closed, "incident-opened")).isEqualTo(1);
        assertThat(mails(manager, closed, "incident-closed")).isEqualTo(1);
        assertThat(mails(manager, closed, "incident-cost")).isZero();
        assertThat(mails(owner, closed, "incident-cost")).isEqualTo(1);
    }

    private static long mails(Caller to, IncidentView incident, String template) {
        return ((Number)
                        one("""
                        select count(*) from outbox_message where payload ->> 'template' = ?
                            and payload ->> 'accountId' = ? and payload ->> 'incident' = ?""", template, to.person().toString(), incident.id().toString()))
                .longValue();
    }

    @Test
    @DisplayName("T9: nobody's session ends for silence while it lasts, and ten minutes after it at the earliest")
    void silence_ends_nothing_meanwhile() {
        var sessions = players(3, "10.00");
        var all = seats(sessions);
        pass(TEN, all);
        pass(Duration.ofMinutes(60), List.of());
        assertThat(sessions)
                .allSatisfy(session -> assertThat(now(session).state()).isEqualTo(PlayView.State.ACTIVE));

        var incident = lasting().getFirst();
        as(manager, () -> incidents.close(incident.id(), key()));
        pass(Duration.ofMinutes(9), List.of());
        assertThat(now(sessions.getFirst()).state())
                .as("machines take their time")
                .isEqualTo(PlayView.State.ACTIVE);
        pass(Duration.ofMinutes(2), List.of());

        assertThat(sessions).allSatisfy(session -> {
            assertThat(now(session).state()).isEqualTo(PlayView.State.SETTLED);
            assertThat(now(session).billableSeconds()).isEqualTo(minutes(10));
        });
    }

    @Test
    @DisplayName("T9: whose money is nearly used up has it afterwards, to the second")
    void money_lasts_as_long_as_without_it() {
        var sessions = players(3, "0.60");
        var all = seats(sessions);
        pass(Duration.ofMinutes(8), all);
        pass(Duration.ofMinutes(40), List.of());
        pass(Duration.ofMinutes(3), all);
        assertThat(now(sessions.getFirst()).state()).isEqualTo(PlayView.State.ACTIVE);
        pass(Duration.ofMinutes(6), all);

        assertThat(sessions).allSatisfy(session -> {
            assertThat(now(session).state()).isEqualTo(PlayView.State.SETTLED);
            assertThat(now(session).billableSeconds())
                    .as("twelve minutes, and five seconds for less than half a cent")
                    .isEqualTo(minutes(12) + 5);
            assertThat(now(session).total()).isEqualTo(euro("0.60"));
        });
    }

    @Test
    @DisplayName("T8: a house that was down itself opens no incident, whoever is silent when it comes up")
    void a_house_that_was_down_opens_none() {
        var all = seats(players(3, "10.00"));
        pass(TEN, all);

        clock().advance(Duration.ofMinutes(5));
        look();
        pass(Duration.ofMinutes(2), List.of());

        assertThat(lasting()).isEmpty();
        pass(Duration.ofMinutes(1), all);
        pass(Duration.ofMinutes(2), List.of());
        assertThat(lasting())
                .as("heard of since, and silent again: that is one")
                .hasSize(1);
    }

    @Test
    void two_seats_are_chance_and_so_are_seats_without_players() {
        var two = seats(players(2, "10.00"));
        var free = List.of(aSeat(), aSeat(), aSeat());
        beat(free);
        pass(TEN, two);
        assertThat(lasting()).as("nobody plays at the three that are silent").isEmpty();

        pass(Duration.ofMinutes(5), List.of());

        assertThat(lasting()).isEmpty();
    }

    @Test
    void a_share_of_those_who_play_is_enough_where_the_venue_says_so() {
        var settings = the(IncidentSettingsService.class);
        as(manager, () -> settings.set(venue, new IncidentSettings(10, 50, 60, 240, 120, 0)));
        var sessions = seats(players(4, "10.00"));
        pass(TEN, sessions);

        pass(Duration.ofMinutes(2), sessions.subList(2, 4));

        assertThat(lasting())
                .singleElement()
                .satisfies(incident -> assertThat(incident.seats()).isEqualTo(2));
    }

    @Test
    void who_falls_silent_a_little_later_belongs_to_it() {
        var all = seats(players(5, "10.00"));
        pass(TEN, all);
        pass(Duration.ofSeconds(40), all.subList(3, 5));

        pass(Duration.ofMinutes(3), List.of());

        assertThat(lasting())
                .singleElement()
                .satisfies(incident -> assertThat(incident.seats()).isEqualTo(5));
    }

    @Test
    @DisplayName("An operator says that nobody can play, from a moment on: who has left since gets it back, once")
    void from_a_time_in_the_past() {
        var sessions = players(2, "10.00");
        var all = seats(sessions);
        pass(Duration.ofMinutes(30), all);
        var left = end(sessions.getFirst());
        mustCost(left, "1.50");
        pass(Duration.ofMinutes(10), all);

        var incident = open(new NewIncident(venue, null, List.of(), "Game servers down", OPENING.plus(TEN), false));
        look();
        look();
        pass(Duration.ofMinutes(10), all);
        as(manager, () -> incidents.close(incident.id(), key()));
        pass(TEN, all);
        var stayed = end(sessions.getLast());

        var corrected = now(left);
        assertThat(corrected.state()).isEqualTo(PlayView.State.ADJUSTED);
        assertThat(corrected.adjustedTotal()).isEqualTo(euro("0.50"));
        assertThat(corrected.creditNotes()).hasSize(1);
        assertThat(wallet(left).cash()).isEqualTo(euro("9.50"));
        assertThat(one("select reason from play_adjustment where session_id = ?", left.id()))
                .isEqualTo("Game servers down");
        assertThat(stayed.billableSeconds()).as("10 before and 10 after").isEqualTo(minutes(20));
        assertThat(costOf(incident).lost()).isEqualTo(euro("1.00").plus(euro("2.00")));
        assertThat(detail(incident).affected()).hasSize(2);
    }

    @Test
    void an_incident_is_opened_and_closed_within_limits() {
        var all = seats(players(2, "10.00"));
        beat(all);
        var late = OPENING.minus(Duration.ofMinutes(121));
        as(manager, () -> the(IncidentSettingsService.class).set(venue, new IncidentSettings(3, 0, 60, 10, 120, 0)));

        assertThatThrownBy(() -> open(new NewIncident(venue, null, all, "Storm", late, true)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> open(new NewIncident(venue, null, all, "Storm", OPENING.plusSeconds(1), true)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> open(new NewIncident(venue, anId(), List.of(), "Storm", null, true)))
                .isInstanceOf(NotFound.class);
        var incident = open(new NewIncident(venue, null, all, "Storm", null, false));
        assertThatThrownBy(() -> open(new NewIncident(venue, null, List.of(), "Storm", null, false)))
                .isInstanceOf(SeatsOutAlready.class);
        assertThatThrownBy(() -> as(manager, () -> incidents.rename(incident.id(), "Wind", 9)))
                .isInstanceOf(StaleEdit.class);
        var stranger = staff(aVenue(), Role.MANAGER);
        assertThatThrownBy(() -> as(stranger, () -> incidents.get(incident.id())))
                .isInstanceOf(NotFound.class);

        pass(Duration.ofMinutes(9), all);
        assertThat(lasting()).hasSize(1);
        pass(Duration.ofMinutes(1), all);

        assertThat(lasting()).as("it has lasted as long as may be").isEmpty();
        assertThatThrownBy(() -> as(manager, () -> incidents.close(incident.id(), key())))
                .isInstanceOf(IncidentOver.class);
    }

    @Test
    @DisplayName("T29: who leaves during an incident is settled at once, and pays for what was before")
    void who_leaves_meanwhile_is_settled() {
        var sessions = players(3, "10.00");
        pass(TEN, seats(sessions));
        pass(Duration.ofMinutes(7), List.of());

        var ended = end(sessions.getFirst());

        assertThat(ended.state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(ended.billableSeconds()).isEqualTo(minutes(10));
        assertThat(lasting().getFirst().seats()).isEqualTo(3);
    }

    private static UUID anId() {
        return UUID.randomUUID();
    }
}
