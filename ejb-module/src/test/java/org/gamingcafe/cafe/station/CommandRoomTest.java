package org.gamingcafe.cafe.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G185, R02: what a station was told is done when the station says so")
class CommandRoomTest extends StationFloor {

    final StationCommandService commands = the(StationCommandService.class);

    private CommandView ask(StationId station, CommandKind kind, String argument) {
        return as(cashier, () -> commands.ask(station, kind, argument, key()));
    }

    private CommandView now(CommandView command) {
        return as(cashier, () -> commands.get(command.station(), command.id()));
    }

    private List<CommandView.State> endings(CommandView command) {
        return events(CommandEnded.class).stream()
                .map(CommandEnded::command)
                .filter(ended -> ended.id().equals(command.id()))
                .map(CommandView::state)
                .toList();
    }

    @Test
    void a_command_is_pending_then_sent_then_done_when_the_station_says_so() {
        var station = aWatchedStation();
        var told = ask(station, CommandKind.MESSAGE, "Ten minutes left");
        assertThat(told.state()).isEqualTo(CommandView.State.PENDING);

        var orders = as(at(station), () -> link.beat(aBeat()));
        assertThat(orders).extracting(CommandView::argument).containsExactly("Ten minutes left");
        assertThat(now(told).state()).isEqualTo(CommandView.State.SENT);
        assertThat(as(at(station), link::orders))
                .as("told again until it answers")
                .hasSize(1);
        as(at(station), () -> link.acknowledge(told.id(), true, "shown"));

        assertThat(now(told).state()).isEqualTo(CommandView.State.DONE);
        assertThat(now(told).answer()).isEqualTo("shown");
        assertThat(as(at(station), link::orders)).isEmpty();
        assertThat(events(CommandAsked.class).toString()).contains(told.id().toString());
        assertThat(events(CommandAsked.class).getLast().changes().toString())
                .as("what is written to a player is nobody else's business")
                .doesNotContain("Ten minutes");
    }

    @Test
    @DisplayName("Which program was started, or closed, is on record")
    void what_a_station_was_told_to_run_is_on_record() {
        ask(aWatchedStation(), CommandKind.LAUNCH, "C:\\Games\\chess.exe --window");

        assertThat(events(CommandAsked.class).getLast().changes())
                .containsEntry("argument", "C:\\Games\\chess.exe --window");
    }

    @Test
    void an_answer_counts_once_however_often_it_is_sent() {
        var station = aWatchedStation();
        var told = ask(station, CommandKind.LOCK, null);

        var race = as(at(station), () -> race(10, () -> link.acknowledge(told.id(), true, null)));

        assertThat(race.results()).hasSize(10).allMatch(seen -> seen.state() == CommandView.State.DONE);
        assertThat(endings(told)).containsExactly(CommandView.State.DONE);
        as(at(station), () -> link.acknowledge(told.id(), false, "no"));
        assertThat(now(told).state()).isEqualTo(CommandView.State.DONE);
    }

    @Test
    void a_station_that_cannot_says_so() {
        var station = aWatchedStation();
        var told = ask(station, CommandKind.LAUNCH, "chess");

        as(at(station), () -> link.acknowledge(told.id(), false, "no such program"));

        assertThat(now(told).state()).isEqualTo(CommandView.State.FAILED);
        assertThat(now(told).answer()).isEqualTo("no such program");
    }

    @Test
    void what_is_not_answered_in_time_has_timed_out_and_stays_so() {
        var station = aWatchedStation();
        var told = ask(station, CommandKind.LOCK, null);
        as(at(station), link::orders);
        clock().advance(Duration.ofSeconds(29));
        tick();
        assertThat(now(told).state()).isEqualTo(CommandView.State.SENT);

        clock().advance(Duration.ofSeconds(1));
        race(6, this::tick);

        assertThat(now(told).state()).isEqualTo(CommandView.State.TIMED_OUT);
        assertThat(endings(told)).as("once, whoever looks").containsExactly(CommandView.State.TIMED_OUT);
        var late = as(at(station), () -> link.acknowledge(told.id(), true, null));
        assertThat(late.state()).as("too late").isEqualTo(CommandView.State.TIMED_OUT);
    }

    @Test
    void what_nothing_at_the_seat_can_do_is_refused() {
        var bare = aStation();
        var console = aStation(new Machine(StationKind.PS5, null, PlugKind.SHELLY, "10.0.0.9"));

        assertThatThrownBy(() -> ask(bare, CommandKind.LOCK, null))
                .isInstanceOfSatisfying(
                        CommandUnsupported.class, no -> assertThat(no.code()).isEqualTo("station.command-unsupported"));
        assertThatThrownBy(() -> ask(console, CommandKind.LOCK, null)).isInstanceOf(CommandUnsupported.class);
        assertThatThrownBy(() -> ask(aWatchedStation(), CommandKind.WAKE, null)).isInstanceOf(CommandUnsupported.class);
        assertThat(sql("select 1 from station_command where station_id in (?, ?)", bare, console))
                .isEmpty();
    }

    @Test
    void a_command_says_what_it_has_to_and_no_more() {
        var station = aWatchedStation();

        assertThatThrownBy(() -> ask(station, CommandKind.MESSAGE, " ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ask(station, CommandKind.MESSAGE, "x".repeat(301)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ask(station, CommandKind.LOCK, "now")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ask(station, CommandKind.VOLUME, "101")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ask(station, CommandKind.VOLUME, "-1")).isInstanceOf(InvalidInput.class);
        assertThat(ask(station, CommandKind.VOLUME, "100").argument()).isEqualTo("100");
    }

    @Test
    void a_command_sent_twice_is_one_and_a_station_is_not_buried() {
        var station = aWatchedStation();
        var twice = key();

        var race = as(cashier, () -> race(8, () -> commands.ask(station, CommandKind.LOCK, null, twice)));

        assertThat(race.results())
                .extracting(CommandView::id)
                .hasSize(8)
                .containsOnly(race.results().getFirst().id());
        for (var i = 1; i < 20; i++) {
            ask(station, CommandKind.LOCK, null);
        }
        assertThatThrownBy(() -> ask(station, CommandKind.LOCK, null)).isInstanceOf(TooManyCommands.class);
        assertThat(as(cashier, () -> commands.history(station, PageRequest.first(15)))
                        .items())
                .hasSize(15);
        assertThat(as(
                                cashier,
                                () -> commands.history(
                                        station,
                                        new PageRequest(
                                                15,
                                                as(cashier, () -> commands.history(station, PageRequest.first(15)))
                                                        .next())))
                        .items())
                .hasSize(5);
    }

    @Test
    void stations_answer_for_themselves_only_and_strangers_command_nobody() {
        var station = aWatchedStation();
        var other = aWatchedStation();
        var told = ask(station, CommandKind.LOCK, null);
        var stranger = staff(aVenue(), Role.ADMIN);

        assertThatThrownBy(() -> as(at(other), () -> link.acknowledge(told.id(), true, null)))
                .isInstanceOf(NotFound.class);
        assertThat(as(at(other), link::orders)).isEmpty();
        assertThatThrownBy(() -> as(stranger, () -> commands.ask(station, CommandKind.LOCK, null, key())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> commands.get(station, told.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> commands.get(other, told.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> commands.get(station, UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
        assertThat(now(told).state()).isEqualTo(CommandView.State.PENDING);
    }
}
