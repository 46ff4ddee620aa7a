package org.gamingcafe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.kernel.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.server.SMTPServer;

/** Mail on its whole way: outbox, handler, a real mail server on loopback. */
class MailSinkRoomTest extends RoomTest {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: <([^@]+)@cafe>");
    private static final int PORT = freePort();

    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final OutboxDispatch dispatch = the(OutboxDispatch.class);
    private final AccountId account = aPerson(aVenue(), "MEMBER");

    @BeforeEach
    void empty() {
        change("delete from outbox_message");
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(PORT));
        settings.setProperty("mail.from", "cafe@cafe.example");
        supply(Session.class, Session.getInstance(settings));
    }

    @Test
    void a_mail_waits_while_the_server_is_down_and_is_sent_once_afterwards() {
        var message = passwordChanged();
        dispatch.run();
        assertThat(one("select status from outbox_message")).isEqualTo(0);
        assertThat((String) one("select last_error from outbox_message")).contains("mail password-changed");

        var sink = open();
        try {
            clock().advance(Duration.ofMinutes(1));
            dispatch.run();
            clock().advance(Duration.ofMinutes(10));
            dispatch.run();
        } finally {
            sink.stop();
        }

        assertThat(mails).hasSize(1);
        assertThat(messageId(mails.getFirst())).isEqualTo(message.toString());
        assertThat(one("select status from outbox_message")).isEqualTo(1);
    }

    /** At least once: nobody can know whether the dead node's mail had arrived. The receiver can tell the second one. */
    @Test
    void a_mail_whose_node_died_before_it_could_note_the_delivery_is_sent_again_with_the_same_id() {
        var message = passwordChanged();
        var sink = open();
        try {
            var taken = the(OutboxMessages.class)
                    .take(10, clock().instant(), OutboxDispatch.LEASE)
                    .getFirst();
            deliver(taken); // and dies
            assertThat(dispatch.run())
                    .as("while its lease lasts, nobody sends it again")
                    .isZero();
            clock().advance(OutboxDispatch.LEASE.plusSeconds(1));
            dispatch.run();
        } finally {
            sink.stop();
        }

        assertThat(mails)
                .hasSize(2)
                .allSatisfy(mail -> assertThat(messageId(mail)).isEqualTo(message.toString()));
    }

    private void deliver(OutboxMessages.Message message) {
        var handler = dispatch.handler(message.type()).orElseThrow();
        as(house(), () -> handler.deliver(message.id(), message.payload()));
    }

    private UUID passwordChanged() {
        inTransaction(() -> the(Outbox.class)
                .append(
                        "account:" + account,
                        "mail.person",
                        Map.of(
                                "accountId",
                                account.toString(),
                                "template",
                                "password-changed",
                                "at",
                                clock().instant().toString(),
                                "correlation",
                                "thread-1")));
        return (UUID) one("select id from outbox_message");
    }

    private SMTPServer open() {
        var server = SMTPServer.port(PORT)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, data) -> mails.add(new String(data, StandardCharsets.UTF_8)))
                .build();
        server.start();
        return server;
    }

    private static String messageId(String mail) {
        var found = MESSAGE_ID.matcher(mail);
        assertThat(found.find()).as(mail).isTrue();
        return found.group(1);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
