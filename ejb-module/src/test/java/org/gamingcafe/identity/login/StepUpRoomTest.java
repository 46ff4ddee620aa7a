package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.ProfileEdit;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.OwnSessionService;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Acts for which it does not suffice to be signed in (domain.md 8). */
class StepUpRoomTest extends LockoutTest {

    private static final Duration TOO_LONG = Duration.ofMinutes(10).plusSeconds(1);

    private final StepUpService steps = the(StepUpService.class);
    private final OwnSessionService own = the(OwnSessionService.class);
    private final LoginSessionService sessions = the(LoginSessionService.class);

    @Test
    @DisplayName("Step-up: signing in counts for ten minutes, then the act is refused and says how to show a factor")
    void signing_in_counts_for_ten_minutes() {
        var session = session(somebody());
        clock().advance(Duration.ofMinutes(10));
        as(caller(session), () -> own.revokeOthers());

        clock().advance(Duration.ofSeconds(1));

        assertThatThrownBy(() -> as(caller(session), () -> own.revokeOthers()))
                .isInstanceOfSatisfying(StepUpRequired.class, no -> {
                    assertThat(no.code()).isEqualTo("step-up.required");
                    assertThat(no.methods()).containsExactly("PASSWORD");
                });
    }

    @Test
    @DisplayName("Step-up: the password opens the acts of this session for ten minutes, and of no other one")
    void a_password_opens_the_acts_of_this_session() {
        var person = somebody();
        var session = session(person);
        var other = session(person);
        clock().advance(TOO_LONG);

        as(caller(session), () -> steps.password(RIGHT));

        assertThatCode(() -> as(caller(session), () -> own.extend())).doesNotThrowAnyException();
        assertThat(caller(session).factorAt()).isEqualTo(clock().instant());
        assertThatThrownBy(() -> as(caller(other), () -> own.revoke(session))).isInstanceOf(StepUpRequired.class);
        assertThat(as(caller(session), () -> own.revokeOthers())).isEqualTo(1);
        clock().advance(TOO_LONG);
        assertThatThrownBy(() -> as(caller(session), () -> own.revoke(session))).isInstanceOf(StepUpRequired.class);
    }

    @Test
    @DisplayName("Step-up: a wrong password opens nothing, is on record, and five of them lock this session's guesses")
    void a_wrong_password_opens_nothing() {
        var person = somebody();
        var session = session(person);
        clock().advance(TOO_LONG);

        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> as(caller(session), () -> steps.password(WRONG)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.code()).isEqualTo("password.wrong"));
        }

        assertThatThrownBy(() -> as(caller(session), () -> steps.password(RIGHT)))
                .isInstanceOf(LockedOut.class);
        assertThatThrownBy(() -> as(caller(session), () -> own.revokeOthers())).isInstanceOf(StepUpRequired.class);
        assertThat(count("login_attempt where account_id = '" + person.id()
                        + "' and way = 'STEP_UP' and reason = 'WRONG_PASSWORD'"))
                .isEqualTo(5);
        assertThat(login(person.username(), RIGHT))
                .as("D12: elsewhere nothing is locked")
                .isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    @DisplayName("Step-up: a session that was ended meanwhile is not brought back by a password")
    void an_ended_session_stays_ended() {
        var session = session(somebody());
        var before = caller(session);
        as(house(), () -> sessions.end(session, "TEST"));

        assertThatThrownBy(() -> as(before, () -> steps.password(RIGHT))).isInstanceOf(InvalidInput.class);

        assertThat(sessions.alive(session, 0)).isEmpty();
    }

    @Test
    @DisplayName("Step-up: another phone number needs it, another name does not")
    void another_phone_number_needs_it() {
        var person = somebody();
        var session = session(person);
        clock().advance(TOO_LONG);
        var accounts = the(AccountService.class);

        assertThatThrownBy(() -> as(
                        caller(session),
                        () -> accounts.editProfile(
                                new ProfileEdit("Some Body", "+4930123456", "en", person.version()))))
                .isInstanceOf(StepUpRequired.class);
        var edited = as(
                caller(session),
                () -> accounts.editProfile(new ProfileEdit("Other Name", null, "en", person.version())));

        assertThat(edited.displayName()).isEqualTo("Other Name");
        assertThat(accounts.get(person.id()).phone()).isNull();
    }

    @Test
    @DisplayName("Step-up: whoever is no person is refused")
    void whoever_is_no_person_is_refused() {
        var id = UUID.randomUUID();
        var station = new Caller(Caller.Kind.STATION, null, Map.of(), null, null, id, Map.of());

        assertThatThrownBy(() -> as(station, () -> own.revoke(id))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(Caller.ANONYMOUS, () -> own.revoke(id))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(Caller.ANONYMOUS, () -> steps.password(new Secret("x"))))
                .isInstanceOf(Denied.class);
    }

    private UUID session(AccountView person) {
        return ((LoginOutcome.SignedIn) login(person.username(), RIGHT))
                .tokens()
                .sessionId();
    }

    /** As the next request knows them. */
    private Caller caller(UUID session) {
        return sessions.alive(session, 0).orElseThrow().caller();
    }
}
