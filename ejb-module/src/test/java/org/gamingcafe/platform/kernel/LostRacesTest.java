package org.gamingcafe.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G085: lost races are counted")
class LostRacesTest {

    @Test
    void each_kind_of_lost_race_is_counted_by_itself() {
        var deadlocks = LostRaces.lost(LostRaces.Kind.DEADLOCK);
        var versions = LostRaces.lost(LostRaces.Kind.VERSION);

        LostRaces.note(new IllegalStateException(new SQLException("deadlock detected", "40P01")));
        LostRaces.note(new IllegalStateException(new StaleEdit()));
        LostRaces.note(new IllegalStateException("something else"));

        assertThat(LostRaces.lost(LostRaces.Kind.DEADLOCK)).isEqualTo(deadlocks + 1);
        assertThat(LostRaces.lost(LostRaces.Kind.VERSION)).isEqualTo(versions + 1);
    }

    @Test
    void a_failure_at_commit_hides_among_the_suppressed() {
        var atCommit = new IllegalStateException("rolled back");
        atCommit.addSuppressed(new SQLException("could not serialize", "40001"));

        assertThat(LostRaces.kind(atCommit)).contains(LostRaces.Kind.SERIALIZATION);
        assertThat(LostRaces.kind(new SQLException("no lock", "55P03"))).contains(LostRaces.Kind.LOCK);
        assertThat(LostRaces.kind(new SQLException("taken", "23505"))).isEmpty();
    }
}
