package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.twofactor.FactorCheckService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.identity.twofactor.MethodUnavailable;
import org.gamingcafe.identity.twofactor.SecondFactorLocked;
import org.gamingcafe.identity.twofactor.SecondFactorLockedOut;
import org.gamingcafe.identity.twofactor.SecondFactorRequired;
import org.gamingcafe.platform.cluster.Caches;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G069: the second factor, from the password to the session")
class SecondStepRoomTest extends SecondStepTest {

    @Test
    @DisplayName("E2.9: a right password opens no session; the right code does, once")
    void a_session_begins_with_the_second_factor() {
        var person = somebodyWithAnApp();
        var needed = needed(login(person.person().username(), RIGHT));

        assertThat(needed.methods()).containsExactly(FactorMethod.TOTP, FactorMethod.BACKUP_CODE);
        assertThat(needed.expiresAt()).isEqualTo(clock().instant().plus(Duration.ofMinutes(5)));
        assertThat(sessions(person.id())).isZero();

        var in = (StepOutcome.SignedIn) verify(needed.challenge(), person);

        assertThat(in.tokens().account()).isEqualTo(person.id());
        assertThat(the(LoginSessionService.class).alive(in.tokens().sessionId(), 0))
                .isPresent();
        assertThat(reasons(person.id())).containsExactly("FACTOR_ASKED", "SECOND_FACTOR");
        waitForTheNextCode();
        assertThatThrownBy(() -> verify(needed.challenge(), person)).isInstanceOf(ChallengeOver.class);
        assertThat(sessions(person.id())).isEqualTo(1);
    }

    @Test
    @DisplayName("E2.2: a code works once, also at another sign-in, and those before it are worth nothing")
    void a_code_works_once() {
        var person = somebodyWithAnApp();
        var code = person.code(clock().instant());
        var before = person.code(clock().instant().minusSeconds(30));
        second.verify(challenge(person.person()), FactorMethod.TOTP, code);

        var again = challenge(person.person());

        assertThat(second.verify(again, FactorMethod.TOTP, code)).isEqualTo(WRONG_CODE);
        assertThat(second.verify(again, FactorMethod.TOTP, before)).isEqualTo(WRONG_CODE);
        assertThat(the(FactorCheckService.class).lockedUntil(person.id())).isEmpty();
        waitForTheNextCode();
        assertThat(verify(again, person)).isInstanceOf(StepOutcome.SignedIn.class);
    }

    @Test
    @DisplayName(
            "E2.5, D02: after three wrong codes of whatever kind none is looked at for 15 minutes; the owner is told once")
    void three_wrong_codes_lock() {
        var person = somebodyWithAnApp();
        var challenge = challenge(person.person());
        second.verify(challenge, FactorMethod.TOTP, new Secret("nobody"));
        second.verify(challenge, FactorMethod.BACKUP_CODE, new Secret("00000-00000"));
        second.verify(challenge(person.person()), FactorMethod.EMAIL, new Secret("000000"));

        var locked = (StepOutcome.Locked) verify(challenge, person);

        assertThat(locked.remainingSeconds()).isEqualTo(900);
        assertThat(events(SecondFactorLocked.class)).hasSize(1);
        assertThat(mails(person.id())).containsOnlyOnce("second-factor-locked");
        assertThat(reasons(person.id()))
                .containsExactly(
                        "FACTOR_ASKED",
                        "WRONG_FACTOR",
                        "WRONG_FACTOR",
                        "FACTOR_ASKED",
                        "WRONG_FACTOR",
                        "FACTOR_LOCKED");
        clock().advance(Duration.ofMinutes(15));
        assertThat(verify(challenge(person.person()), person)).isInstanceOf(StepOutcome.SignedIn.class);
    }

    @Test
    void a_right_code_begins_the_count_anew() {
        var person = somebodyWithAnApp();
        for (var round = 0; round < 3; round++) {
            var challenge = challenge(person.person());
            second.verify(challenge, FactorMethod.TOTP, new Secret("nobody"));
            second.verify(challenge, FactorMethod.TOTP, new Secret("nobody"));

            assertThat(verify(challenge, person)).isInstanceOf(StepOutcome.SignedIn.class);
            waitForTheNextCode();
        }
    }

