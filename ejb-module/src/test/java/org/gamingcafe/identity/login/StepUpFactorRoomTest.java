package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.PasskeyDevice;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.OwnSessionService;
import org.gamingcafe.identity.twofactor.FactorCheckService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.identity.twofactor.MethodUnavailable;
import org.gamingcafe.identity.twofactor.PasskeyService;
import org.gamingcafe.identity.twofactor.PhoneService;
import org.gamingcafe.identity.twofactor.SecondFactorLocked;
import org.gamingcafe.identity.twofactor.SecondFactorLockedOut;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Issue 5, item 6: a second factor opens what needs a fresh one (domain.md 8)")
class StepUpFactorRoomTest extends SecondStepTest {

    private static final Duration TOO_LONG = Duration.ofMinutes(10).plusSeconds(1);

    private final StepUpService steps = the(StepUpService.class);
    private final OwnSessionService own = the(OwnSessionService.class);
    private final LoginSessionService sessions = the(LoginSessionService.class);

    @Test
    @DisplayName(
            "The refusal names what can really be shown: the password first, then the second factor, the preferred way first")
    void the_refusal_names_what_can_be_shown() {
        var person = withConfirmedAddress();
        var session = session(person);
        asks(session, "PASSWORD", "TOTP", "EMAIL", "BACKUP_CODE");

        as(caller(session), () -> factors.prefer(FactorMethod.EMAIL));
        change("update backup_code set used_at = now() where account_id = ?", person.id());
        asks(session, "PASSWORD", "EMAIL", "TOTP");
        assertThat(as(caller(session), steps::methods)).containsExactly("PASSWORD", "EMAIL", "TOTP");
        assertThatThrownBy(() -> as(caller(session), () -> steps.factor(FactorMethod.SMS, new Secret("000000"))))
                .isInstanceOf(MethodUnavailable.class);
    }

    @Test
    @DisplayName(
            "A code of the app opens the acts of this session, once; a session begun with the password has then shown a second factor")
    void a_code_of_the_app_opens_the_acts() {
        var person = somebodyWithAnApp();
        var session = session(person);
        var other = session(person);
        change("update login_session set second_factor_at = null where account_id = ?", person.id());
        var code = person.code(clock().instant());

        as(caller(session), () -> steps.factor(FactorMethod.TOTP, code));

        assertThatCode(() -> as(caller(session), own::extend)).doesNotThrowAnyException();
        assertThat(caller(session).factorAt()).isEqualTo(clock().instant());
        assertThat(sessions.hasShownASecondFactor(session)).isTrue();
        assertThat(as(caller(session), () -> second.trustDevice())).isNotNull();
        assertThatThrownBy(() -> as(caller(other), own::revokeOthers)).isInstanceOf(StepUpRequired.class);
        assertThatThrownBy(() -> as(caller(other), () -> steps.factor(FactorMethod.TOTP, code)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.code()).isEqualTo("second-factor.refused"));
        assertThat(as(caller(session), own::revokeOthers)).isEqualTo(1);
    }

    @Test
    @DisplayName("A password alone does not make a session one that has shown a second factor")
    void a_password_is_no_second_factor() {
        var person = somebodyWithAnApp();
        var session = session(person);
        change("update login_session set second_factor_at = null where account_id = ?", person.id());

        as(caller(session), () -> steps.password(RIGHT));

        assertThat(sessions.hasShownASecondFactor(session)).isFalse();
    }

