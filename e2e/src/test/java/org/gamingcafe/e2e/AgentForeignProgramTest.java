package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.agent.desk.LockScreen.Why;
import org.gamingcafe.agent.desk.Note;
import org.gamingcafe.agent.house.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule that closes it is shown with T18. */
@DisplayName("R02: a program that is not allowed runs at a real agent, and goes on")
class AgentForeignProgramTest {

    @TempDir
    Path memory;

    private final Demo demo = TheCafe.demo();

    @Test
    @DisplayName("Where the house warns, the player reads once which program it is, and the house has one report")
    void it_is_warned_of_and_reported() {
        var notes = readUnder("WARN");

        assertThat(notes).singleElement().extracting(Note::level).isEqualTo(Note.Level.WARNING);
        Books.areInOrder();
    }

    @Test
    @DisplayName("Where the house only wants to know, it has one report, and the player reads nothing")
    void it_is_reported_in_silence() {
        var notes = readUnder("REPORT");

        assertThat(notes).isEmpty();
        Books.areInOrder();
    }

    /** @return what the player has read of the program */
    private List<Note> readUnder(String rule) {
        var station = demo.freshStation();
        var putBack = SeatUnderTest.ruled(station, rule, 0, "NOTHING");
        try (var desk = Desk.open();
                var seat = SeatUnderTest.at(station, memory)) {
            return readOf("miner-" + UUID.randomUUID() + ".exe", desk, seat);
        } finally {
            putBack.run();
        }
    }

    private List<Note> readOf(String program, Desk desk, SeatUnderTest seat) {
        var member = demo.freshMember();
        desk.makeAvailable(member.id(), 20_00);
        desk.startPlay(seat.station, member.id()).expect(201);
        seat.opens();

        seat.desk()
                .start(new Running(
                        4_000_002, program, 1, seat.clocks.timeOfDay().plusSeconds(1)));
        seat.soon("it is reported", () -> reports(desk, seat.station, program) == 1);
        // The agent looks every five seconds.
        seat.clocks.pass(Duration.ofSeconds(6));
        seat.stays("it runs on", () -> seat.desk().running().size() == 1);

        assertThat(seat.desk().done()).as("nothing is closed").isEmpty();
        assertThat(reports(desk, seat.station, program)).isEqualTo(1);
        seat.desk().person().end();
        seat.soon("it is free", () -> seat.isLocked(Why.FREE));
        return seat.desk().notes().stream()
                .filter(note -> note.text().contains(program))
                .toList();
    }

    private static long reports(Desk desk, UUID station, String program) {
        return desk.api().get("stations/" + station + "/reports").expect(200).objects("items").stream()
                .filter(report -> report.getString("kind").equals("FOREIGN_PROCESS"))
                .filter(report -> report.getString("detail").equals(program))
                .count();
    }
}