    @Test
    @DisplayName("G068: a challenge that has expired is refused, and the code is not used up")
    void an_expired_challenge_is_refused() {
        var person = somebodyWithAnApp();
        var challenge = challenge(person.person());
        clock().advance(Duration.ofMinutes(5));

        assertThatThrownBy(() -> verify(challenge, person)).isInstanceOf(ChallengeOver.class);
        assertThatThrownBy(() -> verify(Secret.random(), person)).isInstanceOf(ChallengeOver.class);
        assertThatThrownBy(() -> second.beginSetUp(challenge)).isInstanceOf(ChallengeOver.class);
        assertThat(verify(challenge(person.person()), person)).isInstanceOf(StepOutcome.SignedIn.class);
    }

    @Test
    @DisplayName("D39, G064: a challenge is found by its row when the cache has lost it")
    void the_row_answers_without_the_cache() throws Exception {
        var person = somebodyWithAnApp();
        var challenge = challenge(person.person());
        assertThat(the(Caches.class).secondFactor().get(challenge.hash())).isNotNull();
        the(Caches.class).secondFactor().remove(challenge.hash());

        assertThat(verify(challenge, person)).isInstanceOf(StepOutcome.SignedIn.class);
    }

    @Test
    @DisplayName("D39: what the cache still shows opens nothing once the row was taken")
    void the_cache_decides_nothing() throws Exception {
        var person = somebodyWithAnApp();
        var challenge = challenge(person.person());
        var known = the(Caches.class).secondFactor().get(challenge.hash());
        verify(challenge, person);
        the(Caches.class).secondFactor().put(challenge.hash(), known, Duration.ofMinutes(5));
        waitForTheNextCode();

        assertThatThrownBy(() -> verify(challenge, person)).isInstanceOf(ChallengeOver.class);
        assertThat(verify(challenge(person.person()), person)).isInstanceOf(StepOutcome.SignedIn.class);
    }

    @Test
    @DisplayName("E2.7: a backup code signs in once; the owner is told when few are left")
    void a_backup_code_works_once() {
        var person = somebodyWithAnApp();
        var codes = backupCodes(person.person());
        for (var code : codes.subList(0, 8)) {
            var challenge = challenge(person.person());
            assertThat(second.verify(challenge, FactorMethod.BACKUP_CODE, new Secret(code.toLowerCase())))
                    .isInstanceOf(StepOutcome.SignedIn.class);
        }

        assertThat(second.verify(challenge(person.person()), FactorMethod.BACKUP_CODE, new Secret(codes.getFirst())))
                .isEqualTo(WRONG_CODE);
        assertThat(factors.of(person.id()).backupCodesLeft()).isEqualTo(2);
        assertThat(mails(person.id())).containsOnlyOnce("backup-codes-low");
    }

    @Test
    @DisplayName("E2.7: a new set makes the one before worthless")
    void an_old_set_is_dead() {
        var person = somebodyWithAnApp();
        var old = backupCodes(person.person());
        var fresh = backupCodes(person.person());

        assertThat(second.verify(challenge(person.person()), FactorMethod.BACKUP_CODE, new Secret(old.getFirst())))
                .isEqualTo(WRONG_CODE);
        assertThat(second.verify(challenge(person.person()), FactorMethod.BACKUP_CODE, new Secret(fresh.getFirst())))
                .isInstanceOf(StepOutcome.SignedIn.class);
        assertThat(mails(person.id())).contains("backup-codes-regenerated");
    }