    @Test
    @DisplayName("E2.7: a backup code opens them, and is used up")
    void a_backup_code_opens_the_acts() {
        var person = somebodyWithAnApp();
        var code = new Secret(backupCodes(person.person()).getFirst());
        var session = session(person);

        as(caller(session), () -> steps.factor(FactorMethod.BACKUP_CODE, code));

        assertThat(as(caller(session), own::revokeOthers)).isZero();
        assertThat(factors.of(person.id()).backupCodesLeft()).isEqualTo(9);
        assertThatThrownBy(() -> as(caller(session), () -> steps.factor(FactorMethod.BACKUP_CODE, code)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("E2.8: a mailed code opens them, once")
    void a_mailed_code_opens_the_acts() {
        var person = withConfirmedAddress();
        var session = session(person);

        var sent = as(caller(session), () -> steps.send(FactorMethod.EMAIL));

        assertThat(sent.expiresAt()).isEqualTo(clock().instant().plus(Duration.ofMinutes(10)));
        assertThatThrownBy(() -> as(caller(session), () -> steps.send(FactorMethod.SMS)))
                .isInstanceOf(MethodUnavailable.class);
        var code = written(person.id());
        as(caller(session), () -> steps.factor(FactorMethod.EMAIL, code));
        assertThat(as(caller(session), own::revokeOthers)).isZero();
        assertThatThrownBy(() -> as(caller(session), () -> steps.factor(FactorMethod.EMAIL, code)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("E2.8: a code sent to a confirmed number opens them, once")
    void a_code_by_sms_opens_the_acts() {
        var person = withConfirmedAddress();
        as(
                member(person.id(), person.person().homeVenue()),
                () -> the(PhoneService.class).begin("+44 20 7946 0018"));
        var confirmed = written(person.id());
        as(
                member(person.id(), person.person().homeVenue()),
                () -> the(PhoneService.class).confirm(confirmed));
        clock().advance(Duration.ofMinutes(2));
        var session = session(person);

        as(caller(session), () -> steps.send(FactorMethod.SMS));

        var code = written(person.id());
        as(caller(session), () -> steps.factor(FactorMethod.SMS, code));
        assertThat(as(caller(session), own::revokeOthers)).isZero();
        assertThatThrownBy(() -> as(caller(session), () -> steps.factor(FactorMethod.SMS, code)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName(
            "E2.5: three wrong proofs, of whatever kind and whether on the way in or inside, lock them all; the password is left")
    void one_lock_for_all() {
        var person = withConfirmedAddress();
        as(
                member(person.id(), person.person().homeVenue()),
                () -> the(PasskeyService.class)
                        .register(new PasskeyDevice()
                                .create(the(PasskeyService.class).begin(), "Phone")));
        var session = session(person);
        var wrong = new PasskeyDevice().sign(Secret.random().reveal()).word();
        second.verify(challenge(person.person()), FactorMethod.TOTP, new Secret("nobody"));
        for (var method : List.of(FactorMethod.EMAIL, FactorMethod.PASSKEY)) {
            assertThatThrownBy(() -> as(caller(session), () -> steps.factor(method, wrong)))
                    .isNotInstanceOf(SecondFactorLockedOut.class);
        }

        assertThatThrownBy(() ->
                        as(caller(session), () -> steps.factor(FactorMethod.TOTP, person.code(clock().instant()))))
                .isInstanceOfSatisfying(
                        SecondFactorLockedOut.class,
                        no -> assertThat(no.retryAfterSeconds()).isEqualTo(900));
        assertThatThrownBy(() -> as(caller(session), () -> steps.send(FactorMethod.EMAIL)))
                .isInstanceOf(SecondFactorLockedOut.class);
        assertThat(second.verify(challenge(person.person()), FactorMethod.PASSKEY, wrong))
                .isInstanceOf(StepOutcome.Locked.class);
        assertThat(events(SecondFactorLocked.class)).hasSize(1);
        asks(session, "PASSWORD");
        as(caller(session), () -> steps.password(RIGHT));
        assertThat(as(caller(session), own::revokeOthers)).isZero();
    }

    @Test
    @DisplayName("Whatever it was, it stands among the attempts")
    void every_try_is_remembered() {
        var person = somebodyWithAnApp();
        var session = session(person);

        assertThatThrownBy(() -> as(caller(session), () -> steps.factor(FactorMethod.TOTP, new Secret("nobody"))))
                .isInstanceOf(InvalidInput.class);
        as(caller(session), () -> steps.factor(FactorMethod.TOTP, person.code(clock().instant())));

        assertThat(sql(
                        "select reason from login_attempt where account_id = ? and way = 'STEP_UP' order by at, id",
                        person.id()))
                .extracting(row -> row.get("reason"))
                .containsExactly("WRONG_FACTOR", "SECOND_FACTOR");
    }

    @Test
    @DisplayName("A session that was ended meanwhile is not brought back, and its code is not used up")
    void an_ended_session_stays_ended() {
        var person = somebodyWithAnApp();
        var session = session(person);
        var before = caller(session);
        as(house(), () -> sessions.end(session, "TEST"));
        var code = person.code(clock().instant());

        assertThatThrownBy(() -> as(before, () -> steps.factor(FactorMethod.TOTP, code)))
                .isInstanceOf(Denied.class);

        assertThat(sessions.alive(session, 0)).isEmpty();
        assertThat(second.verify(challenge(person.person()), FactorMethod.TOTP, code))
                .isInstanceOf(StepOutcome.SignedIn.class);
        assertThatThrownBy(() -> as(Caller.ANONYMOUS, () -> steps.factor(FactorMethod.TOTP, code)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(Caller.ANONYMOUS, () -> steps.send(FactorMethod.EMAIL)))
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("Somebody without a second factor is not locked by codes that they cannot have")
    void who_has_none_is_not_asked() {
        var person = somebody();
        var session = ((LoginOutcome.SignedIn) login(person.username(), RIGHT))
                .tokens()
                .sessionId();

        for (var method : List.of(FactorMethod.TOTP, FactorMethod.EMAIL, FactorMethod.BACKUP_CODE)) {
            assertThatThrownBy(() -> as(caller(session), () -> steps.factor(method, new Secret("000000"))))
                    .isInstanceOf(MethodUnavailable.class);
        }

        assertThat(the(FactorCheckService.class).lockedUntil(person.id())).isEmpty();
    }

    /** Signed in longer ago than counts. */
    private UUID session(WithApp person) {
        var in = (StepOutcome.SignedIn) verify(challenge(person.person()), person);
        clock().advance(TOO_LONG);
        return in.tokens().sessionId();
    }

    private void asks(UUID session, String... methods) {
        assertThatThrownBy(() -> as(caller(session), own::revokeOthers))
                .isInstanceOfSatisfying(
                        StepUpRequired.class, no -> assertThat(no.methods()).containsExactly(methods));
    }

    /** As the next request knows them. */
    private Caller caller(UUID session) {
        return sessions.alive(session, 0).orElseThrow().caller();
    }
}
