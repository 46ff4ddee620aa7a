package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T7, I6: time in which a seat was locked is taken out of what is billed, and nothing else")
class OutageTest {

    private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

    private static Instant at(int minute) {
        return TEN.plusSeconds(minute * 60L);
    }

    private static PlaySegment part(PlaySegment.Kind kind, int from, Integer until) {
        return new PlaySegment(kind, at(from), until == null ? null : at(until), new PlaySegment.Seat(null, null));
    }

    private static String told(List<PlaySegment> parts) {
        return String.join(
                " ",
                parts.stream()
                        .map(part -> part.kind().name().charAt(0) + minute(part.from()) + "-" + minute(part.end()))
                        .toList());
    }

    private static String minute(Instant at) {
        return at == null ? "" : String.valueOf((at.getEpochSecond() - TEN.getEpochSecond()) / 60);
    }

    private static String carved(List<PlaySegment> parts, int from, int until) {
        var segments = new ArrayList<>(parts);
        Outage.carve(segments, at(from), at(until));
        return told(segments);
    }

    @Test
    void in_the_middle_of_what_runs() {
        assertThat(carved(List.of(part(PlaySegment.Kind.BILLABLE, 0, null)), 15, 25))
                .isEqualTo("B0-15 O15-25 B25-");
    }

    @Test
    void pauses_and_grace_stay_what_they_were() {
        var parts = List.of(
                part(PlaySegment.Kind.BILLABLE, 0, 10),
                part(PlaySegment.Kind.PAUSED, 10, 20),
                part(PlaySegment.Kind.BILLABLE, 20, 30),
                part(PlaySegment.Kind.GRACE, 30, null));

        assertThat(carved(parts, 5, 25)).isEqualTo("B0-5 O5-10 P10-20 O20-25 B25-30 G30-");
        assertThat(carved(parts, 0, 40)).isEqualTo("O0-10 P10-20 O20-30 G30-");
    }

    @Test
    void a_second_time_it_is_known() {
        var segments = new ArrayList<>(List.of(part(PlaySegment.Kind.BILLABLE, 0, null)));

        assertThat(Outage.carve(segments, at(15), at(25))).isTrue();
        assertThat(Outage.carve(segments, at(15), at(25))).isFalse();
        assertThat(Outage.carve(segments, at(15), at(30))).isTrue();

        assertThat(told(segments)).as("one outage").isEqualTo("B0-15 O15-30 B30-");
    }

    @Test
    void nothing_before_the_session_and_nothing_of_no_length() {
        assertThat(carved(List.of(part(PlaySegment.Kind.BILLABLE, 10, null)), 0, 5))
                .isEqualTo("B10-");
        assertThat(carved(List.of(part(PlaySegment.Kind.BILLABLE, 10, null)), 12, 12))
                .isEqualTo("B10-");
    }
}