    @Test
    @DisplayName(
            "E2.8, D01: a mailed code is made when its mail is written, lasts ten minutes and renews the challenge once")
    void a_mailed_code_signs_in() {
        var person = withConfirmedAddress();
        var challenge = challenge(person.person());
        var sent = second.send(challenge, FactorMethod.EMAIL);
        assertThat(sent.expiresAt()).isEqualTo(clock().instant().plus(Duration.ofMinutes(10)));
        assertThat(one("select hash from sent_code where account_id = ?", person.id()))
                .isNull();

        var code = written(person.id());

        assertThat(code.reveal()).matches("\\d{6}");
        clock().advance(Duration.ofMinutes(9));
        assertThat(second.verify(challenge, FactorMethod.EMAIL, code)).isInstanceOf(StepOutcome.SignedIn.class);
        assertThat(second.verify(challenge(person.person()), FactorMethod.EMAIL, code))
                .isEqualTo(WRONG_CODE);
    }

    @Test
    @DisplayName("D01: the challenge is renewed once; a second code ends with it")
    void a_challenge_is_renewed_once() {
        var person = withConfirmedAddress();
        var challenge = challenge(person.person());
        var first = second.send(challenge, FactorMethod.EMAIL).expiresAt();
        clock().advance(Duration.ofMinutes(2));

        assertThat(second.send(challenge, FactorMethod.EMAIL).expiresAt()).isEqualTo(first);
    }

    @Test
    @DisplayName("E2.8: a mailed code is dead after three wrong tries, ten minutes, or when another was asked for")
    void a_mailed_code_dies() {
        var person = withConfirmedAddress();
        second.send(challenge(person.person()), FactorMethod.EMAIL);
        var old = written(person.id());
        second.send(challenge(person.person()), FactorMethod.EMAIL);
        var late = written(person.id());
        var challenge = challenge(person.person());
        assertThat(second.verify(challenge, FactorMethod.EMAIL, old)).isEqualTo(WRONG_CODE);
        clock().advance(Duration.ofMinutes(10));

        assertThat(second.verify(challenge(person.person()), FactorMethod.EMAIL, late))
                .isEqualTo(WRONG_CODE);
        assertThat(the(FactorCheckService.class)
                        .write((java.util.UUID) one("select id from sent_code where account_id = ?", person.id())))
                .isEmpty();
    }

    @Test
    void a_code_is_sent_only_where_the_account_can_be_reached_and_is_not_locked() {
        var person = somebodyWithAnApp();
        var challenge = challenge(person.person());
        assertThatThrownBy(() -> second.send(challenge, FactorMethod.EMAIL)).isInstanceOf(MethodUnavailable.class);
        assertThatThrownBy(() -> second.send(challenge, FactorMethod.TOTP)).isInstanceOf(MethodUnavailable.class);
        for (var i = 0; i < 3; i++) {
            second.verify(challenge, FactorMethod.TOTP, new Secret("nobody"));
        }

        assertThatThrownBy(() -> second.send(challenge, FactorMethod.EMAIL)).isInstanceOf(SecondFactorLockedOut.class);
    }

    @Test
    @DisplayName("D27: administrators, managers and cashiers without a factor can do nothing but set one up")
    void staff_without_a_factor_set_one_up() {
        for (var role : List.of(Role.ADMIN, Role.MANAGER, Role.CASHIER)) {
            var person = withRole(role, aVenue());
            var needed = (LoginOutcome.SecondFactorSetUpNeeded) login(person.username(), RIGHT);
            assertThatThrownBy(() -> second.verify(needed.challenge(), FactorMethod.TOTP, new Secret("000000")))
                    .isInstanceOf(ChallengeOver.class);
            assertThatThrownBy(() -> second.confirmSetUp(needed.challenge(), new Secret("000000")))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.code()).isEqualTo("second-factor.code-wrong"));
            var app = new WithApp(
                    person, second.beginSetUp(needed.challenge()).secret().reveal());

            var in = second.confirmSetUp(needed.challenge(), app.code(clock().instant()));

