package org.gamingcafe.admin.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Berlin, the night of 25 October 2026: from 03:00 it is 02:00 again. */
class TypedTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant FIRST = Instant.parse("2026-10-25T00:30:00Z");
    private static final Instant SECOND = Instant.parse("2026-10-25T01:30:00Z");

    private final TypedTime sinceMidnight = new TypedTime(BERLIN, Instant.parse("2026-10-24T22:00:00Z"));

    @Test
    @DisplayName("Who leaves the second 02:30 as it is shown means the second one, however the browser writes it")
    void a_time_that_is_left_as_it_was_is_the_instant_it_was() {
        assertThat(sinceMidnight.read("2026-10-25T02:30:00", SECOND)).isEqualTo(SECOND);
        assertThat(sinceMidnight.read("2026-10-25T02:30", SECOND)).isEqualTo(SECOND);
        assertThat(sinceMidnight.read("2026-10-25T02:30:00", SECOND.plusMillis(7)))
                .isEqualTo(SECOND.plusMillis(7));
    }

    @Test
    void a_time_that_is_changed_is_the_first_one_within_the_session() {
        var sinceTheSecondTwo = new TypedTime(BERLIN, Instant.parse("2026-10-25T01:00:00Z"));

        assertThat(sinceMidnight.read("2026-10-25T02:30:00", SECOND.plusSeconds(60)))
                .isEqualTo(FIRST);
        assertThat(sinceMidnight.read("2026-10-25T02:30:00", null)).isEqualTo(FIRST);
        assertThat(sinceTheSecondTwo.read("2026-10-25T02:30:00", null)).isEqualTo(SECOND);
    }

    @Test
    void what_is_no_time_is_refused() {
        assertThatThrownBy(() -> sinceMidnight.read("half past two", SECOND))
                .isInstanceOf(DateTimeParseException.class);
    }
}
