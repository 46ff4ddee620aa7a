package org.gamingcafe.api.station;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.station.StationKeyService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.limit.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R02: what is said over the connection of a station is counted before it is read")
class StationSocketTest {

    /** What the limits say. */
    private static final class TooOften extends Refusal {
        TooOften() {
            super(Kind.LIMIT, "limit.exceeded", 3);
        }
    }

    private static final Secret KEY = Secret.random();
    private static final String HELLO =
            "{\"type\":\"hello\",\"body\":{\"protocol\":1,\"key\":\"" + KEY.reveal() + "\"}}";

    private final StationSocket socket = new StationSocket();
    private final Line line = new Line();
    private int counted;
    private int shown;
    private boolean tooOften;

    @BeforeEach
    void build() {
        var station = new Caller(Caller.Kind.STATION, null, Map.of(), null, null, UUID.randomUUID(), Map.of());
        socket.sockets = new StationSockets();
        socket.answers = new StationAnswers();
        socket.sockets.clock = Clock.systemUTC();
        socket.validator = (Validator) Proxy.newProxyInstance(
                Line.class.getClassLoader(), new Class<?>[] {Validator.class}, (proxy, method, arguments) -> Set.of());
        socket.keys = new StationKeyService() {
            @Override
            public Optional<Shown> shown(Secret key) {
                shown++;
                return key.equals(KEY) ? Optional.of(new Shown(UUID.randomUUID(), station)) : Optional.empty();
            }
        };
        socket.limits = new Limits() {
            @Override
            public void enter() {
                assertThat(Call.current().caller()).isEqualTo(station);
                counted++;
                if (tooOften) {
                    throw new TooOften();
                }
            }
        };
        socket.open(line.session);
    }

    @Test
    void a_station_that_is_too_fast_is_neither_looked_up_nor_read() {
        socket.message(line.session, HELLO);
        assertThat(line.last()).contains("\"welcome\"");
        tooOften = true;
        var before = shown;

        socket.message(line.session, "{");

        assertThat(shown).isEqualTo(before);
        assertThat(line.last()).contains("\"status\":429");
        assertThat(line.closed).isNotEmpty();
    }

    @Test
    void what_cannot_be_understood_counts_and_ends_the_connection_when_it_goes_on() {
        socket.message(line.session, HELLO);
        for (var i = 0; i < 4; i++) {
            socket.message(line.session, "{");
        }
        assertThat(counted).isEqualTo(5);
        assertThat(line.closed).isEmpty();
        socket.message(line.session, HELLO);
        for (var i = 0; i < 4; i++) {
            socket.message(line.session, "{");
        }
        assertThat(line.closed).as("one that was understood lies between").isEmpty();

        socket.message(line.session, "{");

        assertThat(line.closed).isEqualTo("too much");
    }

    @Test
    void a_greeting_that_comes_too_early_makes_nobody_known() {
        tooOften = true;
        socket.message(line.session, HELLO);
        assertThat(line.last()).contains("\"status\":429");
        assertThat(line.closed).isEqualTo("not greeted");
    }

    @Test
    void somebody_unknown_has_one_short_message() {
        socket.message(line.session, HELLO.replace("}}", ",\"more\":\"" + "x".repeat(2_000) + "\"}}"));

        assertThat(line.last()).contains("station.protocol");
        assertThat(line.closed).isEqualTo("not greeted");
        assertThat(shown).isZero();
    }
}
