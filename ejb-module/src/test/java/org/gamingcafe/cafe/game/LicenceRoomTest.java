package org.gamingcafe.cafe.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.cafe.play.NewPlay;
import org.gamingcafe.cafe.play.PlayChangeService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.station.CommandKind;
import org.gamingcafe.cafe.station.CommandView;
import org.gamingcafe.cafe.station.StationTicker;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R05: a play session takes a licence from the pool of a game, and gives it back")
class LicenceRoomTest extends GameRoom {

    @AfterEach
    void licencesAddUp() {
        mustAddUp();
    }

    private List<GameRun.Why> endings() {
        return events(GameEnded.class).stream()
                .filter(ended -> ended.venue().equals(venue))
                .map(GameEnded::why)
                .toList();
    }

    @Test
    void a_launch_takes_a_licence_and_tells_the_seat_which_program_to_start() {
        var seat = aSeat();
        var session = aPlayer(seat);
        var game = aGame(0, 2);

        var run = launch(game, seat);

        assertThat(told(seat).kind()).isEqualTo(CommandKind.LAUNCH);
        assertThat(told(seat).argument()).isEqualTo(game.program());
        assertThat(run.session()).isEqualTo(session.id());
        assertThat(taken(game)).isEqualTo(1);
        assertThat(as(cashier, () -> games.runs(game.id())))
                .extracting(GameRun::id)
                .containsExactly(run.id());
        assertThat(launch(game, seat).id())
                .as("it is started again, with the same licence")
                .isEqualTo(run.id());
        assertThat(taken(game)).isEqualTo(1);
        assertThat(events(GameLaunched.class)).hasSize(1);
    }

    @Test
    void when_all_licences_are_in_use_nobody_gets_another() {
        var one = aSeat();
        var other = aSeat();
        aPlayer(one);
        aPlayer(other);
        var game = aGame(0, 1);
        launch(game, one);

        assertThatThrownBy(() -> launch(game, other))
                .isInstanceOf(NoLicence.class)
                .hasMessageContaining(game.title());

        assertThat(as(cashier, () -> commands.history(other, PageRequest.FIRST)).items())
                .as("the seat is told nothing")
                .isEmpty();
        assertThat(as(cashier, () -> games.at(other)).getFirst().free()).isFalse();
    }

