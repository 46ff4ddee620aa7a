package org.gamingcafe.identity.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountReactivated;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.AddressMissing;
import org.gamingcafe.identity.account.LinkAsked;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.account.NotInThisState;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.identity.login.Credentials;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.role.LastAdministrator;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E11.1, E11.2: people who deactivate their account, and come back")
class LeavingRoomTest extends RoomTest {

    private static final Secret RIGHT = new Secret("plum-orbit-kettle-93");
    private static final Secret WRONG = new Secret("plum-orbit-kettle-94");
    private static final Origin HOME = new Origin("203.0.113.9", "Firefox", "");

    private final LeavingService leaving = the(LeavingService.class);
    private final AccountService accounts = the(AccountService.class);
    private final RegistrationService registrations = the(RegistrationService.class);
    private final LoginService logins = the(LoginService.class);
    private final LoginSessionService sessions = the(LoginSessionService.class);
    private final VenueId venue = aVenue();
    private final AccountId person = aMember(venue);
    private final Caller owner = member(person, venue);

    @Test
    @DisplayName("E11.1: deactivated, signed out everywhere, told by mail; every link of before is dead")
    void who_deactivates_is_out_everywhere() {
        the(PasswordService.class).set(person, RIGHT);
        var here = signIn();
        var there = signIn();
        var reset = ticket(MailedLink.PASSWORD_RESET);

        as(owner, leaving::deactivate);

        assertThat(status()).isEqualTo(AccountView.Status.DEACTIVATED);
        assertThat(sessions.alive(here.sessionId(), 0)).isEmpty();
        assertThat(sessions.alive(there.sessionId(), 0)).isEmpty();
        assertThat(logins.refresh(here.refreshToken(), HOME)).isEmpty();
        assertThatThrownBy(() -> logins.setPassword(reset, new Secret("brisk-walnut-engine-41")))
                .isInstanceOf(NotFound.class);
        assertThat(events(AccountLeft.class)).hasSize(1);
        assertThat(mails()).contains("account-left");
        assertThatThrownBy(() -> as(owner, leaving::deactivate)).isInstanceOf(NotInThisState.class);
    }

    @Test
    @DisplayName("D32: whoever signs in is answered like somebody with a wrong password; the right one brings the mail")
    void signing_in_opens_nothing() {
        the(PasswordService.class).set(person, RIGHT);
        as(owner, leaving::deactivate);

        var right = login(RIGHT);
        assertThat(events(LinkAsked.class).getLast()).isEqualTo(new LinkAsked(person, MailedLink.REACTIVATION));
        var asked = events(LinkAsked.class).size();
        var wrong = login(WRONG);

        assertThat(right).isEqualTo(wrong).isEqualTo(new LoginOutcome.Refused());
        assertThat(events(LinkAsked.class)).hasSize(asked);
    }

