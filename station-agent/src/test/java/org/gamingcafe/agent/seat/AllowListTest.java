package org.gamingcafe.agent.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gamingcafe.agent.house.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R02: which programs must not run at a seat")
class AllowListTest {

    private static final Instant SAT_DOWN = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant BEFORE = SAT_DOWN.minusSeconds(60);
    private static final Instant AFTER = SAT_DOWN.plusSeconds(60);
    private static final Set<String> ALLOWED = Set.of("chess.exe");
    private static final long OWN = 9;

    private static List<Running> foreign(Running... running) {
        return AllowList.foreign(List.of(running), ALLOWED, SAT_DOWN, OWN);
    }

    @Test
    void what_was_started_since_and_is_not_on_the_list_is_foreign() {
        var miner = new Running(3, "miner.exe", 1, AFTER);

        assertThat(foreign(new Running(2, "chess.exe", 1, AFTER), miner)).containsExactly(miner);
    }

    @Test
    void what_ran_before_belongs_to_the_computer() {
        assertThat(foreign(new Running(1, "explorer.exe", 0, BEFORE))).isEmpty();
    }

    @Test
    void what_an_allowed_program_has_started_is_its_own_affair() {
        assertThat(foreign(
                        new Running(2, "Chess.exe", 1, AFTER),
                        new Running(3, "helper.exe", 2, AFTER),
                        new Running(4, "helper2.exe", 3, AFTER)))
                .isEmpty();
    }

    @Test
    void the_agent_and_what_it_has_started_are_not_foreign() {
        assertThat(foreign(new Running(OWN, "java", 1, AFTER), new Running(10, "game", OWN, AFTER)))
                .isEmpty();
    }

    @Test
    void where_there_is_no_list_everything_may_run() {
        assertThat(AllowList.foreign(List.of(new Running(3, "miner.exe", 1, AFTER)), Set.of(), SAT_DOWN, OWN))
                .isEmpty();
    }

    @Test
    void parents_that_go_in_a_circle_are_no_trap() {
        assertThat(foreign(new Running(3, "a", 4, AFTER), new Running(4, "b", 3, AFTER)))
                .hasSize(2);
    }

    @Test
    void names_are_compared_without_folder_and_in_small_letters() {
        assertThat(Running.plain("C:\\Games\\Chess.EXE")).isEqualTo("chess.exe");
        assertThat(Running.plain("/usr/games/chess")).isEqualTo("chess");
    }
}
