package org.gamingcafe.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.gamingcafe.identity.device.Place;
import org.gamingcafe.platform.kernel.AccountId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HabitsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final AccountId ADA = AccountId.next();

    @Test
    @DisplayName("E9.2: a sign-in counts one, half of it after 30 days, and is forgotten when a twentieth is left")
    void habits_fade() {
        var habits = Habits.NONE.with(at(NOON, "home", City.BERLIN));

        assertThat(habits.count(Habits.Kind.NETWORK, "home", NOON)).isEqualTo(1);
        assertThat(habits.count(Habits.Kind.NETWORK, "home", NOON.plus(Duration.ofDays(30))))
                .isEqualTo(0.5);
        assertThat(habits.knows(Habits.Kind.NETWORK, "home", NOON.plus(Duration.ofDays(129))))
                .isTrue();
        assertThat(habits.knows(Habits.Kind.NETWORK, "home", NOON.plus(Duration.ofDays(131))))
                .isFalse();
    }

    @Test
    @DisplayName("E9.2: of each kind at most forty words are kept, the usual ones")
    void at_most_forty_words_are_kept() {
        var habits = Habits.NONE.with(at(NOON, "home", City.BERLIN)).with(at(NOON, "home", City.BERLIN));
        for (var i = 0; i < 100; i++) {
            habits = habits.with(at(NOON.plusSeconds(i), "mobile-" + i, City.BERLIN));
        }

        assertThat(habits.known().get(Habits.Kind.NETWORK)).hasSize(40).containsKey("home");
    }

    @Test
    void habits_are_read_as_they_were_written() {
        var habits = Habits.NONE
                .with(at(NOON, "home", City.BERLIN))
                .with(at(NOON.plus(Duration.ofDays(3)), "a \"word\" ü", City.HAMBURG))
                .withTokenReuse(NOON);

        assertThat(HabitText.read(HabitText.of(habits))).isEqualTo(habits);
        assertThat(HabitText.read(HabitText.of(Habits.NONE))).isEqualTo(Habits.NONE);
        assertThat(HabitText.read("{\"SHOE_SIZE\":{\"43\":[1,2]}}").isEmpty()).isTrue();
    }

    private static Arrival at(Instant at, String network, City city) {
        return new Arrival(ADA, at, city.place(), network, "print", "Firefox, Linux", null, false, false, 0, false);
    }

    @Test
    void what_is_unknown_is_no_habit() {
        var arrival = new Arrival(ADA, NOON, Place.UNKNOWN, "home", "", "", null, false, false, 0, false);
        var habits = Habits.NONE.with(arrival);

        assertThat(habits.has(Habits.Kind.COUNTRY)).isFalse();
        assertThat(habits.isUsuallyWithoutDevice("?", NOON)).isTrue();
        assertThat(habits.last()).isNull();
        assertThat(habits.isEmpty()).isFalse();
    }
}
