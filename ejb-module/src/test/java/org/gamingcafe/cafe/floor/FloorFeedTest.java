package org.gamingcafe.cafe.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.station.StationKind;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.Test;

class FloorFeedTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Duration LIFE = Duration.ofSeconds(10);

    private final VenueId venue = new VenueId(UUID.randomUUID());
    private final FloorFeed feed = new FloorFeed(venue, NOW);
    private final UUID seat = UUID.randomUUID();

    private FloorSeat seat(UUID id, FloorSeat.Playing play) {
        var state = play == null ? StationView.State.LOCKED : StationView.State.IN_USE;
        return new FloorSeat(
                id,
                1,
                "PC 1",
                id,
                "PC",
                null,
                null,
                null,
                null,
                StationKind.PC,
                state,
                false,
                0,
                null,
                null,
                List.of(),
                play,
                null);
    }

    private FloorSeat.Playing playing(Instant from, String cost) {
        return new FloorSeat.Playing(
                seat, PlayView.State.ACTIVE, "Ada", from, 0, Money.of(cost, "EUR"), NOW.plusSeconds(3600));
    }

    private String shown(FloorSeat one) {
        feed.showAll(List.of(one), NOW);
        return feed.since(null, NOW).id();
    }

    @Test
    void that_a_clock_runs_is_no_news_and_that_it_costs_more_is() {
        var known = shown(seat(seat, playing(NOW, "0.50")));

        feed.showAll(List.of(seat(seat, playing(NOW.plusSeconds(1), "0.50"))), NOW);
        assertThat(feed.since(known, NOW).isEmpty()).isTrue();
        feed.showAll(List.of(seat(seat, playing(NOW, "0.55"))), NOW);

        assertThat(feed.since(known, NOW).seats()).hasSize(1);
    }

    @Test
    void a_seat_that_stands_there_no_more_is_gone() {
        var known = shown(seat(seat, null));

        feed.showSome(List.of(), Set.of(new StationId(seat)));

        assertThat(feed.since(known, NOW).gone()).containsExactly(seat);
        assertThat(feed.since(null, NOW).seats()).isEmpty();
    }

    @Test
    void who_was_away_too_long_is_told_everything() {
        var known = shown(seat(seat, null));
        for (var i = 0; i <= FloorFeed.REMEMBERED; i++) {
            feed.showAll(List.of(seat(seat, playing(NOW, "0." + (10 + i % 80)))), NOW);
        }

        assertThat(feed.since(known, NOW).whole()).isTrue();
    }

    @Test
    void a_word_from_the_future_is_not_believed() {
        var known = shown(seat(seat, null));

        assertThat(feed.since(known + "9", NOW).whole()).isTrue();
        assertThat(feed.since(known + "99999999999999999999", NOW).whole()).isTrue();
    }

    @Test
    void what_is_touched_is_read_once_and_all_of_it_when_it_is_old() {
        assertThat(feed.due(NOW, LIFE))
                .hasValueSatisfying(due -> assertThat(due.all()).isTrue());
        shown(seat(seat, null));
        assertThat(feed.due(NOW, LIFE)).isEmpty();

        feed.touch(FloorChange.seats(venue, new StationId(seat)));

        assertThat(feed.due(NOW, LIFE)).hasValueSatisfying(due -> {
            assertThat(due.all()).isFalse();
            assertThat(due.seats()).containsExactly(new StationId(seat));
        });
        assertThat(feed.due(NOW, LIFE)).isEmpty();
        assertThat(feed.due(NOW.plus(LIFE), LIFE))
                .hasValueSatisfying(due -> assertThat(due.all()).isTrue());
    }

    @Test
    void a_change_is_read_as_it_was_told() {
        var note = new FloorNote(FloorNote.Kind.BOOKING, "reservation.created", UUID.randomUUID());
        var change = FloorChange.seats(venue, new StationId(seat)).and(note);

        assertThat(FloorChange.read(change.text())).contains(change);
        assertThat(FloorChange.read(FloorChange.anywhere(venue).text())).contains(FloorChange.anywhere(venue));
        assertThat(FloorChange.read("something else")).isEmpty();
        assertThat(FloorChange.read("a\tb\tc\td")).isEmpty();
    }

    @Test
    void what_is_too_long_for_a_hint_is_anywhere() {
        var change = FloorChange.seats(venue);
        for (var i = 0; i < 300; i++) {
            change = change.and(FloorChange.seats(venue, new StationId(UUID.randomUUID())));
        }

        assertThat(FloorChange.read(change.text())).contains(FloorChange.anywhere(venue));
    }

    @Test
    void initials_are_the_first_letters_of_three_words() {
        assertThat(Initials.of("Ada Lovelace")).isEqualTo("AL");
        assertThat(Initials.of(" Zoë  van der Berg ")).isEqualTo("Zvd");
        assertThat(Initials.of("𝒜da")).isEqualTo("𝒜");
    }
}
