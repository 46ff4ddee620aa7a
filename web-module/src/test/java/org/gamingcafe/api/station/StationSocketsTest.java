package org.gamingcafe.api.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.api.Strangers;
import org.gamingcafe.cafe.play.Orders;
import org.gamingcafe.cafe.play.SeatLinkService;
import org.gamingcafe.cafe.play.SeatNow;
import org.gamingcafe.cafe.station.StationKeyService.Shown;
import org.gamingcafe.cafe.station.StationLinkService;
import org.gamingcafe.cafe.station.StationNews;
import org.gamingcafe.cafe.station.StationRules;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R02: connections of stations on one node")
class StationSocketsTest {

    private final StationSockets sockets = new StationSockets();
    private final Map<UUID, UUID> keys = new HashMap<>();
    private final List<UUID> broken = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");

    @BeforeEach
    void build() {
        InstantSource time = () -> now;
        sockets.clock = time.withZone(ZoneOffset.UTC);
        sockets.link = new StationLinkService() {
            @Override
            public List<StationNews> news(List<StationId> stations) {
                return stations.stream()
                        .map(station -> new StationNews(station, keys.get(station.value()), 1, false))
                        .toList();
            }
        };
        sockets.seats = new SeatLinkService() {
            @Override
            public Orders orders() {
                if (broken.contains(Call.current().caller().station().value())) {
                    throw new IllegalStateException("a session that cannot be read");
                }
                var rules =
                        new StationRules(List.of(), StationRules.Foreign.NOTHING, 0, 60, StationRules.Idle.NOTHING, 0);
                return new Orders(now, null, List.of(), new SeatNow(1, "Venue", null, null), rules);
            }
        };
    }

    private Line connected(UUID station) {
        var line = new Line();
        var caller = new Caller(Caller.Kind.STATION, null, Map.of(), null, null, station, Map.of());
        sockets.opened(line.session, "192.0.2.1");
        sockets.add(new Shown(keys.computeIfAbsent(station, any -> UUID.randomUUID()), caller), line.session);
        return line;
    }

    @Test
    void one_stations_trouble_is_not_anothers() {
        var lines = new HashMap<UUID, Line>();
        for (var i = 0; i < 6; i++) {
            var station = UUID.randomUUID();
            lines.put(station, connected(station));
        }
        broken.add(lines.keySet().iterator().next());

        sockets.look();

        lines.forEach((station, line) -> assertThat(line.heard).hasSize(broken.contains(station) ? 0 : 1));
    }

    @Test
    @DisplayName("A connection ends with the key that it has shown, also when another one lives before the first look")
    void a_connection_ends_with_its_own_key() {
        var replaced = UUID.randomUUID();
        var retired = UUID.randomUUID();
        var kept = connected(UUID.randomUUID());
        var lineOfReplaced = connected(replaced);
        var lineOfRetired = connected(retired);
        keys.put(replaced, UUID.randomUUID());
        keys.put(retired, null);

        sockets.look();

        assertThat(lineOfReplaced.closed).isEqualTo("station-key.refused");
        assertThat(lineOfReplaced.heard).isEmpty();
        assertThat(lineOfRetired.closed).isEqualTo("station-key.refused");
        assertThat(kept.closed).isEmpty();
    }

    @Test
    void who_does_not_say_who_it_is_has_ten_seconds() {
        var silent = new Line();
        sockets.opened(silent.session, "192.0.2.1");
        var greeted = connected(UUID.randomUUID());

        now = now.plus(Duration.ofSeconds(9));
        sockets.look();
        assertThat(silent.closed).isEmpty();
        now = now.plus(Duration.ofSeconds(1));
        sockets.look();

        assertThat(silent.closed).isEqualTo("not greeted");
        assertThat(greeted.closed).isEmpty();
    }

    @Test
    void strangers_are_few_and_few_of_one_address() {
        var first = new Line();
        assertThat(sockets.opened(first.session, "192.0.2.1")).isTrue();
        for (var i = 1; i < Strangers.MOST_OF_AN_ADDRESS; i++) {
            assertThat(sockets.opened(new Line().session, "192.0.2.1")).isTrue();
        }
        assertThat(sockets.opened(new Line().session, "192.0.2.1")).isFalse();
        for (var i = Strangers.MOST_OF_AN_ADDRESS; i < Strangers.MOST; i++) {
            assertThat(sockets.opened(new Line().session, "2001:db8::" + i)).isTrue();
        }
        assertThat(sockets.opened(new Line().session, "198.51.100.7")).isFalse();

        sockets.remove(first.session);

        assertThat(sockets.opened(new Line().session, "198.51.100.7")).isTrue();
    }
}
