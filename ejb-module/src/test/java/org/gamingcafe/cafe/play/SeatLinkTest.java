package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.station.Beat;
import org.gamingcafe.cafe.station.CommandView;
import org.gamingcafe.cafe.station.StationLinkService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.Test;

class SeatLinkTest {

    @Test
    void a_seat_is_alive_whatever_trouble_its_session_makes() {
        var heard = new ArrayList<Beat>();
        var seats = new SeatLinkService();
        seats.clock = Clock.systemUTC();
        seats.link = new StationLinkService() {
            @Override
            public List<CommandView> beat(Beat beat) {
                heard.add(beat);
                return List.of();
            }
        };
        seats.sessions = new PlaySessions() {
            @Override
            Optional<Running> runningAt(StationId station) {
                throw new IllegalStateException("a session that cannot be read");
            }
        };
        var beat = new Beat(UUID.randomUUID(), "test 1.0", 3, null, null, null);
        var station = new Caller(Caller.Kind.STATION, null, Map.of(), null, null, UUID.randomUUID(), Map.of());
        var call = new Call(station, Origin.INSIDE, "one", "one", Locale.ENGLISH);

        assertThatThrownBy(() -> call.run(() -> seats.beat(beat))).hasMessageContaining("cannot be read");

        assertThat(heard).containsExactly(beat);
    }
}
