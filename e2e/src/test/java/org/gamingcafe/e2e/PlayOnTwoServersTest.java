package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two servers look after the same play sessions; one of them is killed while they run. */
@Tag("long")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Play on two servers: one seat, one bill, to the cent")
class PlayOnTwoServersTest {

    private static final int CALLERS = 24;
    private static final int SESSIONS = 8;
    /** The tickers of both servers have looked at everything by then. */
    private static final Duration TWO_TICKS = Duration.ofSeconds(25);

    private static ServerClock clock;
    private static Nodes nodes;
    private static List<Api> cashiers;
    private static UUID shift;

    @BeforeAll
    static void open() {
        clock = ServerClock.atNoOffset(Nodes.clockFile("play"));
        nodes = Nodes.withClock("play", 2, 800);
        cashiers = nodes.everywhere(nodes.demo().cashier());
        shift = nodes.openShift(cashiers.getFirst());
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            nodes.close();
        }
    }

    private static UUID member(long cents) {
        return nodes.memberWith(cashiers.getFirst(), shift, cents);
    }

    private static Answer start(int caller, UUID station, UUID member) {
        return cashiers.get(caller % 2).post("play-sessions", Desk.startBody(station, member));
    }

    @Test
    @Order(1)
    @DisplayName(
            "I5: of many who want one seat at two servers one sits down, and of many seats for one person one is taken")
    void one_seat_and_one_person_have_one_session() {
        var seat = nodes.demo().freshStation();
        var members = IntStream.range(0, CALLERS).mapToObj(i -> member(20_00)).toList();

        var forSeat = AtOnce.run(CALLERS, caller -> start(caller, seat, members.get(caller)));

        assertThat(forSeat.stream().map(Answer::status)).containsOnly(201, 409);
        assertThat(forSeat.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(nodes.number("select count(*) from play_session where station_id = ?", seat))
                .isEqualTo(1);

        var person = member(20_00);
        var seats = IntStream.range(0, SESSIONS)
                .mapToObj(i -> nodes.demo().freshStation())
                .toList();
        var forPerson = AtOnce.run(SESSIONS, caller -> start(caller, seats.get(caller), person));

        assertThat(forPerson.stream().map(Answer::status)).containsOnly(201, 409);
        assertThat(forPerson.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(nodes.number(
                        "select count(*) from station where occupied_by is not null and id = any (cast(? as uuid[]))",
                        array(seats)))
                .isEqualTo(1);
        forPerson.stream()
                .filter(answer -> answer.status() == 201)
                .forEach(won -> cashiers.getFirst()
                        .post("play-sessions/" + won.id() + "/end")
                        .expect(200));
    }

    @Test
    @Order(2)
    @DisplayName("I5, control: the same race seats several where a desk looks first and writes then")
    void the_same_race_seats_several_at_careless_desks() {
        nodes.change("create table if not exists careless_seat (station uuid not null, member integer not null)");
        // Not every race is close: of ten one at least is.
        assertThat(IntStream.range(0, 10).map(round -> seatedCarelessly()).anyMatch(seated -> seated > 1))
                .isTrue();
        nodes.change("drop table careless_seat");
    }

    /** @return how many sit on one seat then */
    private static int seatedCarelessly() {
        var seat = UUID.randomUUID();
        AtOnce.run(CALLERS, caller -> {
            if (nodes.number("select count(*) from careless_seat where station = ?", seat) == 0) {
                nodes.change("insert into careless_seat values (?, ?)", seat, caller);
            }
            return null;
        });
        return (int) nodes.number("select count(*) from careless_seat where station = ?", seat);
    }

    @Test
    @Order(3)
    @DisplayName("T10: two servers tick, and the player is warned once")
    void a_player_is_warned_once() {
        var session = start(0, nodes.demo().freshStation(), member(5_00)).expect(201);
        var venue = nodes.demo().venue();
        nodes.change("insert into play_settings values (?, 120, 720, 30, 30, 60, true, 15, 3, 1)", venue);
        nodes.change("update play_session set look_at = started_at where id = ?", session.id());
        clock.forward(Duration.ofMinutes(61));
        cashiers = nodes.everywhere(nodes.demo().cashier());

        await().atMost(Duration.ofSeconds(60)).until(() -> warnings(session.id()) > 0);
        await().pollDelay(TWO_TICKS).atMost(TWO_TICKS.multipliedBy(2)).until(() -> true);

        assertThat(warnings(session.id())).isEqualTo(1);
        nodes.change("delete from play_settings");
        cashiers.getLast().post("play-sessions/" + session.id() + "/end").expect(200);
    }

    private static long warnings(UUID session) {
        return nodes.number(
                "select count(*) from audit_record where act = 'play.warned' and entity_id = ?", session.toString());
    }

    @Test
    @Order(4)
    @DisplayName("T8: a server is killed while sessions run: no gap, nothing twice, each bill right to the cent")
    void a_killed_server_leaves_no_gap() {
        var members = IntStream.range(0, SESSIONS).mapToObj(i -> member(40_00)).toList();
        var sessions = new ArrayList<UUID>();
        for (var i = 0; i < SESSIONS; i++) {
            sessions.add(start(i, freeSeat(), members.get(i)).expect(201).id());
        }
        clock.forward(Duration.ofMinutes(14));
        ticked(sessions);
        var victim = nodes.all().getLast();
        victim.kill();
        clock.forward(Duration.ofMinutes(40));
        ticked(sessions);
        nodes.house().restart(victim);
        clock.forward(Duration.ofMinutes(7));
        cashiers = nodes.everywhere(nodes.demo().cashier());

        var ends = AtOnce.run(
                SESSIONS * 4,
                caller -> cashiers.get(caller % 2).post("play-sessions/" + sessions.get(caller / 4) + "/end"));

        assertThat(ends.stream().filter(answer -> answer.status() == 200)).hasSize(SESSIONS);
        assertThat(ends.stream().map(Answer::status)).containsOnly(200, 409);
        for (var i = 0; i < SESSIONS; i++) {
            isWholeAndPaidOnce(sessions.get(i), members.get(i));
        }
        assertThat(nodes.faults()).isZero();
    }

    /** Those of the races are free again; whether one is stands in the database of these servers. */
    private static UUID freeSeat() {
        return nodes.demo().standardStations().stream()
                .filter(seat ->
                        nodes.number("select count(*) from station where id = ? and state = 'LOCKED'", seat) == 1)
                .findFirst()
                .orElseThrow();
    }

    /** The tickers have held money beyond now for all of them. */
    private static void ticked(List<UUID> sessions) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> nodes.number(
                                "select count(*) from play_session where paid_until > ? and id = any (cast(? as uuid[]))",
                                clock.now().atOffset(ZoneOffset.UTC),
                                array(sessions))
                        == sessions.size());
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static void isWholeAndPaidOnce(UUID session, UUID member) {
        var ended = cashiers.getFirst().get("play-sessions/" + session).expect(200);
        var total = ended.cents("total");
        assertThat(total).isPositive();
        assertThat(nodes.number("""
                select count(*) from play_segment s left join play_segment next
                    on next.session_id = s.session_id and next.sequence = s.sequence + 1
                join play_session p on p.id = s.session_id
                where s.session_id = ? and s.until_at is distinct from coalesce(next.from_at, p.ended_at)""", session)).as("gaps").isZero();
        assertThat(nodes.number("""
                select count(*) from play_session p join tariff_version t on t.id = p.tariff_id
                where p.id = ? and p.billed_through = p.ended_at
                    and p.ended_at - p.started_at between interval '61 minutes' and interval '70 minutes'
                    and p.billable_seconds = greatest(t.minimum_seconds,
                        ceil(extract(epoch from p.ended_at - p.started_at) / t.rounding_seconds) * t.rounding_seconds)""", session))
                .as("all of it is billed, and nothing twice")
                .isEqualTo(1);
        assertThat(nodes.number("""
                select (2 * sum(seconds * minor_per_hour) + 3600) / 7200 from play_charge where session_id = ?""", session))
                .as("the price on the wall for these seconds, half a cent as a whole one")
                .isEqualTo(total);
        assertThat(nodes.number("select count(*) from receipt where source_id = ?", session))
                .isEqualTo(1);
        assertThat(nodes.number("select sum(amount) from play_charge where session_id = ?", session))
                .isEqualTo(total);
        assertThat(nodes.cash(member)).isEqualTo(40_00 - total);
        var explained = cashiers.getLast()
                .get("receipts/" + ended.at("receiptNumber") + "/explain")
                .expect(200);
        assertThat(explained.cents("rerun")).isEqualTo(total);
    }
}
