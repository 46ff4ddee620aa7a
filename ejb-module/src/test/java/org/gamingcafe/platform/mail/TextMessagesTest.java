package org.gamingcafe.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.PhoneNumber;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.outbox.DeliveryFailed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("E2.8 text messages")
class TextMessagesTest {

    private static final PhoneNumber SOMEBODY = new PhoneNumber("+493012345678");

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer service;
    private volatile int status = 201;
    private volatile Duration delay = Duration.ZERO;

    @TempDir
    Path directory;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            received.add(exchange.getRequestHeaders().getFirst("Authorization"));
            received.add(exchange.getRequestHeaders().getFirst("Content-Type"));
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            LockSupport.parkNanos(delay.toNanos());
            var answer = "{\"sid\":\"SM1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void close() {
        service.stop(0);
    }

    @Test
    void a_service_gets_a_form_with_basic_authentication() {
        messages(byService(Duration.ofSeconds(5)))
                .send(UUID.randomUUID(), SOMEBODY, "de", "sms-code", Map.of("code", "012345"));

        assertThat(received.get(0)).isEqualTo("POST /2010-04-01/Accounts/AC1/Messages.json");
        assertThat(received.get(1)).isEqualTo("Basic QUMxOm9wZW4=");
        assertThat(received.get(2)).isEqualTo("application/x-www-form-urlencoded");
        assertThat(received.get(3))
                .startsWith("To=%2B493012345678&From=%2B49301&Body=012345+ist+dein+Code+f%C3%BCr")
                .doesNotContain("\n");
    }

    @Test
    void a_service_in_trouble_is_tried_again_later_and_names_nobody() {
        for (var trouble : new int[] {302, 400, 401, 429, 500, 503}) {
            status = trouble;

            assertThatThrownBy(() -> messages(byService(Duration.ofSeconds(5)))
                            .send(UUID.randomUUID(), SOMEBODY, "en", "sms-code", Map.of("code", "012345")))
                    .isInstanceOf(DeliveryFailed.class)
                    .hasRootCauseMessage("status " + trouble)
                    .satisfies(failure -> assertThat(failure + " " + failure.getCause())
                            .doesNotContain("012345", "12345678", "open"));
        }
    }

    @Test
    void a_service_that_does_not_answer_costs_its_timeout() {
        delay = Duration.ofSeconds(2);

        assertThatThrownBy(() -> messages(byService(Duration.ofMillis(200)))
                        .send(UUID.randomUUID(), SOMEBODY, "en", "sms-code", Map.of("code", "012345")))
                .isInstanceOf(DeliveryFailed.class);
        service.stop(0);
        assertThatThrownBy(() -> messages(byService(Duration.ofMillis(200)))
                        .send(UUID.randomUUID(), SOMEBODY, "en", "sms-code", Map.of("code", "012345")))
                .isInstanceOf(DeliveryFailed.class);
    }

    @Test
    void for_development_a_message_is_a_file_of_its_owner() throws IOException {
        var message = UUID.randomUUID();
        var messages = messages(
                new Settings.Sms(Optional.of(directory.resolve("sms")), Optional.empty(), Duration.ofSeconds(1), "DE"));
        messages.send(message, SOMEBODY, "en", "sms-code", Map.of("code", "012345"));
        messages.send(message, SOMEBODY, "en", "sms-code", Map.of("code", "543210"));

        var file = directory.resolve("sms").resolve(message + ".txt");

        assertThat(Files.readString(file)).startsWith("To: +493012345678\n\n543210 is your code");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(directory.resolve("sms"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void without_a_way_none_is_possible() {
        var none = new Settings.Sms(Optional.empty(), Optional.empty(), Duration.ofSeconds(1), "DE");

        assertThat(messages(none).arePossible()).isFalse();
        assertThat(messages(byService(Duration.ofSeconds(1))).arePossible()).isTrue();
    }

    @Test
    void a_number_is_kept_as_it_is_dialled_from_anywhere() {
        assertThat(PhoneNumber.parse("030 123456", "DE").value()).isEqualTo("+4930123456");
        assertThat(PhoneNumber.parse(" +44 (0)20 7946 0018 ", "DE").value()).isEqualTo("+442079460018");
        assertThat(SOMEBODY).hasToString("+***78");
        for (var wrong : new String[] {"", "110", "nobody", "+49", "+0 123 456 789", "1".repeat(400)}) {
            assertThatThrownBy(() -> PhoneNumber.parse(wrong, "DE"))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.code()).isEqualTo("phone.malformed"));
        }
    }

    private Settings.Sms byService(Duration timeout) {
        var url = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        var twilio = new Settings.Sms.Gateway(url, "AC1", new Secret("open"), "+49301");
        return new Settings.Sms(Optional.empty(), Optional.of(twilio), timeout, "DE");
    }

    private static TextMessages messages(Settings.Sms settings) {
        var messages = new TextMessages();
        messages.settings = settings;
        messages.files = new SmsFiles();
        messages.files.settings = settings;
        messages.service = new TwilioSms();
        messages.service.settings = settings;
        return messages;
    }
}
