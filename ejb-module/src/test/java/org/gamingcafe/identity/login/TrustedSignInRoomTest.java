package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.gamingcafe.With;
import org.gamingcafe.identity.device.DeviceTrustService;
import org.gamingcafe.identity.device.MadePlaceFile;
import org.gamingcafe.identity.device.Trust;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LiveSession;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a trusted device is spared, and when it is not. */
@With(MadePlaceFile.class)
class TrustedSignInRoomTest extends SecondStepTest {

    private static final Origin BERLIN = DoubtTest.BERLIN;

    private final DeviceTrustService devices = the(DeviceTrustService.class);

    @Test
    @DisplayName("E6.2: a trusted device is spared the second factor for 30 days, and no longer")
    void a_trusted_device_is_spared() {
        var ada = somebodyWithAnApp();
        var trusted = shown(trust(ada, signIn(ada, BERLIN)), BERLIN);
        waitForTheNextCode();

        assertThat(from(trusted, ada)).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThat(from(BERLIN, ada)).isInstanceOf(LoginOutcome.SecondFactorNeeded.class);
        clock().advance(Duration.ofDays(30));
        assertThat(from(trusted, ada)).isInstanceOf(LoginOutcome.SecondFactorNeeded.class);
    }

    @Test
    @DisplayName("D15: a doubtful sign-in overrides the trust")
    void doubt_overrides_trust() {
        var ada = somebodyWithAnApp();
        var trust = trust(ada, signIn(ada, BERLIN));
        clock().advance(Duration.ofHours(1));

        assertThat(from(shown(trust, DoubtTest.NEW_YORK), ada)).isInstanceOf(LoginOutcome.SecondFactorNeeded.class);
        assertThat(attempts(ada).getFirst().reason()).isEqualTo(Reason.FACTOR_ASKED);
        assertThat(attempts(ada).getFirst().score()).isBetween(70, 89);
        assertThat(from(shown(trust, BERLIN), ada)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    @DisplayName("E6.2: a session that has shown a password only trusts nothing, neither does a stranger")
    void only_after_a_second_factor() {
        var bob = somebody();
        var in = ((LoginOutcome.SignedIn) from(BERLIN, bob.username())).tokens();

        assertThatThrownBy(() -> as(bob.id(), in, second::trustDevice))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("device.second-factor-missing");
        assertThat(second.trustDevice(in)).isEmpty();
        assertThatThrownBy(second::trustDevice).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName(
            "E6.3: to trust a device afterwards needs a fresh factor: a session that lies open gives no trust away")
    void an_old_session_gives_no_trust() {
        var ada = somebodyWithAnApp();
        var in = signIn(ada, BERLIN);
        clock().advance(Duration.ofMinutes(11));

        assertThatThrownBy(() -> as(ada.id(), in, second::trustDevice)).isInstanceOf(StepUpRequired.class);

        assertThat(count("trusted_device where account_id = '" + ada.id() + "'"))
                .isZero();
    }

    @Test
    @DisplayName(
            "E6.2: with the second factor goes the trust that rested on it, and another factor does not bring it back")
    void trust_ends_with_its_factor() {
        var ada = somebodyWithAnApp();
        var trusted = shown(trust(ada, signIn(ada, BERLIN)), BERLIN);
        as(member(ada.id(), ada.person().homeVenue()), () -> second.disable(RIGHT));
        as(house(), () -> factors.enrolByTheHouse(ada.id()));
        assertThat(from(trusted, ada)).isInstanceOf(LoginOutcome.SecondFactorNeeded.class);

        var eve = somebodyWithAnApp();
        var known = shown(trust(eve, signIn(eve, BERLIN)), BERLIN);
        as(house(), () -> factors.enrolByTheHouse(eve.id()));
        assertThat(from(known, eve)).as("another app").isInstanceOf(LoginOutcome.SecondFactorNeeded.class);
    }

    private java.util.List<LoginAttemptView> attempts(WithApp ada) {
        return as(member(ada.id(), ada.person().homeVenue()), the(LoginHistoryService.class)::mine);
    }

    private Trust trust(WithApp ada, Tokens in) {
        return as(ada.id(), in, second::trustDevice);
    }

    private Tokens signIn(WithApp ada, Origin origin) {
        var needed = needed(from(origin, ada));
        var outcome = at(
                origin,
                Caller.ANONYMOUS,
                () -> second.verify(needed.challenge(), FactorMethod.TOTP, ada.code(clock().instant())));
        return ((StepOutcome.SignedIn) outcome).tokens();
    }

    private LoginOutcome from(Origin origin, WithApp ada) {
        return from(origin, ada.person().username());
    }

    private LoginOutcome from(Origin origin, String name) {
        return logins.begin(new Credentials(name, RIGHT, false), Channel.API, origin);
    }

    private static Origin shown(Trust trust, Origin origin) {
        return new Origin(origin.ip(), origin.userAgent(), trust.secret().hash());
    }

    private static <T> T as(org.gamingcafe.platform.kernel.AccountId account, Tokens in, Supplier<T> act) {
        var caller = the(LoginSessionService.class)
                .watch(in.sessionId(), 0)
                .map(LiveSession::caller)
                .orElseThrow();
        return at(BERLIN, caller, act);
    }

    private static <T> T at(Origin origin, Caller caller, Supplier<T> act) {
        var id = "test-" + Ids.next();
        return new Call(caller, origin, id, id, Locale.ENGLISH).run(act);
    }
}
