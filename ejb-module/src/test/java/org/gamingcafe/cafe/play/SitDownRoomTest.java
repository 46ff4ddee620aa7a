package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.gamingcafe.cafe.ledger.InsufficientFunds;
import org.gamingcafe.cafe.station.Beat;
import org.gamingcafe.cafe.station.StationTaken;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R01, R02: people sit down, pause and leave at a seat by themselves")
class SitDownRoomTest extends PlayRoom {

    private final SeatActService acts = the(SeatActService.class);
    private final SeatSignInService signIns = the(SeatSignInService.class);
    private final SeatLinkService link = the(SeatLinkService.class);

    private Sat sit(StationId station, AccountId person) {
        return as(at(station), () -> acts.sitDown(person, null, key()));
    }

    private Caller phone(AccountId person) {
        return member(person, venue);
    }

    private String code(StationId station) {
        return as(at(station), signIns::show).code();
    }

    private Object sessionsOf(AccountId person) {
        return one("select count(*) from play_session where account_id = ?", person);
    }

    @Test
    void who_shows_who_they_are_sits_down_and_the_seat_may_run() {
        var station = aStation().id();
        var person = aMemberWith("5.00");

        var sat = sit(station, person);

        assertThat(sat.state()).isEqualTo(PlayView.State.ACTIVE);
        assertThat(sat.player()).isEqualTo("Somebody");
        assertThat(as(at(station), link::lease).orElseThrow().session()).isEqualTo(sat.session());
        assertThat(wallet(person).held()).isEqualTo(euro("0.75"));
        assertThat(events(PlayStarted.class)).hasSize(1);
    }

    @Test
    void a_card_tapped_twice_gives_one_session_and_who_is_paused_comes_back() {
        var station = aStation().id();
        var person = aMemberWith("5.00");
        var sat = sit(station, person);

        assertThat(sit(station, person)).isEqualTo(sat);
        pass(Duration.ofMinutes(2));
        as(at(station), () -> acts.pause(AskedAtSeat.Why.PLAYER, key()));
        pass(Duration.ofMinutes(2));
        var back = sit(station, person);

        assertThat(back).isEqualTo(sat);
        assertThat(sessionsOf(person)).isEqualTo(1L);
        assertThat(events(PlayResumed.class)).hasSize(1);
    }

    @Test
    void who_plays_elsewhere_or_has_no_money_or_finds_somebody_does_not_sit_down() {
        var station = aStation().id();
        var person = aMemberWith("5.00");
        sit(station, person);

        assertThatThrownBy(() -> sit(aStation().id(), person)).isInstanceOf(AlreadyPlaying.class);
        assertThatThrownBy(() -> sit(station, aMemberWith("5.00"))).isInstanceOf(StationTaken.class);
        assertThatThrownBy(() -> sit(aStation().id(), aMemberWith("0"))).isInstanceOf(InsufficientFunds.class);
        assertThatThrownBy(() -> as(cashier, () -> acts.sitDown(person, null, key())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(phone(person), () -> acts.end(AskedAtSeat.Why.PLAYER, key())))
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("I5: many taps at one seat at once are one session and one answer")
    void taps_at_once_are_one_session() {
        var station = aStation().id();
        var person = aMemberWith("5.00");

        var race = as(at(station), () -> race(8, () -> acts.sitDown(person, null, key())));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).hasSize(8);
        assertThat(race.results().stream().distinct()).hasSize(1);
        assertThat(sessionsOf(person)).isEqualTo(1L);
        assertThat(wallet(person).held()).isEqualTo(euro("0.75"));
    }

    @Test
    @DisplayName("The control of the race: without taking turns, taps at once are refused")
    void without_turns_taps_at_once_are_refused() {
        var station = aStation().id();
        var person = aMemberWith("5.00");
        var careless = the(Seats.class);
        var sessions = the(PlaySessions.class);
        var together = new CyclicBarrier(8);

        var race = as(
                cashier,
                () -> race(
                        8,
                        () -> inTransaction(() -> {
                            assertThat(sessions.openOf(person)).isEmpty();
                            together.await();
                            return careless.take(
                                    NewPlay.of(station, person, PlayView.Mode.PREPAID, false),
                                    clock().instant(),
                                    UUID.randomUUID());
                        })));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(AlreadyPlaying.class)).isEqualTo(7);
    }

