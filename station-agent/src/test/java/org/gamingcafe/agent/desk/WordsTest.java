package org.gamingcafe.agent.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void a_time_of_day_is_written_with_letters_that_every_font_has() {
        var noon = Instant.parse("2026-03-02T12:00:00Z");

        assertThat(new Words(Locale.ENGLISH).time(noon)).matches("\\d{1,2}:\\d\\d [AP]M");
        assertThat(new Words(Locale.GERMAN).time(noon)).matches("\\d\\d:\\d\\d");
    }

    @Test
    void what_is_left_is_written_as_a_clock() {
        assertThat(Words.clock(Duration.ofSeconds(65))).isEqualTo("1:05");
        assertThat(Words.clock(Duration.ofSeconds(3_725))).isEqualTo("1:02:05");
    }
}
