package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The parts of a chaos run that need no house: which faults come, and what is found in the books. */
@DisplayName("Chaos, on paper")
class ChaosPartsTest {

    private static final int KINDS = FaultPlan.Kind.values().length;
    private static final UUID WALLET = UUID.randomUUID();
    private static final List<Claims.Move> TOLD =
            List.of(new Claims.Move("a", WALLET, 5_00), new Claims.Move("b", WALLET, -10));
    private static final Map<UUID, Long> HOLDS = Map.of(WALLET, 4_90L);

    @Test
    void the_same_seed_brings_the_same_faults_and_another_one_others() {
        assertThat(faults(7, 40)).isEqualTo(faults(7, 40)).isNotEqualTo(faults(8, 40));
    }

    @Test
    void every_kind_comes_once_in_each_round_and_every_node_is_hit() {
        var all = faults(1, 40 * KINDS);

        for (var round = 0; round < 40; round++) {
            assertThat(all.subList(round * KINDS, (round + 1) * KINDS).stream().map(FaultPlan.Fault::kind))
                    .containsExactlyInAnyOrder(FaultPlan.Kind.values());
        }
        assertThat(all.stream().map(FaultPlan.Fault::node).distinct()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(all).allSatisfy(fault -> {
            assertThat(fault.quiet()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20));
            assertThat(fault.lasts()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
        });
    }

    private static List<FaultPlan.Fault> faults(long seed, int count) {
        var plan = new FaultPlan(seed, 3);
        return IntStream.range(0, count).mapToObj(i -> plan.next()).toList();
    }

    @Test
    void books_that_hold_what_was_told_are_in_order() {
        assertThat(Claims.faults(TOLD, TOLD.reversed(), HOLDS)).isEmpty();
    }

    @Test
    @DisplayName(
            "Control: one debit more than the books hold, one paid twice, one that nobody was told of, another amount")
    void books_that_do_not_are_found() {
        var more = List.of(TOLD.getFirst(), TOLD.getLast(), new Claims.Move("c", WALLET, -10));
        var other = List.of(TOLD.getFirst(), new Claims.Move("b", WALLET, -20));

        assertThat(Claims.faults(more, TOLD, Map.of(WALLET, 4_80L))).hasSize(1);
        assertThat(Claims.faults(TOLD, List.of(TOLD.getFirst(), TOLD.getLast(), TOLD.getLast()), HOLDS))
                .hasSize(1);
        assertThat(Claims.faults(TOLD, more, HOLDS)).hasSize(1);
        assertThat(Claims.faults(TOLD, other, HOLDS)).hasSize(1);
    }

    @Test
    void a_wallet_that_does_not_hold_what_was_told_is_found() {
        assertThat(Claims.faults(TOLD, TOLD, Map.of(WALLET, 4_80L))).hasSize(1);
        assertThat(Claims.faults(TOLD, TOLD, Map.of())).hasSize(1);
    }

    @Test
    void what_touches_a_fault_is_told_from_the_rest() {
        var fault = new Tape.Span(100, 200);

        assertThat(fault.touches(new Tape.Span(50, 99))).isFalse();
        assertThat(fault.touches(new Tape.Span(50, 100))).isTrue();
        assertThat(fault.touches(new Tape.Span(120, 130))).isTrue();
        assertThat(fault.touches(new Tape.Span(50, 300))).isTrue();
        assertThat(fault.touches(new Tape.Span(201, 300))).isFalse();
    }

    @Test
    void no_answer_and_trouble_are_failures_and_a_refusal_is_none() {
        var tape = new Tape();
        for (var status : List.of(0, 200, 401, 409, 429, 500, 503)) {
            tape.add("any", System.nanoTime(), status);
        }

        assertThat(Tape.failures(tape.all()).stream().map(Tape.Take::status)).containsExactly(0, 500, 503);
        assertThat(tape.outside(List.of())).hasSize(7);
        assertThat(tape.outside(List.of(new Tape.Span(0, System.nanoTime())))).isEmpty();
    }
}