            assertThat(in.tokens().account()).isEqualTo(person.id());
            assertThat(in.backupCodes()).hasSize(10);
            assertThat(mails(person.id())).contains("second-factor-enabled");
            assertThat(verify(challenge(person), app)).isEqualTo(WRONG_CODE);
            waitForTheNextCode();
            assertThat(verify(challenge(person), app)).isInstanceOf(StepOutcome.SignedIn.class);
        }
    }

    @Test
    @DisplayName("D27: a venue can do without it for its cashiers, and for nobody else; members are free")
    void a_venue_can_do_without_for_cashiers() {
        var venue = aVenue();
        as(house(), () -> factors.requireOfCashiers(venue, false));

        assertThat(login(withRole(Role.CASHIER, venue).username(), RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThat(login(withRole(Role.MEMBER, venue).username(), RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThat(login(withRole(Role.MANAGER, venue).username(), RIGHT))
                .isInstanceOf(LoginOutcome.SecondFactorSetUpNeeded.class);
    }

    @Test
    @DisplayName("A new password ends every sign-in that waits: whoever knew the old one has nothing left")
    void a_new_password_ends_what_waits() {
        var person = somebodyWithAnApp();
        var challenge = challenge(person.person());

        as(member(person.id(), person.person().homeVenue()), () -> logins.changePassword(RIGHT, OTHER));

        assertThatThrownBy(() -> verify(challenge, person)).isInstanceOf(ChallengeOver.class);
        assertThat(needed(login(person.person().username(), OTHER)).methods()).contains(FactorMethod.TOTP);
    }

    @Test
    void who_may_not_sign_in_any_more_does_not_finish() {
        var person = somebodyWithAnApp();
        var challenge = challenge(person.person());
        change("update account set status = 'DEACTIVATED' where id = ?", person.id());

        assertThatThrownBy(() -> verify(challenge, person)).isInstanceOf(ChallengeOver.class);
        assertThat(sessions(person.id())).isZero();
    }

    @Test
    @DisplayName("E2.6: to switch it off needs the password; codes are gone, the owner is told")
    void a_second_factor_is_switched_off_with_the_password() {
        var person = somebodyWithAnApp();
        var caller = member(person.id(), person.person().homeVenue());
        assertThatThrownBy(() -> as(caller, () -> second.disable(WRONG)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.code()).isEqualTo("password.wrong"));
        assertThat(factors.of(person.id()).enabled()).isTrue();

        as(caller, () -> second.disable(RIGHT));

        assertThat(factors.of(person.id()).methods()).isEmpty();
        assertThat(count("backup_code where account_id = '" + person.id() + "'"))
                .isZero();
        assertThat(mails(person.id())).contains("second-factor-disabled");
        assertThat(login(person.person().username(), RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    @DisplayName("D27: who must have a second factor cannot switch it off")
    void whose_role_demands_it_keeps_it() {
        var person = somebodyWithAnApp();
        the(RoleService.class).assign(person.id(), aVenue(), Role.MANAGER);

        assertThatThrownBy(() -> as(member(person.id(), person.person().homeVenue()), () -> second.disable(RIGHT)))
                .isInstanceOf(SecondFactorRequired.class);
        assertThat(factors.of(person.id()).enabled()).isTrue();
    }

    @Test
    void what_nobody_needs_any_more_is_removed() {
        var person = withConfirmedAddress();
        second.send(challenge(person.person()), FactorMethod.EMAIL);
        clock().advance(Duration.ofMinutes(11));

        as(house(), () -> second.removeExpired(1_000));

        assertThat(count("login_challenge where account_id = '" + person.id() + "'"))
                .isZero();
        assertThat(count("sent_code where account_id = '" + person.id() + "'")).isZero();
    }

    private static long sessions(AccountId account) {
        return count("login_session where account_id = '" + account + "'");
    }

    private static List<String> reasons(AccountId account) {
        return sql("select reason from login_attempt where account_id = ? order by at, id", account).stream()
                .map(row -> (String) row.get("reason"))
                .toList();
    }

    private static List<String> mails(AccountId account) {
        return sql(
                        "select payload ->> 'template' as template from outbox_message where aggregate_id = ?",
                        "account:" + account)
                .stream()
                .map(Map::values)
                .map(values -> (String) values.iterator().next())
                .toList();
    }
}
