package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.gamingcafe.launcher.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three nodes behind the balancer are stopped and started one after the other, as for a new version, while people are there. */
@Tag("long")
@DisplayName("Reliability exam: a rolling restart under load, and nobody notices")
class RollingRestartTest {

    private static final Duration BETWEEN = Duration.ofSeconds(10);

    /** One of a thousand. */
    private static final int SHARE = 1_000;

    private static Nodes nodes;

    @BeforeAll
    static void open() {
        nodes = Nodes.open("rolling", 3, 1_300);
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Test
    @DisplayName("C5, G148: 5xx < 0.1 %, no debit lost or doubled, nobody signed out")
    void nobody_notices_a_rolling_restart() {
        var crowd = new Crowd(nodes);

        crowd.work(() -> {
            Line.rest(BETWEEN);
            nodes.all().forEach(RollingRestartTest::restart);
        });

        var answers = crowd.notes().tape().all();
        var failures = Tape.failures(answers);
        System.out.printf(Locale.ROOT, "[rolling] %d requests, failed: %s%n", answers.size(), failures);
        crowd.booksHoldWhatPeopleWereTold();
        crowd.whoHasLeftStaysOut();
        assertThat(crowd.notes().lostConsoles())
                .as("people signed out of the console")
                .isZero();
        assertThat(answers).hasSizeGreaterThan(SHARE);
        assertThat(failures.size() * SHARE).as("failures: %s", failures).isLessThan(answers.size());
    }

    private static void restart(Node node) {
        var begun = System.nanoTime();
        node.stop();
        assertThat(node.process()).as("it has ended").isEmpty();
        var ended = System.nanoTime();
        nodes.house().restart(node);
        System.out.printf(
                Locale.ROOT,
                "[rolling] %s has ended after %d ms and was ready %d ms later%n",
                node.name(),
                millis(begun, ended),
                millis(ended, System.nanoTime()));
        Line.rest(BETWEEN);
        assertThat(nodes.all()).allMatch(Node::isReady);
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }
}
