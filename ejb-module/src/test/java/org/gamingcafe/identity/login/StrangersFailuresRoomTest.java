package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gamingcafe.With;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.device.MadePlaceFile;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.risk.Assessment;
import org.gamingcafe.identity.risk.RiskKind;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Origin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Anybody can type wrong passwords for anybody; nobody is shut out by it (domain.md 8, E9.3). */
@With(MadePlaceFile.class)
class StrangersFailuresRoomTest extends DoubtTest {

    /** At home with another browser: 25 points; at night 10 more. */
    private static final Origin OTHER_BROWSER_AT_HOME = new Origin("192.0.2.77", SAFARI, "");

    @Test
    @DisplayName("E9.3: who is far away with a new device is asked, and not refused because of a stranger's guesses")
    void failures_of_others_refuse_nobody() {
        var person = somebodyInBerlin();
        aDayLaterAStrangerGuesses(person);

        assertThat(from(HANOI_OTHER_DEVICE, person)).isInstanceOf(LoginOutcome.EmailCodeNeeded.class);

        var attempt = attempts(person).getFirst();
        assertThat(attempt.score()).isGreaterThanOrEqualTo(90);
        assertThat(attempt.doubts()).extracting(Assessment.Reason::kind).contains(RiskKind.FAILURES);
    }

    @Test
    @DisplayName("E9.3: who has a second factor shows it instead of a mailed code, whatever a stranger has typed")
    void a_second_factor_is_asked_for_instead() {
        var person = somebodyInBerlin();
        as(house(), () -> the(SecondFactorService.class).enrolByTheHouse(person.id()));
        aDayLaterAStrangerGuesses(person);

        assertThat(from(HANOI_OTHER_DEVICE, person)).isInstanceOf(LoginOutcome.SecondFactorNeeded.class);
        assertThat(attempts(person).getFirst().reason()).isEqualTo(Reason.FACTOR_ASKED);
    }

    @Test
    @DisplayName("E9.3, D15: a trusted device is asked, and not refused because of a stranger's guesses")
    void a_trusted_device_is_not_refused() {
        var person = somebodyInBerlin();
        as(house(), () -> the(SecondFactorService.class).enrolByTheHouse(person.id()));
        var trusted = DoubtRoomTest.trusted(person, NEW_YORK);
        clock().advance(Duration.ofHours(1));
        strangerGuesses(person);

        assertThat(from(trusted, person)).isInstanceOf(LoginOutcome.SecondFactorNeeded.class);
        assertThat(attempts(person).getFirst().score()).isGreaterThanOrEqualTo(90);
    }

    @Test
    @DisplayName("E9.3: who has neither address nor factor is let in where only a stranger's guesses speak against it")
    void who_has_nothing_more_to_show_is_let_in() {
        var person = somebodyInBerlin();
        change("update account set email = null where id = ?", person.id());
        atNightAStrangerGuesses(person);

        assertThat(from(OTHER_BROWSER_AT_HOME, person)).isInstanceOf(LoginOutcome.SignedIn.class);

        assertThat(attempts(person).getFirst().score()).isBetween(40, 69);
        assertThat(attempts(person).getFirst().suspicious()).isTrue();
    }

    @Test
    @DisplayName("E9.4: who has an address shows the mailed code then")
    void who_has_an_address_is_asked() {
        var person = somebodyInBerlin();
        atNightAStrangerGuesses(person);

        assertThat(from(OTHER_BROWSER_AT_HOME, person)).isInstanceOf(LoginOutcome.EmailCodeNeeded.class);
    }

    @Test
    @DisplayName(
            "E9.3, D27: who must have a factor and has none sets it up where only a stranger's guesses speak against it")
    void who_must_have_one_sets_it_up() {
        var person = somebodyInBerlin();
        the(RoleService.class).assign(person.id(), person.homeVenue(), Role.MANAGER);
        atNightAStrangerGuesses(person);

        assertThat(from(OTHER_BROWSER_AT_HOME, person)).isInstanceOf(LoginOutcome.SecondFactorSetUpNeeded.class);
    }

    @Test
    @DisplayName("E9.4: what the sign-in itself shows still refuses those who can show nothing more")
    void real_doubt_still_refuses() {
        var nameless = somebodyInBerlin();
        change("update account set email = null where id = ?", nameless.id());
        var manager = somebodyInBerlin();
        the(RoleService.class).assign(manager.id(), manager.homeVenue(), Role.MANAGER);
        change("update account set email = null where id = ?", manager.id());

        assertThat(from(HAMBURG_OTHER_DEVICE, nameless)).isEqualTo(REFUSED);
        assertThat(from(HAMBURG_OTHER_DEVICE, manager)).isEqualTo(REFUSED);
        assertThat(attempts(nameless).getFirst().reason()).isEqualTo(Reason.DOUBTED);
    }

    @Test
    @DisplayName(
            "E9.4: the way back is the café: a seat vouches, and \"That was me\" beside the refused sign-in opens it")
    void the_cafe_is_the_way_back() {
        var person = somebodyInBerlin();
        change("update account set email = null where id = ?", person.id());
        assertThat(from(HAMBURG_OTHER_DEVICE, person)).isEqualTo(REFUSED);
        var refused = attempts(person).getFirst().id();

        assertThat(as(aSeat(person), () -> from(OTHER_BROWSER_AT_HOME, person)))
                .isInstanceOf(LoginOutcome.SignedIn.class);
        as(member(person.id(), person.homeVenue()), () -> history.confirm(refused));

        assertThat(from(HAMBURG_OTHER_DEVICE, person)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    private static Caller aSeat(AccountView person) {
        var nothing = Map.of(person.homeVenue(), Set.<String>of());
        return new Caller(Caller.Kind.STATION, null, nothing, null, null, UUID.randomUUID(), Map.of());
    }

    private void aDayLaterAStrangerGuesses(AccountView person) {
        clock().advance(Duration.ofHours(24));
        strangerGuesses(person);
    }

    private void atNightAStrangerGuesses(AccountView person) {
        IntStream.range(0, 10).forEach(i -> from(BERLIN, person));
        clock().advance(Duration.ofHours(12));
        strangerGuesses(person);
    }

    private void strangerGuesses(AccountView person) {
        IntStream.range(0, 4).forEach(i -> from(NEW_YORK, person, WRONG));
    }
}
