package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.PasskeyDevice;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.device.DeviceTrustService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.identity.twofactor.PasskeyProofService;
import org.gamingcafe.identity.twofactor.PasskeyPurpose;
import org.gamingcafe.identity.twofactor.PasskeyRefused;
import org.gamingcafe.identity.twofactor.PasskeyService;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Issue 5: signing in with a passkey")
class PasskeyLoginRoomTest extends LockoutTest {

    private final PasskeyLoginService entrance = the(PasskeyLoginService.class);
    private final PasskeyService passkeys = the(PasskeyService.class);

    @Test
    void a_passkey_alone_opens_a_session() {
        var person = somebody();
        var authenticator = of(person);

        var outcome = enter(authenticator);

        assertThat(outcome).isInstanceOfSatisfying(LoginOutcome.SignedIn.class, in -> {
            assertThat(in.tokens().account()).isEqualTo(person.id());
            assertThat(the(LoginSessionService.class).alive(in.tokens().sessionId(), 0))
                    .isPresent();
        });
        assertThat(attempts(person.id())).containsExactly(Map.of("reason", "PASSKEY", "success", true));
    }

    @Test
    void who_has_a_second_factor_is_not_asked_for_it_again() {
        var person = somebody();
        var authenticator = of(person);
        as(house(), () -> the(SecondFactorService.class).enrolByTheHouse(person.id()));

        assertThat(enter(authenticator)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void an_unknown_and_a_wrong_passkey_are_refused_alike_and_remembered() {
        var person = somebody();
        var authenticator = of(person);

        assertThat(enter(new PasskeyDevice())).isEqualTo(REFUSED);
        assertThat(enter(authenticator.withoutVerification())).isEqualTo(REFUSED);

        assertThat(attempts(person.id())).containsExactly(Map.of("reason", "WRONG_PASSKEY", "success", false));
        assertThat(sql("select distinct reason from login_attempt where account_id is null"))
                .containsExactly(Map.of("reason", "WRONG_PASSKEY"));
    }

    @Test
    @DisplayName("D32: an account that may not sign in is refused, its passkey is right or not")
    void a_deactivated_account_is_refused() {
        var person = somebody();
        var authenticator = of(person);
        change("update account set status = 'DEACTIVATED' where id = ?", person.id());

        assertThat(enter(authenticator)).isEqualTo(REFUSED);

        assertThat(attempts(person.id())).containsExactly(Map.of("reason", "NOT_ACTIVE", "success", false));
        assertThat(sql("select 1 from login_session where account_id = ?", person.id()))
                .isEmpty();
    }

    @Test
    @DisplayName("E3.2: the lock of an account holds for passkeys too, and is told to who has one")
    void a_locked_account_is_locked() {
        var person = somebody();
        var authenticator = of(person);
        fail(person.username(), 5);

        assertThat(enter(authenticator)).isEqualTo(new LoginOutcome.Locked(LOCK.toSeconds()));
        assertThat(enter(authenticator.withoutVerification())).isEqualTo(REFUSED);

        clock().advance(LOCK);
        assertThat(enter(new PasskeyDevice())).isEqualTo(REFUSED);
    }

    @Test
    @DisplayName("D12: the lock of everybody else does not stop the passkey of who comes with a trusted device")
    void a_trusted_device_is_not_locked_by_others() {
        var person = somebody();
        var authenticator = of(person);
        var trust = the(DeviceTrustService.class).trust(person.id(), HOME);
        var trusted = new Origin(HOME.ip(), HOME.userAgent(), trust.secret().hash());
        fail(person.username(), 5);

        var id = "test-" + Ids.next();
        var outcome = new Call(Caller.ANONYMOUS, trusted, id, id, Locale.ENGLISH).run(() -> enter(authenticator));

        assertThat(outcome).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void who_must_change_the_password_gets_a_ticket_for_that_and_nothing_else() {
        var person = somebody();
        var authenticator = of(person);
        change("update account set must_change_password = true where id = ?", person.id());

        assertThat(enter(authenticator)).isInstanceOf(LoginOutcome.PasswordChangeNeeded.class);
        assertThat(sql("select 1 from login_session where account_id = ?", person.id()))
                .isEmpty();
    }

    @Test
    void a_passkey_is_the_second_factor_of_who_has_an_app_too() {
        var person = somebody();
        var authenticator = of(person);
        assertThat(login(person.username(), RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
        as(house(), () -> the(SecondFactorService.class).enrolByTheHouse(person.id()));
        var second = the(SecondStepService.class);

        var needed = (LoginOutcome.SecondFactorNeeded) login(person.username(), RIGHT);
        assertThat(needed.methods()).contains(FactorMethod.PASSKEY);
        var wrong = authenticator.sign(the(PasskeyProofService.class).begin());
        assertThat(second.verify(needed.challenge(), FactorMethod.PASSKEY, wrong.word()))
                .isEqualTo(new StepOutcome.Wrong());
        var right = authenticator.sign(second.passkeyOptions(needed.challenge()));
        assertThat(second.verify(needed.challenge(), FactorMethod.PASSKEY, right.word()))
                .isInstanceOf(StepOutcome.SignedIn.class);
        assertThat(the(PasskeyProofService.class).isProved(PasskeyPurpose.SECOND_FACTOR, person.id(), right))
                .isFalse();
    }

    @Test
    void three_wrong_passkeys_lock_the_second_factor() {
        var person = somebody();
        of(person);
        as(house(), () -> the(SecondFactorService.class).enrolByTheHouse(person.id()));
        var second = the(SecondStepService.class);
        var challenge = ((LoginOutcome.SecondFactorNeeded) login(person.username(), RIGHT)).challenge();

        for (var i = 0; i < 3; i++) {
            var wrong = new PasskeyDevice().sign(Secret.random().reveal()).word();
            assertThat(second.verify(challenge, FactorMethod.PASSKEY, wrong)).isEqualTo(new StepOutcome.Wrong());
        }

        var fourth = new PasskeyDevice().sign(Secret.random().reveal()).word();
        assertThat(second.verify(challenge, FactorMethod.PASSKEY, fourth)).isInstanceOf(StepOutcome.Locked.class);
    }

    @Test
    @DisplayName("Step-up: a passkey opens the acts of this session for ten minutes, once for each answer")
    void a_passkey_is_a_fresh_factor() {
        var person = somebody();
        var authenticator = of(person);
        var session = ((LoginOutcome.SignedIn) enter(authenticator)).tokens().sessionId();
        var steps = the(StepUpService.class);
        clock().advance(Duration.ofMinutes(10).plusSeconds(1));
        assertThatThrownBy(() -> as(caller(session), passkeys::begin))
                .isInstanceOfSatisfying(
                        StepUpRequired.class, no -> assertThat(no.methods()).contains("PASSWORD", "PASSKEY"));
        var right = authenticator.sign(as(caller(session), steps::passkeyOptions));

        as(caller(session), () -> steps.factor(FactorMethod.PASSKEY, right.word()));

        assertThat(as(caller(session), passkeys::begin).json()).contains("challenge");
        assertThatThrownBy(() -> as(caller(session), () -> steps.factor(FactorMethod.PASSKEY, right.word())))
                .isInstanceOf(PasskeyRefused.class);
        assertThatThrownBy(() -> as(
                        caller(session),
                        () -> steps.factor(
                                FactorMethod.PASSKEY,
                                new PasskeyDevice()
                                        .sign(as(caller(session), steps::passkeyOptions))
                                        .word())))
                .isInstanceOf(PasskeyRefused.class);
    }

    private static Caller caller(UUID session) {
        return the(LoginSessionService.class).alive(session, 0).orElseThrow().caller();
    }

    private LoginOutcome enter(PasskeyDevice authenticator) {
        return entrance.begin(authenticator.sign(entrance.options()), Channel.API, false);
    }

    private PasskeyDevice of(AccountView person) {
        var authenticator = new PasskeyDevice();
        as(
                member(person.id(), person.homeVenue()),
                () -> passkeys.register(authenticator.create(passkeys.begin(), "Phone")));
        return authenticator;
    }

    private static List<Map<String, Object>> attempts(AccountId account) {
        return sql(
                "select reason, success from login_attempt where account_id = ? and reason <> 'WRONG_PASSWORD'",
                account);
    }
}
