package org.gamingcafe.cafe.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gamingcafe.Errand;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.With;
import org.gamingcafe.platform.kernel.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@With(CarelessWatch.class)
@DisplayName("T9: an incident is opened once, however many nodes see it")
class IncidentOnTwoNodesTest extends IncidentRoom {

    private static final int CALLERS = 8;

    /** Told: the venue, and since when the house listens. */
    static final class Looking implements Errand {
        @Override
        public Object run(Turn turn) {
            call(Caller.JOB)
                    .run(() -> the(IncidentWatchService.class)
                            .look(turn.venue(0), Instant.parse(turn.told().get(1))));
            return "looked";
        }
    }

    @Test
    void of_all_who_look_one_opens_it() {
        var sessions = players(3, "10.00");
        pass(Duration.ofMinutes(2), seats(sessions));
        silence();

        var race = as(house(), () -> TwoNodes.race(CALLERS, 2, Looking.class, venue, OPENING));

        assertThat(race.failures()).isEmpty();
        assertThat(one("select count(*) from incident where venue_id = ?", venue))
                .isEqualTo(1L);
        assertThat(one("select count(*) from incident_seat")).isEqualTo(3L);
        assertThat(one("select count(*) from play_outage")).isEqualTo(3L);
        assertThat(one("select count(*) from audit_record where act = 'incident.opened'"))
                .isEqualTo(1L);
    }

    @Test
    @DisplayName("T9: the database holds it by itself, without any lock")
    void the_database_holds_it_too() {
        players(1, "10.00");
        var silence = """
                insert into incident (id, venue_id, scope, reason, until_heard, from_at, opened_at, latest_at)
                values (gen_random_uuid(), ?, 'SILENCE', 'Twice', true, now(), now(), now() + interval '1 hour')
                on conflict (venue_id) where scope = 'SILENCE' and closed_at is null do nothing""";
        change(silence, venue);
        change(silence, venue);

        assertThat(one("select count(*) from incident where venue_id = ? and reason = 'Twice'", venue))
                .isEqualTo(1L);
    }

    /** Told: the venue. */
    static final class LookingCarelessly implements Errand {
        @Override
        public Object run(Turn turn) {
            return the(CarelessWatch.class).look(turn.id(0));
        }
    }

    @Test
    @DisplayName("T9, control: the same race without lock and index opens several")
    void the_same_race_breaks_a_careless_watch() {
        change("create table if not exists careless_incident (id uuid, venue_id uuid)");
        change("grant select, insert on careless_incident to cafe_app");

        var seen = TwoNodes.seenIn(() -> {
            change("delete from careless_incident");
            var race = as(house(), () -> TwoNodes.race(CALLERS, 1, LookingCarelessly.class, venue));
            assertThat(race.failures()).isEmpty();
            return ((Number) one("select count(*) from careless_incident")).longValue() > 1;
        });

        assertThat(seen).isTrue();
    }

    /** A minute goes by of which no timer knows. */
    private void silence() {
        clock().advance(Duration.ofSeconds(75));
        pass(Duration.ZERO, List.of());
    }
}
