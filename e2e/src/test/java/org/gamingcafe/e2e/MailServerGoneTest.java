package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A house of its own, whose mail server goes away for ten minutes. */
@Tag("long")
@DisplayName("Quality (Faults): without a mail server everything else goes on, and mails come later, once")
class MailServerGoneTest {

    private static final int MINUTES = 10;

    private static final int BACKLOG = 50;

    /** Nobody waits for the mail server, not even for one that takes a connection and says nothing: the house gives it 5 s. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration A_LOOK_OR_TWO = Duration.ofSeconds(12);

    private static ServerClock clock;
    private static Nodes nodes;
    private static UUID shift;
    private static UUID member;

    private final String mark = UUID.randomUUID().toString().substring(0, 12);

    @BeforeAll
    static void open() {
        clock = ServerClock.atNoOffset(Nodes.clockFile("mail"));
        nodes = Nodes.withClock("mail", 1, 500);
        var cashier = cashier();
        shift = nodes.openShift(cashier);
        member = nodes.memberWith(cashier, shift, 5_00);
    }

    @AfterAll
    static void close() {
        if (nodes != null) {
            nodes.close();
        }
    }

    private static Api cashier() {
        return Api.nobodyAt(nodes.base()).signIn(nodes.demo().cashier());
    }

    @Test
    @DisplayName(
            "Ten minutes of sign-ins, money and registrations, half of them with one that says nothing; each newcomer gets one mail afterwards, whose link works")
    void ten_minutes_without_a_mail_server() throws IOException {
        nodes.house().mail().close();

        var newcomers = new ArrayList<String>();
        minutes(0, MINUTES / 2, newcomers);
        try (var silent = new ServerSocket(nodes.house().mail().port(), BACKLOG, InetAddress.getLoopbackAddress())) {
            minutes(MINUTES / 2, MINUTES, newcomers);
            silent.setSoTimeout(1);
            assertThat(silent.accept().isConnected())
                    .as("somebody has tried it")
                    .isTrue();
        }

        assertThat(nodes.all().getFirst().isReady()).isTrue();
        assertThat(nodes.cash(member)).isEqualTo(5_00 + MINUTES * 4_00);
        assertThat(nodes.faults()).isZero();
        assertThat(waiting()).isGreaterThanOrEqualTo(MINUTES);
        nodes.house().mail().start();
        await().atMost(LIMIT).pollInterval(Duration.ofSeconds(1)).until(() -> {
            nodes.sendNow(clock.now());
            return waiting() == 0;
        });
        await().during(A_LOOK_OR_TWO)
                .atMost(LIMIT)
                .until(() -> mails(newcomers).stream().allMatch(mails -> mails == 1));
        assertThat(nodes.number("select count(*) from outbox_message where status = 2"))
                .isZero();
        var ticket = Mailbox.ticket(nodes.mailbox(newcomers.getFirst()).latestOf(1));
        Api.nobodyAt(nodes.base())
                .postWithoutKey("auth/verify-email", Body.of("ticket", ticket))
                .expect(204);
    }

    private void minutes(int from, int until, List<String> newcomers) {
        for (var minute = from; minute < until; minute++) {
            newcomers.add(comes(minute));
            money();
            clock.forward(Duration.ofMinutes(1));
        }
    }

    private String comes(int minute) {
        var address = "waits-" + minute + "-" + mark + "@example.org";
        var answer = Api.nobodyAt(nodes.base())
                .postWithoutKey(
                        "auth/register",
                        Body.of(
                                "email",
                                address,
                                "displayName",
                                "Somebody",
                                "language",
                                "en",
                                "password",
                                "plum orbit kettle 93"))
                .expect(202);
        assertThat(answer.took()).isLessThan(AT_ONCE);
        return address;
    }

    /** Signed in anew: that is half of the question. */
    private static void money() {
        var begun = System.nanoTime();
        var cashier = cashier();
        Nodes.topUp(cashier, member, shift, 5_00, UUID.randomUUID().toString()).expectDone();
        cashier.post("wallets/" + member + "/debits", Body.of("amount", Body.money("1.00"), "reason", "a drink"))
                .expectDone();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
    }

    private static long waiting() {
        return nodes.number("select count(*) from outbox_message where status = 0");
    }

    private static List<Integer> mails(List<String> addresses) {
        return addresses.stream().map(address -> nodes.mailbox(address).size()).toList();
    }
}
