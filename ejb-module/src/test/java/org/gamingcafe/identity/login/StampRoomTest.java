package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.gamingcafe.With;
import org.gamingcafe.identity.account.AccountStateService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.OwnSessionService;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.platform.crypto.PasswordHash;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.ticket.TicketDesk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What happens to an account while its password is being verified. */
@With(StampRoomTest.SlowHash.class)
class StampRoomTest extends LockoutTest {

    private static final Secret THIRD = new Secret("third-orchid-harbour-58");

    /** While the next password is verified something happens. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class SlowHash extends PasswordHash {

        static final AtomicReference<Runnable> MEANWHILE = new AtomicReference<>();

        @Override
        public boolean matches(Secret password, String phc) {
            var right = super.matches(password, phc);
            var act = MEANWHILE.getAndSet(null);
            if (act != null) {
                act.run();
            }
            return right;
        }
    }

    private final LoginSessionService sessions = the(LoginSessionService.class);
    private final TicketDesk tickets = the(TicketDesk.class);

    @Test
    @DisplayName("G061: a password that is changed while it is verified opens no session")
    void a_password_that_is_changed_meanwhile_opens_nothing() {
        var person = somebody();

        meanwhile(() -> changeByMail(person, OTHER));

        assertThat(login(person.username(), RIGHT)).isEqualTo(REFUSED);
        assertThat(alive(person)).isZero();
        assertThat(login(person.username(), OTHER)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    @DisplayName("E10.5: a change that is forced while the password is verified is not gone around")
    void a_change_that_is_forced_meanwhile_is_not_gone_around() {
        var person = somebody();

        meanwhile(() -> as(house(), () -> the(AccountStateService.class).forcePasswordChange(person.id())));

        assertThat(login(person.username(), RIGHT)).isEqualTo(REFUSED);
        assertThat(login(person.username(), RIGHT)).isInstanceOf(LoginOutcome.PasswordChangeNeeded.class);
    }

    @Test
    @DisplayName("D32: an account that is deactivated, or let in again, while the password is verified opens nothing")
    void an_account_that_is_deactivated_meanwhile_opens_nothing() {
        var person = somebody();
        var states = the(AccountStateService.class);

        meanwhile(() -> as(house(), () -> {
            states.deactivate(person.id(), "left");
            states.reactivate(person.id());
        }));

        assertThat(login(person.username(), RIGHT)).isEqualTo(REFUSED);
        assertThat(login(person.username(), RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    @DisplayName("E5.5: the end of all sessions ends those too that are being opened")
    void sessions_that_are_ended_meanwhile_include_the_one_that_is_being_opened() {
        var person = somebody();
        var current = ((LoginOutcome.SignedIn) login(person.username(), RIGHT)).tokens();
        var owner =
                new Caller(Caller.Kind.MEMBER, person.id(), java.util.Map.of(), current.sessionId(), clock().instant());

        meanwhile(() -> as(house(), () -> sessions.endAll(person.id(), "TEST")));
        assertThat(login(person.username(), RIGHT)).isEqualTo(REFUSED);

        meanwhile(() -> as(owner, () -> the(OwnSessionService.class).revokeOthers()));
        assertThat(login(person.username(), RIGHT)).isEqualTo(REFUSED);
        assertThat(alive(person)).isZero();
    }

    @Test
    @DisplayName("G061: who has to change the password gets no ticket for a password that was changed meanwhile")
    void no_ticket_for_a_password_that_was_changed_meanwhile() {
        var person = somebody();
        as(house(), () -> the(AccountStateService.class).forcePasswordChange(person.id()));

        meanwhile(() -> changeByMail(person, OTHER));

        assertThat(login(person.username(), RIGHT)).isEqualTo(REFUSED);
    }

    @Test
    @DisplayName("G061: a ticket to change a password is worthless when it was changed by another way")
    void a_ticket_does_not_outlive_the_password_it_was_given_for() {
        var person = somebody();
        as(house(), () -> the(AccountStateService.class).forcePasswordChange(person.id()));
        var needed = (LoginOutcome.PasswordChangeNeeded) login(person.username(), RIGHT);

        changeByMail(person, OTHER);

        assertThatThrownBy(() -> logins.setPassword(needed.ticket(), THIRD)).isInstanceOf(NotFound.class);
        assertThat(login(person.username(), OTHER)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    @DisplayName(
            "Promise 14: a ticket for a password that was shown dies with the end of all sessions, a deactivation, a second factor")
    void a_ticket_does_not_outlive_what_it_was_given_for() {
        List<Consumer<AccountView>> ends = List.of(
                person -> sessions.endAll(person.id(), "TEST"),
                person -> the(AccountStateService.class).deactivate(person.id(), "gone"),
                person -> the(SecondFactorService.class).enrolByTheHouse(person.id()));
        for (var end : ends) {
            var person = somebody();
            as(house(), () -> the(AccountStateService.class).forcePasswordChange(person.id()));
            var needed = (LoginOutcome.PasswordChangeNeeded) login(person.username(), RIGHT);

            as(house(), () -> end.accept(person));

            assertThatThrownBy(() -> logins.setPassword(needed.ticket(), THIRD)).isInstanceOf(NotFound.class);
            change("update account set status = 'ACTIVE', must_change_password = false where id = ?", person.id());
            assertThat(login(person.username(), THIRD)).isEqualTo(REFUSED);
        }
    }

    @Test
    @DisplayName("G061: of two changes at once the second has to know the first one's password")
    void a_change_for_a_password_that_was_changed_meanwhile_is_refused() {
        var person = somebody();
        var owner = member(person.id(), person.homeVenue());

        meanwhile(() -> changeByMail(person, OTHER));

        assertThatThrownBy(() -> as(owner, () -> logins.changePassword(RIGHT, THIRD)))
                .isInstanceOf(InvalidInput.class);
        assertThat(login(person.username(), OTHER)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void the_same_password_under_another_hash_is_no_change() {
        var person = somebody();

        meanwhile(() -> change("update password set phc = phc where account_id = ?", person.id()));

        assertThat(login(person.username(), RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    private void changeByMail(AccountView person, Secret password) {
        logins.setPassword(tickets.issue(MailedLink.TO_SET_A_PASSWORD, person.id(), Duration.ofHours(1)), password);
    }

    private static void meanwhile(Runnable act) {
        var call = Call.current();
        SlowHash.MEANWHILE.set(() -> call.run(act));
    }

    private static long alive(AccountView person) {
        return count("login_session where account_id = '" + person.id() + "' and ended_at is null");
    }
}
