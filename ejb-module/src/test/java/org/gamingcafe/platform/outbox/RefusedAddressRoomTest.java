package org.gamingcafe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.notice.MailRefusalService;
import org.gamingcafe.identity.notice.MailRefusalView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** From the outbox to a real dialogue with a mail server that says no, and back to who looks after the house. */
@DisplayName(
        "E13: an address that a mail server refuses in the dialogue is marked, and not mailed again if it is for good")
class RefusedAddressRoomTest extends RoomTest {

    private static final int PORT = freePort();
    private static final String WAITS = "select count(*) from outbox_message where status = 0";

    /** Recipients that were named to the mail server, and mails that it took. */
    private final List<String> named = new CopyOnWriteArrayList<>();

    private final List<String> taken = new CopyOnWriteArrayList<>();

    private final OutboxDispatch dispatch = the(OutboxDispatch.class);
    private final MailRefusalService refusals = the(MailRefusalService.class);
    private final VenueId venue = aVenue();
    private final Caller admin = staff(venue, Role.ADMIN);
    private final AccountId account = aPerson(venue, "MEMBER");
    private volatile @Nullable RejectException no;
    private SMTPServer server;

    /** One mail, as the server hears of it. */
    private final class Dialogue implements MessageHandler {

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String address) throws RejectException {
            named.add(address);
            var answer = no;
            if (answer != null) {
                throw answer;
            }
        }

        @Override
        public @Nullable String data(InputStream mail) throws IOException {
            taken.add(new String(mail.readAllBytes(), StandardCharsets.UTF_8));
            return null;
        }

        @Override
        public void done() {}
    }

    @BeforeEach
    void open() {
        change("delete from outbox_message");
        change("delete from mail_refusal");
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(PORT));
        settings.setProperty("mail.from", "cafe@cafe.example");
        supply(Session.class, Session.getInstance(settings));
        server = SMTPServer.port(PORT)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Dialogue())
                .build();
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    @DisplayName("550: marked, seen by who looks after the house, and the mail server is not even asked again")
    void refused_for_good() {
        no = new RejectException(550, "5.1.1 <gone@example.org>: no such user here");
        writes();
        dispatch.run();

        writes();
        dispatch.run();

        assertThat(named).hasSize(1);
        assertThat(taken).isEmpty();
        assertThat(one(WAITS)).isEqualTo(0L);
        assertThat(seen()).satisfies(refusal -> {
            assertThat(refusal.account()).isEqualTo(account);
            assertThat(refusal.code()).isEqualTo(550);
            assertThat(refusal.forGood()).isTrue();
            assertThat(refusal.said()).contains("no such user here").doesNotContain("@");
        });
    }

    @Test
    @DisplayName("451: marked and tried again until it is taken, once; then the mark is gone")
    void refused_for_now() {
        no = new RejectException(451, "4.7.1 <slow@example.org>: come again later");
        writes();
        dispatch.run();
        clock().advance(Duration.ofMinutes(1));
        dispatch.run();
        assertThat(one(WAITS)).isEqualTo(1L);
        assertThat(seen()).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(451);
            assertThat(refusal.forGood()).isFalse();
            assertThat(refusal.times()).isEqualTo(2);
        });

        no = null;
        clock().advance(Duration.ofMinutes(5));
        dispatch.run();
        clock().advance(Duration.ofMinutes(90));
        dispatch.run();

        assertThat(taken).hasSize(1);
        assertThat(one(WAITS)).isEqualTo(0L);
        assertThat(all()).isEmpty();
    }

    @Test
    @DisplayName("554: a server that does not like the house says nothing about the address, and is asked again")
    void the_house_is_refused() {
        no = new RejectException(554, "5.7.1 your network is on a list");
        writes();
        dispatch.run();
        assertThat(seen().forGood()).isFalse();

        no = null;
        clock().advance(Duration.ofMinutes(5));
        dispatch.run();

        assertThat(named).hasSize(2);
        assertThat(taken).hasSize(1);
    }

    private void writes() {
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
        clock().advance(Duration.ofMillis(1));
    }

    private MailRefusalView seen() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private List<MailRefusalView> all() {
        return as(admin, () -> refusals.list(PageRequest.FIRST)).items();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
