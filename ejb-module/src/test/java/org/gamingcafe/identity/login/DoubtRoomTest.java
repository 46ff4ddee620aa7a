package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gamingcafe.With;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.device.DeviceTrustService;
import org.gamingcafe.identity.device.MadePlaceFile;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.risk.Assessment;
import org.gamingcafe.identity.risk.RiskKind;
import org.gamingcafe.identity.risk.SignInDoubted;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@With(MadePlaceFile.class)
class DoubtRoomTest extends DoubtTest {

    private static final Secret NO_CODE = new Secret("000000x");

    @Test
    @DisplayName("E9.2: the first sign-in is nothing to wonder about, and where one usually is nothing is asked")
    void at_home_nothing_is_asked() {
        var person = somebody();

        assertThat(from(BERLIN, person)).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThat(from(BERLIN, person)).isInstanceOf(LoginOutcome.SignedIn.class);

        assertThat(attempts(person)).extracting(LoginAttemptView::score).containsExactly(0, 0);
        assertThat(attempts(person)).extracting(LoginAttemptView::place).containsOnly("Berlin, DE");
    }

    @Test
    @DisplayName("E9.3, E9.4: another device in another city is asked for a mailed code before there is a session")
    void a_code_is_mailed_before_the_session() {
        var person = somebodyInBerlin();

        var needed = needed(from(HAMBURG_OTHER_DEVICE, person));

        assertThat(count("login_session where account_id = '" + person.id() + "'"))
                .isEqualTo(1);
        var line = attempts(person).getFirst();
        assertThat(line.reason()).isEqualTo(Reason.CODE_ASKED);
        assertThat(line.suspicious()).isTrue();
        assertThat(line.score()).isBetween(40, 69);
        assertThat(line.doubts()).extracting(Assessment.Reason::kind).contains(RiskKind.NEW_DEVICE, RiskKind.NEW_PLACE);
        assertThat(prove(needed, NO_CODE, HAMBURG_OTHER_DEVICE)).isInstanceOf(StepOutcome.Wrong.class);
        assertThat(prove(needed, mailedCode(person), HAMBURG_OTHER_DEVICE)).isInstanceOf(StepOutcome.SignedIn.class);
        assertThat(attempts(person).getFirst().reason()).isEqualTo(Reason.SECOND_FACTOR);
    }

