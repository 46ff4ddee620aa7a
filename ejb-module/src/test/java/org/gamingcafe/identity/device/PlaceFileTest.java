package org.gamingcafe.identity.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import org.gamingcafe.TestClock;
import org.gamingcafe.platform.kernel.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFileTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();

    @Test
    @DisplayName("E9.1: an address lies where the operator's file says, of either version")
    void a_place_is_told() {
        var places = places(made("places.mmdb"));

        var berlin = places.of("192.0.2.77");
        assertThat(berlin.words()).isEqualTo("Berlin, DE");
        assertThat(berlin.point()).isEqualTo(new Place.Point(52.52, 13.40));
        assertThat(places.of("2001:db8:1:2::3").words()).isEqualTo("Hanoi, VN");
    }

    @Test
    void who_travels_goes_along_a_great_circle() {
        var places = places(made("places.mmdb"));

        var kilometres = places.of("192.0.2.1")
                .point()
                .kilometresTo(places.of("198.51.100.1").point());

        assertThat(kilometres).isBetween(6_350.0, 6_420.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "::1", "inside", "", "999.1.2.3", "example.org", "192.0.2.1.5", "::ffff:zz"})
    void what_the_file_does_not_know_is_unknown(String ip) {
        assertThat(places(made("places.mmdb")).of(ip)).isEqualTo(Place.UNKNOWN);
    }

    @Test
    @DisplayName("D19: nothing is known without a file, and nothing fails")
    void nothing_is_known_without_a_file() {
        assertThat(places(null).of("192.0.2.77")).isEqualTo(Place.UNKNOWN);
        assertThat(places(folder.resolve("absent.mmdb")).of("192.0.2.77")).isEqualTo(Place.UNKNOWN);
    }

    @Test
    void another_file_is_read_when_it_comes() throws IOException {
        var file = folder.resolve("late.mmdb");
        var places = places(file);
        assertThat(places.of("192.0.2.77")).isEqualTo(Place.UNKNOWN);

        MadePlaces.ofDocuments().writeTo(file);
        assertThat(places.of("192.0.2.77")).as("not looked at again yet").isEqualTo(Place.UNKNOWN);
        clock.advance(A_MOMENT);
        assertThat(places.of("192.0.2.77").city()).isEqualTo("Berlin");

        new MadePlaces().with("192.0.2.0/24", "FR", "Paris", 48.86, 2.35).writeTo(file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        clock.advance(A_MOMENT);
        assertThat(places.of("192.0.2.77").city()).isEqualTo("Paris");
    }

    @Test
    void a_broken_file_leaves_the_one_before_in_use() throws IOException {
        var file = made("broken.mmdb");
        var places = places(file);
        assertThat(places.of("192.0.2.77").city()).isEqualTo("Berlin");

        Files.writeString(file, "half a file");
        clock.advance(A_MOMENT);

        assertThat(places.of("192.0.2.77").city()).isEqualTo("Berlin");
    }

    private Path made(String name) {
        var file = folder.resolve(name);
        MadePlaces.ofDocuments().writeTo(file);
        return file;
    }

    private PlaceFile places(Path file) {
        var places = new PlaceFile();
        places.settings = new Settings.Places(Optional.ofNullable(file));
        places.clock = clock;
        return places;
    }
}
