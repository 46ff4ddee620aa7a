package org.gamingcafe.cafe.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R02, G183: heartbeats, and seats that are lost")
class HeartbeatRoomTest extends StationFloor {

    private void beat(StationId station) {
        as(at(station), () -> link.beat(aBeat()));
    }

    @Test
    void heartbeats_write_no_rows_until_they_are_written_together() {
        var station = aWatchedStation();
        beat(station);
        clock().advance(Duration.ofSeconds(5));
        beat(station);
        assertThat(sql("select 1 from station_pulse where station_id = ?", station))
                .isEmpty();

        tick();

        var pulse = as(cashier, () -> registry.get(station)).pulse();
        assertThat(pulse).isEqualTo(new PulseView(clock().instant(), BOOT, "test 1.0", 3, "game.exe", 20, null));
        assertThat(as(cashier, () -> stations.get(station)).lastSeenAt()).isEqualTo(clock().instant());
    }

    @Test
    void a_hundred_seats_are_written_in_one_statement() {
        var many = java.util.stream.Stream.generate(this::aWatchedStation)
                .limit(12)
                .toList();
        as(house(), () -> watch.write());

        var one = statements(() -> {
            beat(many.getFirst());
            as(house(), () -> watch.write());
        });
        var all = statements(() -> {
            clock().advance(Duration.ofSeconds(1));
            many.forEach(this::beat);
            as(house(), () -> watch.write());
        });

        assertThat(all - many.size() * (one - 1)).isEqualTo(1);
    }

    @Test
    void a_free_seat_that_is_silent_for_a_minute_is_lost_and_comes_back_when_it_speaks() {
        var station = aWatchedStation();
        beat(station);
        tick();
        clock().advance(StationView.SILENT);
        tick();
        assertThat(state(station)).isEqualTo(StationView.State.LOCKED);

        clock().advance(Duration.ofSeconds(1));
        tick();

        assertThat(state(station)).isEqualTo(StationView.State.LOST);
        assertThatThrownBy(() -> as(house(), () -> stations.occupy(station, UUID.randomUUID())))
                .isInstanceOf(StationNotReady.class);
        beat(station);
        tick();
        assertThat(state(station)).isEqualTo(StationView.State.LOCKED);
    }

    @Test
    void the_program_of_a_new_key_has_a_minute_to_be_heard() {
        var station = aWatchedStation();
        beat(station);
        tick();
        as(manager, () -> keys.revoke(station));
        clock().advance(Duration.ofHours(1));
        as(manager, () -> keys.issue(station));

        tick();
        assertThat(state(station)).isEqualTo(StationView.State.LOCKED);

        clock().advance(StationView.SILENT.plusSeconds(1));
        tick();
        assertThat(state(station)).isEqualTo(StationView.State.LOST);
    }

    @Test
    void who_plays_at_a_silent_seat_keeps_it() {
        var station = aWatchedStation();
        beat(station);
        tick();
        as(house(), () -> stations.occupy(station, UUID.randomUUID()));

        clock().advance(Duration.ofMinutes(5));
        tick();

        assertThat(state(station)).isEqualTo(StationView.State.IN_USE);
    }

    @Test
    void seats_without_a_program_are_never_lost() {
        var station = aStation();
        var unplugged = aWatchedStation();
        beat(unplugged);
        tick();
        clock().advance(Duration.ofMinutes(5));
        tick();
        assertThat(state(unplugged)).isEqualTo(StationView.State.LOST);

        as(manager, () -> keys.revoke(unplugged));
        tick();

        assertThat(state(unplugged)).as("nobody expects it to speak any more").isEqualTo(StationView.State.LOCKED);
        assertThat(state(station)).isEqualTo(StationView.State.LOCKED);
    }

    @Test
    void an_older_word_does_not_replace_a_newer_one() {
        var station = aWatchedStation();
        var pulses = the(Pulses.class);
        var now = clock().instant();
        pulses.write(List.of(new Pulses.Said(station.value(), aBeat(), now)));

        pulses.write(List.of(new Pulses.Said(station.value(), aBeat(), now.minusSeconds(20))));

        assertThat(as(cashier, () -> stations.get(station)).lastSeenAt()).isEqualTo(now);
    }

    @Test
    void nonsense_is_refused_and_only_the_house_looks_after_seats() {
        assertThatThrownBy(() -> new Beat(BOOT, " ", null, null, null, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Beat(BOOT, "a", -1, null, null, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Beat(BOOT, "a", null, null, 101, null)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Beat(BOOT, "a", null, "x".repeat(121), null, null))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(manager, () -> watch.sweep())).isInstanceOf(Denied.class);
    }
}