    @Test
    void the_last_licence_goes_to_one_of_many_seats() {
        var game = aGame(0, 1);
        var seats = List.of(aSeat(), aSeat(), aSeat(), aSeat(), aSeat(), aSeat());
        seats.forEach(this::aPlayer);
        var next = new AtomicInteger();

        var race = as(cashier, () -> race(6, () -> launch(game, seats.get(next.getAndIncrement()))));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(NoLicence.class)).isEqualTo(5);
        assertThat(taken(game)).isEqualTo(1);
    }

    @Test
    void a_licence_is_back_when_the_session_ends() {
        var seat = aSeat();
        var session = aPlayer(seat);
        var one = aGame(0, 1);
        var other = aGame(0, 1);
        launch(one, seat);
        launch(other, seat);

        end(session);

        assertThat(taken(one)).isZero();
        assertThat(taken(other)).isZero();
        assertThat(endings()).containsExactly(GameRun.Why.PLAY_ENDED, GameRun.Why.PLAY_ENDED);
    }

    @Test
    void a_licence_is_back_when_its_player_moves() {
        var seat = aSeat();
        var to = aSeat();
        var session = aPlayer(seat);
        var game = aGame(0, 1);
        launch(game, seat);

        as(cashier, () -> the(PlayChangeService.class).move(session.id(), to, key()));

        assertThat(taken(game)).isZero();
        assertThat(endings()).containsExactly(GameRun.Why.MOVED);
        assertThat(launch(game, to).station()).isEqualTo(to);
    }

    @Test
    void a_licence_is_back_when_the_seat_has_closed_the_game() {
        var seat = aSeat();
        aPlayer(seat);
        var game = aGame(0, 1);
        launch(game, seat);
        answer(seat, true);

        as(cashier, () -> desk.close(game.id(), seat, key()));
        assertThat(told(seat).kind()).isEqualTo(CommandKind.CLOSE);
        assertThat(taken(game)).as("the seat has not said so yet").isEqualTo(1);
        answer(seat, true);

        assertThat(taken(game)).isZero();
        assertThat(endings()).containsExactly(GameRun.Why.CLOSED);
    }

    @Test
    void a_game_that_could_not_be_started_keeps_no_licence() {
        var seat = aSeat();
        aPlayer(seat);
        var game = aGame(0, 1);
        launch(game, seat);

        answer(seat, false);

        assertThat(taken(game)).isZero();
        launch(game, seat);
        clock().advance(Duration.ofSeconds(31));
        the(StationTicker.class).tick();
        assertThat(told(seat).state()).isEqualTo(CommandView.State.TIMED_OUT);
        assertThat(taken(game)).isZero();
        assertThat(endings()).containsExactly(GameRun.Why.NOT_STARTED, GameRun.Why.NOT_STARTED);
    }

    @Test
    void a_second_start_that_fails_takes_no_licence_away_from_what_runs() {
        var seat = aSeat();
        aPlayer(seat);
        var game = aGame(0, 1);
        launch(game, seat);
        answer(seat, true);

        launch(game, seat);
        answer(seat, false);

        assertThat(taken(game)).isEqualTo(1);
    }

    @Test
    void a_plain_command_with_the_program_of_a_game_takes_a_licence_too() {
        var seat = aSeat();
        var empty = aSeat();
        aPlayer(seat);
        var game = aGame(0, 1);

        as(cashier, () -> commands.ask(seat, CommandKind.LAUNCH, game.program().toUpperCase(Locale.ROOT), key()));

        assertThat(taken(game)).isEqualTo(1);
        answer(seat, false);
        assertThat(taken(game)).isZero();
        assertThatThrownBy(() -> as(cashier, () -> commands.ask(empty, CommandKind.LAUNCH, game.program(), key())))
                .isInstanceOf(NobodyPlays.class);
        as(cashier, () -> commands.ask(empty, CommandKind.LAUNCH, "editor.exe", key()));
        assertThat(told(empty).argument()).isEqualTo("editor.exe");
    }

    @Test
    void who_is_too_young_or_has_shown_nothing_does_not_play_it() {
        var game = aGame(16, null);
        var child = aSeat();
        var unknown = aSeat();
        var grown = aSeat();
        sit(child, born("2010-03-03"));
        sit(unknown, born(null));
        sit(grown, born("2010-03-02"));

        assertThatThrownBy(() -> launch(game, child)).isInstanceOf(TooYoung.class);
        assertThatThrownBy(() -> launch(game, unknown)).isInstanceOf(TooYoung.class);
        assertThatThrownBy(() -> as(cashier, () -> desk.launch(game.id(), child, true, key())))
                .as("what is known of a member counts")
                .isInstanceOf(TooYoung.class);
        assertThat(launch(game, grown).station()).as("sixteen today").isEqualTo(grown);
        assertThat(taken(game)).isEqualTo(1);
    }

    @Test
    void a_guardian_at_hand_may_decide_otherwise_but_not_for_what_is_for_adults() {
        var teen = aGame(16, null);
        var adult = aGame(18, null);
        var seat = aSeat();
        var child = born("2014-01-01");
        as(cashier, () -> play.start(new NewPlay(seat, PlayView.Mode.PREPAID, child, true, 120, null), key()));

        assertThat(launch(teen, seat).station()).isEqualTo(seat);
        assertThatThrownBy(() -> launch(adult, seat)).isInstanceOf(TooYoung.class);
    }

    @Test
    void of_a_guest_somebody_of_the_house_has_to_have_seen_the_age() {
        var game = aGame(18, null);
        var seat = aSeat();
        var till = as(house(), () -> the(TillService.class).add(venue, "T1", "Desk", false));
        var shift = as(cashier, () -> the(TillService.class).open(till.id(), Money.of("50.00", "EUR"), key()));
        var guest = new NewPlay.Guest("Table four", Money.of("5.00", "EUR"), shift.id());
        as(cashier, () -> play.start(NewPlay.of(seat, guest), key()));

        assertThatThrownBy(() -> launch(game, seat)).isInstanceOf(TooYoung.class);
        assertThatThrownBy(() -> as(at(seat), () -> own.launch(game.id(), key())))
                .isInstanceOf(TooYoung.class);
        as(cashier, () -> desk.launch(game.id(), seat, true, key()));

        assertThat(events(GameLaunched.class).getLast().changes()).containsEntry("ageSeen", "true");
    }

    @Test
    void who_plays_starts_a_game_at_the_seat_and_closes_it() {
        var seat = aSeat();
        var elsewhere = aSeat();
        aPlayer(seat);
        var game = aGame(0, 1);
        var twice = key();

        var run = as(at(seat), () -> own.launch(game.id(), twice));
        assertThat(as(at(seat), () -> own.launch(game.id(), twice)).id()).isEqualTo(run.id());

        assertThat(as(at(seat), own::list)).extracting(SeatGame::running).containsExactly(true);
        assertThat(as(at(seat), link::orders)).extracting(CommandView::argument).containsExactly(game.program());
        assertThatThrownBy(() -> as(at(elsewhere), () -> own.launch(game.id(), key())))
                .isInstanceOf(NobodyPlays.class);
        as(at(elsewhere), () -> own.closed(game.id(), key()));
        assertThat(taken(game)).as("another seat closes nothing here").isEqualTo(1);
        as(at(seat), () -> own.closed(game.id(), key()));
        as(at(seat), () -> own.closed(game.id(), key()));
        assertThat(taken(game)).isZero();
        assertThat(endings()).containsExactly(GameRun.Why.CLOSED);
    }

    @Test
    void where_nothing_can_be_told_a_game_is_put_in_and_taken_out_by_hand() {
        var console = aBareSeat();
        aPlayer(console);
        var game = aGame(0, 1);

        launch(game, console);
        assertThat(taken(game)).isEqualTo(1);
        as(cashier, () -> desk.close(game.id(), console, key()));

        assertThat(taken(game)).isZero();
        assertThatThrownBy(() -> as(cashier, () -> desk.giveBack(game.id(), console, key())))
                .isInstanceOf(NotRunningHere.class);
    }

    @Test
    void a_game_is_started_only_where_it_is_and_while_it_is_in_the_catalogue() {
        var seat = aSeat();
        aPlayer(seat);
        var nowhere = as(manager, () -> games.add(venue, new GameEdit("A", 0, "a", null, List.of(), List.of())));
        var gone = aGame(0, null);
        as(manager, () -> games.retire(gone.id()));

        assertThatThrownBy(() -> launch(nowhere, seat)).isInstanceOf(NotAtThisSeat.class);
        assertThatThrownBy(() -> launch(gone, seat)).isInstanceOf(NotAtThisSeat.class);
    }

    @Test
    void fewer_licences_than_are_in_use_throw_nobody_out() {
        var one = aSeat();
        var other = aSeat();
        var first = aPlayer(one);
        aPlayer(other);
        var game = aGame(0, 2);
        launch(game, one);
        launch(game, other);

        as(
                manager,
                () -> games.edit(
                        game.id(),
                        new GameEdit(game.title(), 0, game.program(), 1, List.of(group), List.of()),
                        game.version()));
        assertThat(taken(game)).isEqualTo(2);
        end(first);

        aPlayer(one);
        assertThatThrownBy(() -> launch(game, one)).isInstanceOf(NoLicence.class);
    }

    @Test
    void strangers_start_nothing_and_seats_of_other_venues_are_absent() {
        var seat = aSeat();
        aPlayer(seat);
        var game = aGame(0, 1);
        var stranger = staff(aVenue(), Role.ADMIN);
        var foreign = as(house(), () -> {
            var where = aVenue();
            var group = stations.addGroup(where, "PC", 1).id();
            return stations.add(where, group, 1, "PC 1").id();
        });

        assertThatThrownBy(() -> as(stranger, () -> desk.launch(game.id(), seat, false, key())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> launch(game, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(at(foreign), () -> own.launch(game.id(), key())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> desk.launch(UUID.randomUUID(), seat, false, key())))
                .isInstanceOf(NotFound.class);
        assertThat(taken(game)).isZero();
    }

    @Test
    void what_was_played_is_forgotten_after_ninety_days() {
        var seat = aSeat();
        var session = aPlayer(seat);
        var game = aGame(0, 1);
        launch(game, seat);
        end(session);

        clock().advance(Duration.ofDays(91));

        assertThat(as(house(), () -> desk.removeOld(1_000))).isPositive();
        assertThat(sql("select 1 from game_run where game_id = ?", game.id())).isEmpty();
    }
}
