package org.gamingcafe.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gamingcafe.identity.device.Place;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RiskSignalsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final AccountId ADA = AccountId.next();
    private static final Arrival USUAL = arrival(City.BERLIN, "home", "mine", "Firefox, Linux");

    private final Habits habits = Habits.NONE.with(USUAL);

    @Test
    @DisplayName("E9.1: a device is new unless it shows its secret; less so at home, or with the usual browser")
    void a_device_is_new() {
        var signal = new NewDevice();

        assertThat(signal.percent(USUAL, habits)).isZero();
        assertThat(signal.percent(arrival(City.HAMBURG, "away", "mine", "Opera, Windows"), habits))
                .isZero();
        assertThat(signal.percent(arrival(City.BERLIN, "away", "", "Opera, Windows"), habits))
                .isEqualTo(100);
        assertThat(signal.percent(arrival(City.BERLIN, "away", "", "Firefox, Linux"), habits))
                .isEqualTo(70);
        assertThat(signal.percent(arrival(City.BERLIN, "home", "other", "Opera, Windows"), habits))
                .isEqualTo(60);
        assertThat(signal.percent(arrival(City.BERLIN, "away", "", "Opera, Windows"), Habits.NONE))
                .isZero();
    }

    @Test
    @DisplayName("E9.1: a program that keeps no cookies is not a new device each time")
    void a_program_without_cookies_is_no_new_device() {
        var program = arrival(City.BERLIN, "home", "", "Java");
        var both = habits.with(program).with(program);

        assertThat(new NewDevice().percent(arrival(City.BERLIN, "away", "", "Java"), both))
                .isZero();
        assertThat(new NewDevice().percent(arrival(City.BERLIN, "away", "", "Firefox, Linux"), both))
                .isEqualTo(70);
    }

    @Test
    @DisplayName("E9.1: a new country is louder than a new city, and that than a new network")
    void a_place_is_new() {
        var signal = new NewPlace();

        assertThat(signal.percent(arrival(City.LAGOS, "away", "mine", ""), habits))
                .isEqualTo(100);
        assertThat(signal.percent(arrival(City.HAMBURG, "away", "mine", ""), habits))
                .isEqualTo(40);
        assertThat(signal.percent(arrival(City.BERLIN, "away", "mine", ""), habits))
                .isEqualTo(25);
        assertThat(signal.percent(USUAL, habits)).isZero();
    }

    @Test
    @DisplayName("E9.1: above 900 km/h nobody travels; two cities that the file mixes up are no journey")
    void nobody_travels_so_fast() {
        var signal = new ImpossibleTravel();

        assertThat(signal.percent(later(City.LONDON, Duration.ofMinutes(50)), habits))
                .isEqualTo(100);
        assertThat(signal.percent(later(City.LONDON, Duration.ofMinutes(70)), habits))
                .isZero();
        assertThat(signal.percent(later(City.LEIPZIG, Duration.ofSeconds(1)), habits))
                .isZero();
        assertThat(signal.percent(later(City.LONDON, Duration.ofSeconds(-5)), habits))
                .isEqualTo(100);
        assertThat(signal.percent(later(City.LONDON, Duration.ZERO), Habits.NONE))
                .isZero();
    }

    @Test
    @DisplayName("E9.1: an hour is unusual once there is a habit, over midnight too")
    void an_hour_is_unusual() {
        var signal = new UnusualHour();
        var evenings = Habits.NONE;
        for (var day = 0; day < 10; day++) {
            evenings = evenings.with(at(USUAL, NOON.plus(Duration.ofHours(11 + 24L * day))));
        }
        var now = NOON.plus(Duration.ofDays(10));

        assertThat(signal.percent(at(USUAL, now.minus(Duration.ofHours(8))), evenings))
                .isEqualTo(100);
        assertThat(signal.percent(at(USUAL, now.plus(Duration.ofHours(13))), evenings))
                .isZero();
        assertThat(signal.percent(at(USUAL, now.plus(Duration.ofHours(9))), evenings))
                .isZero();
        assertThat(signal.percent(at(USUAL, now.minus(Duration.ofHours(8))), habits))
                .isZero();
    }

    @Test
    void a_token_that_was_used_twice_is_remembered_for_a_week() {
        var signal = new TokenReuse();
        var reused = habits.withTokenReuse(NOON);

        assertThat(signal.percent(at(USUAL, NOON.plus(Duration.ofDays(6))), reused))
                .isEqualTo(100);
        assertThat(signal.percent(at(USUAL, NOON.plus(Duration.ofDays(8))), reused))
                .isZero();
        assertThat(signal.percent(USUAL, habits)).isZero();
    }

    @Test
    @DisplayName("E9.1, E9.3: points add up to a score of at most 100, with the reasons that made it")
    void points_add_up() {
        var scale = new RiskScale(
                List.of(new NewDevice(), new NewPlace(), new ImpossibleTravel(), new FailureBurst()),
                Settings.Risk.USUAL);

        var low = scale.assess(USUAL, habits);
        var high = scale.assess(later(City.LAGOS, Duration.ofMinutes(1)), habits);

        assertThat(low).isEqualTo(Assessment.NONE);
        assertThat(high.score()).isEqualTo(80);
        assertThat(high.level()).isEqualTo(Assessment.Level.HIGH);
        assertThat(high.words()).isEqualTo("NEW_PLACE=45 IMPOSSIBLE_TRAVEL=35");
        assertThat(Assessment.reasons(high.words()))
                .extracting(Assessment.Reason::kind)
                .containsExactly(RiskKind.NEW_PLACE, RiskKind.IMPOSSIBLE_TRAVEL);
        assertThat(Assessment.reasons("")).isEmpty();
    }

    @Test
    @DisplayName("E9.1: wrong passwords of others make doubtful and never refuse; what could not be asked stays medium")
    void failures_of_others_never_refuse() {
        var scale = new RiskScale(
                List.of(new NewDevice(), new NewPlace(), new ImpossibleTravel(), new FailureBurst()),
                Settings.Risk.USUAL);
        var troubled = new RiskScale(List.of(new FailureBurst(), new Unasked()), Settings.Risk.USUAL);

        var away = scale.assess(failed(later(City.LAGOS, Duration.ofMinutes(1)), 5), habits);
        var usual = scale.assess(failed(USUAL, 5), habits);
        var unasked = troubled.assess(failed(USUAL, 5), habits);

        assertThat(away.score()).isEqualTo(100);
        assertThat(away.level()).isEqualTo(Assessment.Level.HIGH);
        assertThat(away.firm()).isEqualTo(Assessment.Level.HIGH);
        assertThat(usual.score()).isEqualTo(20);
        assertThat(unasked.firm()).isEqualTo(Assessment.Level.MEDIUM);
    }

    /** In trouble. */
    private static final class Unasked implements RiskSignal {

        @Override
        public RiskKind kind() {
            return RiskKind.PRESENCE;
        }

        @Override
        public int percent(Arrival arrival, Habits habits) {
            throw new IllegalStateException("nobody answers");
        }
    }

    private static Arrival failed(Arrival usual, int failures) {
        return new Arrival(
                usual.account(),
                usual.at(),
                usual.place(),
                usual.network(),
                usual.device(),
                usual.browser(),
                usual.venue(),
                usual.vouched(),
                usual.trusted(),
                failures,
                usual.breached());
    }

    private static Arrival later(City city, Duration later) {
        return at(arrival(city, "away", "mine", "Firefox, Linux"), NOON.plus(later));
    }

    private static Arrival arrival(City city, String network, String device, String browser) {
        Place place = city.place();
        return new Arrival(ADA, NOON, place, network, device, browser, null, false, false, 0, false);
    }

    private static Arrival at(Arrival usual, Instant at) {
        return new Arrival(
                usual.account(),
                at,
                usual.place(),
                usual.network(),
                usual.device(),
                usual.browser(),
                usual.venue(),
                usual.vouched(),
                usual.trusted(),
                usual.failures(),
                usual.breached());
    }
}