    @Test
    @DisplayName("E9.4: the code says that it was the owner, and the next sign-in like it is usual")
    void the_code_teaches() {
        var person = somebodyInBerlin();
        var needed = needed(from(HAMBURG_OTHER_DEVICE, person));
        prove(needed, mailedCode(person), HAMBURG_OTHER_DEVICE);
        clock().advance(Duration.ofHours(5));

        assertThat(from(HAMBURG_OTHER_DEVICE, person)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    @DisplayName("E9.4: of many who show the mailed code at once, one signs in")
    void a_mailed_code_has_one_taker() {
        var person = somebodyInBerlin();
        var needed = needed(from(HAMBURG_OTHER_DEVICE, person));
        var code = mailedCode(person);

        var race = race(10, () -> second.verify(needed.challenge(), FactorMethod.EMAIL, code));

        assertThat(race.results().stream().filter(StepOutcome.SignedIn.class::isInstance))
                .hasSize(1);
    }

    @Test
    @DisplayName("E9.4: who asks again within a minute types the code that was mailed before")
    void the_code_before_is_still_good() {
        var person = somebodyInBerlin();
        from(HAMBURG_OTHER_DEVICE, person);
        var again = needed(from(HAMBURG_OTHER_DEVICE, person));

        assertThat(prove(again, mailedCode(person), HAMBURG_OTHER_DEVICE)).isInstanceOf(StepOutcome.SignedIn.class);
    }

    @Test
    @DisplayName("E9.1: nobody flies from Berlin to New York in an hour; the owner is told")
    void impossible_travel_alerts() {
        var person = somebodyInBerlin();
        clock().advance(Duration.ofHours(1));

        assertThat(from(NEW_YORK, person)).isInstanceOf(LoginOutcome.EmailCodeNeeded.class);

        var doubted = doubted(person).orElseThrow();
        assertThat(doubted.assessment().level()).isEqualTo(Assessment.Level.HIGH);
        assertThat(doubted.assessment().words()).contains("IMPOSSIBLE_TRAVEL");
        assertThat(doubted.place()).isEqualTo("New York, US");
        assertThat(mails(person)).contains("suspicious-activity").contains("NOT_ME");
    }

    @Test
    @DisplayName("E9.1: who takes a day to New York has not travelled impossibly")
    void a_day_is_enough_for_new_york() {
        var person = somebodyInBerlin();
        clock().advance(Duration.ofHours(20));

        from(NEW_YORK, person);

        assertThat(doubted(person).orElseThrow().assessment().words()).doesNotContain("IMPOSSIBLE_TRAVEL");
        assertThat(mails(person)).contains("unusual-location");
    }

    @Test
    @DisplayName("E9.3: from 90 on it is answered like a wrong password, and the owner is told")
    void the_worst_is_refused_like_a_wrong_password() {
        var person = somebodyInBerlin();
        clock().advance(Duration.ofHours(1));

        assertThat(from(HANOI_OTHER_DEVICE, person)).isEqualTo(from(HANOI_OTHER_DEVICE, person, WRONG));

        assertThat(attempts(person).get(1).reason()).isEqualTo(Reason.DOUBTED);
        assertThat(attempts(person).get(1).score()).isEqualTo(100);
        assertThat(mails(person)).contains("sign-in-refused").contains("NOT_ME");
    }

    @Test
    @DisplayName("E9.4, E9.5: the owner says that a refused sign-in was theirs; others cannot; then it is usual")
    void the_owner_confirms() {
        var person = somebodyInBerlin();
        clock().advance(Duration.ofHours(1));
        from(HANOI_OTHER_DEVICE, person);
        var refused = attempts(person).getFirst().id();
        var stranger = somebody();

        assertThatThrownBy(() -> as(member(stranger.id(), stranger.homeVenue()), () -> history.confirm(refused)))
                .isInstanceOf(NotFound.class);
        as(member(person.id(), person.homeVenue()), () -> history.confirm(refused));

        assertThat(attempts(person).getFirst().confirmed()).isTrue();
        assertThat(attempts(person).getFirst().suspicious()).isFalse();
        assertThat(from(HANOI_OTHER_DEVICE, person)).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThatThrownBy(() -> as(member(person.id(), person.homeVenue()), () -> history.confirm(refused)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("E9.5: who knows the password cannot fill the owner's mailbox")
    void the_owner_is_told_of_the_first_few() {
        var person = somebodyInBerlin();

        IntStream.range(0, 12).forEach(i -> from(NEW_YORK, person));

        assertThat(events(SignInDoubted.class).stream()
                        .filter(event -> event.account().equals(person.id())))
                .hasSize(5);
    }

    @Test
    @DisplayName("E9.4: of many who confirm the same sign-in at once, one has confirmed it")
    void a_sign_in_is_confirmed_once() {
        var person = somebodyInBerlin();
        from(HANOI_OTHER_DEVICE, person);
        var refused = attempts(person).getFirst().id();

        var race = as(member(person.id(), person.homeVenue()), () -> race(12, () -> history.confirm(refused)));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(NotFound.class)).isEqualTo(11);
    }

    @Test
    @DisplayName("E9.5: a new device at home is told and nothing is asked")
    void a_new_device_at_home_is_told() {
        var person = somebodyInBerlin();

        assertThat(from(new Origin("192.0.2.77", SAFARI, ""), person)).isInstanceOf(LoginOutcome.SignedIn.class);

        assertThat(mails(person)).contains("new-device").contains("Safari, Mac OS X");
    }

    @Test
    @DisplayName("E9.3: wrong passwords right before, and a password that is on lists, weigh")
    void failures_weigh() {
        var person = somebodyInBerlin();
        IntStream.range(0, 4).forEach(i -> from(BERLIN, person, WRONG));

        from(BERLIN, person);

        assertThat(attempts(person).getFirst().doubts())
                .extracting(Assessment.Reason::kind)
                .containsExactly(RiskKind.FAILURES);
    }

    @Test
    @DisplayName("D12: a trusted device is not stopped by the lock of everybody else")
    void a_trusted_device_passes_the_lock() {
        var person = somebodyInBerlin();
        var trusted = trusted(person, BERLIN);
        IntStream.range(0, 5).forEach(i -> from(HAMBURG_OTHER_DEVICE, person, WRONG));

        assertThat(from(BERLIN, person)).isInstanceOf(LoginOutcome.Locked.class);
        assertThat(from(trusted, person)).isInstanceOf(LoginOutcome.SignedIn.class);
        IntStream.range(0, 5).forEach(i -> from(trusted, person, WRONG));
        assertThat(from(trusted, person)).as("it has a counter of its own").isInstanceOf(LoginOutcome.Locked.class);
    }

    @Test
    @DisplayName("E6.1: trust ends with another password")
    void trust_ends_with_the_password() {
        var person = somebodyInBerlin();
        var trusted = trusted(person, BERLIN);

        as(member(person.id(), person.homeVenue()), () -> logins.changePassword(RIGHT, OTHER));

        assertThat(the(DeviceTrustService.class).isTrusted(person.id(), trusted))
                .isFalse();
    }

    static Origin trusted(AccountView person, Origin origin) {
        var trust = inTransaction(() -> the(DeviceTrustService.class).trust(person.id(), origin));
        return new Origin(origin.ip(), origin.userAgent(), trust.secret().hash());
    }

    private StepOutcome prove(LoginOutcome.EmailCodeNeeded needed, Secret code, Origin origin) {
        return at(origin, () -> second.verify(needed.challenge(), FactorMethod.EMAIL, code));
    }

    private static LoginOutcome.EmailCodeNeeded needed(LoginOutcome outcome) {
        assertThat(outcome).isInstanceOf(LoginOutcome.EmailCodeNeeded.class);
        return (LoginOutcome.EmailCodeNeeded) outcome;
    }

    private static Optional<SignInDoubted> doubted(AccountView person) {
        return events(SignInDoubted.class).stream()
                .filter(event -> event.account().equals(person.id()))
                .reduce((first, last) -> last);
    }

    private static String mails(AccountView person) {
        return sql("select payload from outbox_message where aggregate_id = ?", "account:" + person.id())
                .toString();
    }
}