    @Test
    @DisplayName("I5: taps at several seats at once are one session")
    void taps_at_several_seats_are_one_session() {
        var person = aMemberWith("5.00");
        var seats = new ConcurrentLinkedQueue<>(
                Stream.generate(() -> aStation().id()).limit(6).toList());

        var race = race(6, () -> sit(seats.remove(), person));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(AlreadyPlaying.class)).isEqualTo(5);
        assertThat(one("select count(*) from station where venue_id = ? and state = 'IN_USE'", venue))
                .isEqualTo(1L);
    }

    @Test
    void a_repeated_request_gives_the_same_answer_and_ends_nobody_elses_session() {
        var station = aStation().id();
        var person = aMemberWith("5.00");
        sit(station, person);
        var end = key();
        as(at(station), () -> acts.end(AskedAtSeat.Why.PLAYER, end));
        var next = sit(station, aMemberWith("5.00"));

        var orders = as(at(station), () -> acts.end(AskedAtSeat.Why.PLAYER, end));

        assertThat(orders.lease().session()).isEqualTo(next.session());
    }

    @Test
    @DisplayName("T18: who has gone is asked, then the session ends and the rest is theirs again")
    void who_has_gone_gets_the_rest_back() {
        var station = aStation().id();
        var person = aMemberWith("5.00");
        var sat = sit(station, person);
        pass(Duration.ofMinutes(10));

        var orders = as(at(station), () -> acts.end(AskedAtSeat.Why.IDLE, key()));

        assertThat(orders.lease()).isNull();
        assertThat(orders.seat().sitting()).isNull();
        assertThat(wallet(person).available()).isEqualTo(euro("4.50"));
        assertThat(events(AskedAtSeat.class)).singleElement().satisfies(event -> {
            assertThat(event.session()).isEqualTo(sat.session());
            assertThat(event.changes()).containsEntry("why", "IDLE").containsEntry("what", "END");
        });
        assertThat(as(at(station), () -> acts.end(AskedAtSeat.Why.IDLE, key())).lease())
                .as("nobody sits there any more")
                .isNull();
        mustBeSound(as(cashier, () -> play.get(sat.session())));
    }

    @Test
    @DisplayName("T18: the rest of a guest who has gone waits at the desk, as a voucher")
    void the_rest_of_a_guest_waits_at_the_desk() {
        var session = aGuest("5.00", aShift());
        pass(Duration.ofMinutes(10));

        as(at(session.stationId()), () -> acts.end(AskedAtSeat.Why.IDLE, key()));

        assertThat(now(session).rest()).isEqualTo(euro("4.50"));
        var rest = as(cashier, () -> the(GuestService.class).giveBack(session.id(), GuestRest.As.VOUCHER, null, key()));
        assertThat(rest.amount()).isEqualTo(euro("4.50"));
        assertThat(rest.code()).isNotBlank();
    }

    @Test
    void who_has_gone_is_paused_once() {
        var station = aStation().id();
        sit(station, aMemberWith("5.00"));
        pass(Duration.ofMinutes(3));

        var orders = as(at(station), () -> acts.pause(AskedAtSeat.Why.IDLE, key()));
        var again = as(at(station), () -> acts.pause(AskedAtSeat.Why.IDLE, key()));

        assertThat(orders.lease().state()).isEqualTo(org.gamingcafe.cafe.station.Lease.State.PAUSED);
        assertThat(again.lease().state()).isEqualTo(orders.lease().state());
        assertThat(events(PlayPaused.class)).hasSize(1);
        assertThat(orders.seat().sitting().leftSeconds()).isNotNull();
    }

    @Test
    void the_audit_names_the_seat_that_has_asked() {
        var station = aStation().id();
        sit(station, aMemberWith("5.00"));

        as(at(station), () -> acts.end(AskedAtSeat.Why.PLAYER, key()));

        assertThat(sql(
                        "select actor_kind from audit_record where act = 'play.asked-at-seat' and actor_id = ?",
                        station))
                .hasSize(1);
    }

    @Test
    void a_screen_shows_who_plays_what_it_costs_and_how_long_it_lasts() {
        var station = aStation();
        var free = as(at(station.id()), link::orders).seat();
        assertThat(free.sitting()).isNull();
        assertThat(free.number()).isEqualTo(station.number());
        assertThat(free.venue()).isEqualTo("Venue");
        sit(station.id(), aMemberWith("5.00"));
        pass(Duration.ofMinutes(20));
        as(house(), () -> play.due(10).forEach(play::renew));

        var sitting = as(at(station.id()), link::orders).seat().sitting();

        assertThat(sitting.player()).isEqualTo("Somebody");
        assertThat(sitting.startedAt()).isEqualTo(OPENING);
        assertThat(sitting.cost()).isEqualTo(euro("1.00"));
        assertThat(sitting.leftSeconds())
                .as("5.00 last 100 minutes, and less than half a cent more is rounded down")
                .isEqualTo(80 * 60 + 5);
    }

    @Test
    void a_code_on_the_screen_lets_one_member_sit_down() {
        var station = aStation();
        var person = aMemberWith("5.00");
        var shown = as(at(station.id()), signIns::show);
        assertThat(shown.url()).endsWith("/me/seat?code=" + shown.code());

        var offer = as(phone(person), () -> signIns.look(shown.code().toLowerCase(java.util.Locale.ROOT)))
                .orElseThrow();
        assertThat(offer.number()).isEqualTo(station.number());
        assertThat(offer.hour()).isEqualTo(euro("3.00"));
        assertThat(offer.balance()).isEqualTo(euro("5.00"));
        var sat = as(phone(person), () -> signIns.sit(shown.code(), null, key()));

        assertThat(as(at(station.id()), link::lease).orElseThrow().session()).isEqualTo(sat.session());
        assertThat(as(phone(aMemberWith("5.00")), () -> signIns.look(shown.code())))
                .as("it is used up")
                .isEmpty();
    }

    @Test
    void a_code_ends_after_three_minutes_and_with_the_next_one() {
        var station = aStation().id();
        var person = aMemberWith("5.00");
        var first = code(station);
        var second = code(station);

        assertThatThrownBy(() -> as(phone(person), () -> signIns.sit(first, null, key())))
                .isInstanceOf(NotFound.class);
        pass(SeatSignInService.LIFE);
        assertThatThrownBy(() -> as(phone(person), () -> signIns.sit(second, null, key())))
                .isInstanceOf(NotFound.class);
        assertThat(sql("select code_hash from seat_sign_in where station_id = ?", station)
                        .toString())
                .as("I19")
                .doesNotContain(second);
    }

    @Test
    void who_is_refused_a_seat_leaves_the_code_as_it_was() {
        var code = code(aStation().id());

        assertThatThrownBy(() -> as(phone(aMemberWith("0")), () -> signIns.sit(code, null, key())))
                .isInstanceOf(InsufficientFunds.class);

        assertThat(as(phone(aMemberWith("5.00")), () -> signIns.sit(code, null, key())))
                .isNotNull();
    }

    @Test
    @DisplayName("A code that many use at once is one member's")
    void a_code_used_at_once_has_one_taker() {
        var code = code(aStation().id());
        var members = new ConcurrentLinkedQueue<>(
                Stream.generate(() -> aMemberWith("5.00")).limit(6).toList());

        var race = race(6, () -> as(phone(members.remove()), () -> signIns.sit(code, null, key())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(NotFound.class)).isEqualTo(5);
    }

    @Test
    @DisplayName("The control of the race: who looks first and removes then lets several in")
    void looking_before_taking_has_several_takers() {
        var station = aStation().id();
        var code = code(station);
        var codes = the(SignInCodes.class);
        var together = new CyclicBarrier(6);

        var race = race(
                6,
                () -> inTransaction(() -> {
                    var found = codes.find(code, clock().instant());
                    together.await();
                    codes.take(code, clock().instant());
                    return found.isPresent();
                }));

        assertThat(race.results()).hasSize(6).containsOnly(true);
    }

    @Test
    @DisplayName("R02: a heartbeat costs few messages to the database, of a seat in use as well")
    void a_heartbeat_costs_few_statements() {
        var station = aStation().id();
        var beat = new Beat(UUID.randomUUID(), "test 1.0", 3, null, null, null);
        var caller = at(station);
        as(caller, () -> link.beat(beat));

        var free = statements(() -> as(caller, () -> link.beat(beat)));
        sit(station, aMemberWith("5.00"));
        as(caller, () -> link.beat(beat));
        var inUse = statements(() -> as(caller, () -> link.beat(beat)));
        assertThat(free).isLessThanOrEqualTo(4);
        assertThat(inUse).isLessThanOrEqualTo(11);
    }

    @Test
    @DisplayName("T7: a heartbeat in flight leaves no lease behind after its key was revoked")
    void a_revoked_key_leaves_no_lease() {
        var station = aStation().id();
        var session = sit(station, aMemberWith("5.00"));
        var caller = at(station);
        as(caller, link::lease);
        change("update station_key set revoked_at = now() where station_id = ?", station);
        change("delete from station_lease where station_id = ?", station);

        assertThat(as(caller, link::lease)).isEmpty();

        assertThat(sql("select 1 from station_lease where session_id = ?", session.session()))
                .isEmpty();
    }

    @Test
    void rights_at_a_seat_reach_no_further_than_the_act() {
        var station = aStation().id();
        var person = aMemberWith("5.00");
        var caller = phone(person);
        var code = code(station);
        as(caller, () -> signIns.sit(code, null, key()));

        assertThat(at(station).permissions()).isEqualTo(Map.of());
        assertThatThrownBy(() -> as(caller, () -> stations.get(station))).isInstanceOf(NotFound.class);
    }
}