    @Test
    @DisplayName("E11.2: a mailed link brings it back, once; the mail says welcome, and the password is what it was")
    void a_mailed_link_brings_it_back() {
        the(PasswordService.class).set(person, RIGHT);
        as(owner, leaving::deactivate);
        as(
                Caller.ANONYMOUS,
                () -> registrations.sendReactivation(accounts.get(person).email()));
        assertThat(events(LinkAsked.class).getLast()).isEqualTo(new LinkAsked(person, MailedLink.REACTIVATION));
        var link = ticket(MailedLink.REACTIVATION);

        registrations.reactivate(link);

        assertThat(status()).isEqualTo(AccountView.Status.ACTIVE);
        assertThat(mails()).contains("account-reactivated");
        assertThat(login(RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThatThrownBy(() -> registrations.reactivate(link)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("E11.2: the same link 20 times at once brings it back once")
    void a_link_works_once() {
        as(owner, leaving::deactivate);
        var link = ticket(MailedLink.REACTIVATION);

        var race = race(20, () -> registrations.reactivate(link));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(NotFound.class)).isEqualTo(19);
        assertThat(events(AccountReactivated.class)).hasSize(1);
    }

    @Test
    @DisplayName("Of many who press at once one deactivates")
    void of_many_at_once_one_deactivates() {
        var race = as(owner, () -> race(20, () -> leaving.deactivate()));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(NotInThisState.class)).isEqualTo(19);
        assertThat(events(AccountLeft.class)).hasSize(1);
    }

    @Test
    @DisplayName("Step-up: a session that has shown no factor lately deactivates nothing; nobody but a person does")
    void a_fresh_factor_is_needed() {
        var stale = member(person, venue);
        clock().advance(Duration.ofMinutes(11));

        assertThatThrownBy(() -> as(stale, leaving::deactivate)).isInstanceOf(StepUpRequired.class);
        assertThatThrownBy(() -> as(Caller.ANONYMOUS, leaving::deactivate)).isInstanceOf(Denied.class);
        assertThat(status()).isEqualTo(AccountView.Status.ACTIVE);
    }

    @Test
    @DisplayName("Whom no mail reaches would not come back, and does not go")
    void who_has_no_address_stays() {
        change("update account set email = null, email_verified = false where id = ?", person);

        assertThatThrownBy(() -> as(owner, leaving::deactivate)).isInstanceOf(AddressMissing.class);

        assertThat(status()).isEqualTo(AccountView.Status.ACTIVE);
    }

    @Test
    @DisplayName("The last administrator does not go; of two who go at the same moment one stays, every time")
    void the_last_administrator_stays() {
        change("delete from account_role where role = 'ADMIN'");
        var last = staff(venue, Role.ADMIN);
        assertThatThrownBy(() -> as(last, leaving::deactivate)).isInstanceOf(LastAdministrator.class);

        for (var round = 0; round < 10; round++) {
            change("delete from account_role where role = 'ADMIN'");
            var two = java.util.List.of(staff(venue, Role.ADMIN), staff(venue, Role.ADMIN));
            var next = new java.util.concurrent.atomic.AtomicInteger();

            var race = race(2, () -> as(two.get(next.getAndIncrement()), leaving::deactivate));

            assertThat(race.results()).hasSize(1);
            assertThat(race.failed(LastAdministrator.class)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("Whoever has a drawer of the house closes it first")
    void an_open_shift_holds_a_cashier() {
        var cashier = staff(venue, Role.CASHIER);
        var till = UUID.randomUUID();
        change("insert into till (id, venue_id, code, name) values (?, ?, 'T1', 'Till')", till, venue);
        change("""
                insert into shift (id, till_id, venue_id, cashier_id, state, opened_at, opening_float)
                values (?, ?, ?, ?, 'OPEN', ?, 0)""", UUID.randomUUID(), till, venue, cashier.person(), clock().instant());

        assertThatThrownBy(() -> as(cashier, leaving::deactivate)).hasMessageContaining("shift.still-open");
        assertThatThrownBy(() -> as(cashier, () -> the(DeletionService.class).ask(BalanceWish.FORFEIT)))
                .hasMessageContaining("shift.still-open");
        change("""
                update shift set state = 'CLOSED', closed_at = ?, expected = 0, counted = 0 where till_id = ?""", clock().instant(), till);
        as(cashier, leaving::deactivate);

        assertThat(accounts.get(cashier.person()).status()).isEqualTo(AccountView.Status.DEACTIVATED);
    }

    private AccountView.Status status() {
        return accounts.get(person).status();
    }

    private LoginOutcome login(Secret password) {
        var name = accounts.get(person).username();
        return logins.begin(new Credentials(name, password, false), Channel.API, HOME);
    }

    private Tokens signIn() {
        return ((LoginOutcome.SignedIn) login(RIGHT)).tokens();
    }

    private Secret ticket(MailedLink link) {
        return accounts.addressed(person, link).orElseThrow().ticket();
    }

    private String mails() {
        return sql("select payload from outbox_message where aggregate_id = ?", "account:" + person)
                .toString();
    }
}
