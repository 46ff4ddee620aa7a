package org.gamingcafe.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G065 a service for breached passwords")
class PwnedRangeTest {

    private static final Secret LOST = new Secret("plum-orbit-kettle-93");
    private static final Secret SAFE = new Secret("brisk-walnut-engine-41");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer service;
    private volatile int status = 200;

    @BeforeEach
    void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/range/", exchange -> {
            asked.add(exchange.getRequestURI().getPath().substring("/range/".length()));
            var answer = body().getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(status, answer.length);
            try (var out = exchange.getResponseBody()) {
                out.write(answer);
            }
        });
        service.start();
    }

    @AfterEach
    void close() {
        service.stop(0);
    }

    @Test
    void a_lost_password_is_known_and_one_that_is_only_padding_is_not() {
        assertThat(range(url()).isKnown(LOST)).isTrue();
        assertThat(range(url()).isKnown(SAFE)).isFalse();
    }

    @Test
    void the_service_learns_five_digits_and_no_more() {
        range(url()).isKnown(LOST);

        assertThat(asked).containsExactly(PwnedHash.of(LOST).substring(0, 5));
    }

    @Test
    void nobody_is_asked_unless_an_address_is_configured() {
        assertThat(range(null).isKnown(LOST)).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void trouble_keeps_nobody_out_and_after_five_failures_the_service_is_left_alone_for_half_a_minute() {
        var range = range(url());
        status = 503;
        for (var i = 0; i < 8; i++) {
            assertThat(range.isKnown(LOST)).isFalse();
        }
        assertThat(asked).hasSize(5);

        status = 200;
        assertThat(range.isKnown(LOST)).isFalse();
        range.clock = Clock.fixed(NOON.plusSeconds(31), ZoneOffset.UTC);
        assertThat(range.isKnown(LOST)).isTrue();
    }

    @Test
    void a_service_that_never_answers_costs_the_timeout_and_no_more() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var range = range(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/range/"));

            var start = System.nanoTime();
            assertThat(range.isKnown(LOST)).isFalse();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    private String body() {
        return "0018A45C4D1DEF81644B54AB7F969B88D65:1\r\n"
                + PwnedHash.of(LOST).substring(5) + ":42\r\n"
                + PwnedHash.of(SAFE).substring(5) + ":0\r\n";
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/range/");
    }

    private static PwnedRange range(@org.jspecify.annotations.Nullable URI url) {
        var range = new PwnedRange();
        range.settings = new Settings.Passwords(
                true, Map.of(), Optional.empty(), Optional.ofNullable(url), Duration.ofMillis(300));
        range.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        return range;
    }
}
