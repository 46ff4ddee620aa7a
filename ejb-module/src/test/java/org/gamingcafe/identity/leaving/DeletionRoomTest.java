package org.gamingcafe.identity.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountStateService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.AddressMissing;
import org.gamingcafe.identity.account.EmailChangeService;
import org.gamingcafe.identity.account.LinkAsked;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.account.NotInThisState;
import org.gamingcafe.identity.login.Credentials;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.notice.LockdownService;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.role.LastAdministrator;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
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

@DisplayName("E11.3, E11.4: people who have their account deleted, and change their mind")
class DeletionRoomTest extends RoomTest {

    private static final Secret RIGHT = new Secret("plum-orbit-kettle-93");
    private static final Origin HOME = new Origin("203.0.113.9", "Firefox", "");

    private final DeletionService deletions = the(DeletionService.class);
    private final AccountService accounts = the(AccountService.class);
    private final LoginSessionService sessions = the(LoginSessionService.class);
    private final VenueId venue = aVenue();
    private final AccountId person = aMember(venue);
    private final Caller owner = member(person, venue);

    @Test
    @DisplayName("E11.3: asked for, confirmed by the mailed link, scheduled in 30 days; the wish for the balance stays")
    void asked_for_and_confirmed() {
        var asked = as(owner, () -> deletions.ask(BalanceWish.PAY_OUT));

        assertThat(asked.state()).isEqualTo(DeletionView.State.ASKED);
        assertThat(asked.until()).isEqualTo(clock().instant().plus(Duration.ofHours(24)));
        assertThat(status()).as("not yet").isEqualTo(AccountView.Status.ACTIVE);
        assertThat(events(LinkAsked.class).getLast()).isEqualTo(new LinkAsked(person, MailedLink.DELETION));
        var link = ticket();
        clock().advance(Duration.ofHours(1));
        deletions.confirm(link);

        assertThat(status()).isEqualTo(AccountView.Status.SCHEDULED_DELETION);
        var mine = as(owner, deletions::mine);
        assertThat(mine.state()).isEqualTo(DeletionView.State.SCHEDULED);
        assertThat(mine.balance()).isEqualTo(BalanceWish.PAY_OUT);
        assertThat(mine.scheduledFor()).isEqualTo(clock().instant().plus(Duration.ofDays(30)));
        assertThat(mails()).contains("deletion-scheduled");
        assertThatThrownBy(() -> deletions.confirm(link)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stepped(owner), () -> deletions.ask(BalanceWish.FORFEIT)))
                .isInstanceOf(NotInThisState.class);
    }

    @Test
    @DisplayName("D32: signed in, the account has no rights and is known as one that leaves; kept, it has them again")
    void it_opens_its_own_pages_only() {
        the(PasswordService.class).set(person, RIGHT);
        var before = signIn();
        as(owner, () -> deletions.ask(BalanceWish.UNDECIDED));
        assertThat(sessions.alive(before, 0).orElseThrow().caller().leaving()).isFalse();
        deletions.confirm(ticket());

        for (var session : new java.util.UUID[] {before, signIn()}) {
            var caller = sessions.alive(session, 0).orElseThrow().caller();
            assertThat(caller.leaving()).isTrue();
            assertThat(caller.kind()).isEqualTo(Caller.Kind.MEMBER);
            assertThat(caller.everyPermission()).isEmpty();
        }
        as(owner, deletions::cancel);

        var caller = sessions.alive(before, 0).orElseThrow().caller();
        assertThat(caller.leaving()).isFalse();
        assertThat(caller.everyPermission()).contains("self");
    }

    @Test
    @DisplayName("E11.4: cancelled, it is active at once, and the mail says so; nothing is left of it")
    void cancelled() {
        as(owner, () -> deletions.ask(BalanceWish.FORFEIT));
        deletions.confirm(ticket());

        as(owner, deletions::cancel);

        assertThat(status()).isEqualTo(AccountView.Status.ACTIVE);
        assertThat(as(owner, deletions::mine).state()).isEqualTo(DeletionView.State.NONE);
        assertThat(mails()).contains("deletion-cancelled");
        assertThatThrownBy(() -> as(owner, deletions::cancel)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("Who is on the way out does not escape the house: barred, they cannot come back by themselves")
    void the_house_bars_who_is_leaving() {
        as(owner, () -> deletions.ask(BalanceWish.FORFEIT));
        deletions.confirm(ticket());

        inTransaction(() -> the(AccountStateService.class).deactivate(person, "stole from the fridge"));

        assertThat(status()).isEqualTo(AccountView.Status.DEACTIVATED);
        assertThatThrownBy(() -> as(owner, deletions::cancel)).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> inTransaction(() -> the(AccountStateService.class).deactivate(person, "again")))
                .isInstanceOf(NotInThisState.class);
    }

    @Test
    @DisplayName("Cancelled before it was confirmed: the link is dead, also one that is mailed late")
    void cancelled_before() {
        as(owner, () -> deletions.ask(BalanceWish.FORFEIT));
        var link = ticket();
        as(owner, deletions::cancel);

        assertThatThrownBy(() -> deletions.confirm(link)).isInstanceOf(NotFound.class);
        var late = ticket();
        assertThatThrownBy(() -> deletions.confirm(late)).isInstanceOf(NotFound.class);
        assertThat(status()).isEqualTo(AccountView.Status.ACTIVE);
    }

    @Test
    @DisplayName("Asked for again: the first link is dead, and the second wish counts")
    void asked_for_again() {
        as(owner, () -> deletions.ask(BalanceWish.FORFEIT));
        var first = ticket();
        as(owner, () -> deletions.ask(BalanceWish.PAY_OUT));

        assertThatThrownBy(() -> deletions.confirm(first)).isInstanceOf(NotFound.class);
        assertThat(deletions.confirm(ticket()).balance()).isEqualTo(BalanceWish.PAY_OUT);
    }

    @Test
    @DisplayName("After 24 hours the link is dead, and the night removes the wish")
    void it_expires() {
        as(owner, () -> deletions.ask(BalanceWish.FORFEIT));
        var link = ticket();
        clock().advance(Duration.ofHours(24).plusSeconds(1));
        var late = ticket();

        assertThatThrownBy(() -> deletions.confirm(link)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> deletions.confirm(late)).isInstanceOf(NotFound.class);
        assertThat(as(owner, deletions::mine).state()).isEqualTo(DeletionView.State.NONE);
        assertThatThrownBy(() -> as(owner, deletions::cancel)).isInstanceOf(NotFound.class);
        as(stepped(owner), () -> deletions.ask(BalanceWish.FORFEIT));
        clock().advance(Duration.ofHours(25));
        assertThat(as(house(), () -> deletions.removeExpired(1000))).isPositive();
        assertThatThrownBy(() -> as(owner, () -> deletions.removeExpired(1))).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("Step-up, an address, the last administrator: looked at when it is asked for and when it is confirmed")
    void what_holds_somebody() {
        change("delete from account_role where role = 'ADMIN'");
        var admin = staff(venue, Role.ADMIN);
        assertThatThrownBy(() -> as(admin, () -> deletions.ask(BalanceWish.FORFEIT)))
                .isInstanceOf(LastAdministrator.class);
        var other = staff(venue, Role.ADMIN);
        as(admin, () -> deletions.ask(BalanceWish.FORFEIT));
        var link = accounts.addressed(admin.person(), MailedLink.DELETION)
                .orElseThrow()
                .ticket();
        change("update account set status = 'DEACTIVATED' where id = ?", other.person());
        assertThatThrownBy(() -> deletions.confirm(link)).isInstanceOf(LastAdministrator.class);
        change("update account set status = 'ACTIVE' where id = ?", other.person());
        assertThat(deletions.confirm(link).state()).isEqualTo(DeletionView.State.SCHEDULED);

        change("update account set email = null, email_verified = false where id = ?", person);
        assertThatThrownBy(() -> as(owner, () -> deletions.ask(BalanceWish.FORFEIT)))
                .isInstanceOf(AddressMissing.class);
        clock().advance(Duration.ofMinutes(11));
        assertThatThrownBy(() -> as(owner, () -> deletions.ask(BalanceWish.FORFEIT)))
                .isInstanceOf(StepUpRequired.class);
    }

    @Test
    @DisplayName("The same link 20 times at once schedules it once")
    void a_link_works_once() {
        as(owner, () -> deletions.ask(BalanceWish.FORFEIT));
        var link = ticket();

        var race = race(20, () -> deletions.confirm(link));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(NotFound.class)).isEqualTo(19);
        assertThat(events(DeletionScheduled.class)).hasSize(1);
    }

    @Test
    @DisplayName("Cancelled against confirmed at the same moment: who has cancelled is not deleted, every time")
    void who_cancels_stays() {
        for (var round = 0; round < 20; round++) {
            var someone = aMember(venue);
            var caller = member(someone, venue);
            as(caller, () -> deletions.ask(BalanceWish.FORFEIT));
            var link = accounts.addressed(someone, MailedLink.DELETION)
                    .orElseThrow()
                    .ticket();
            var turn = new AtomicInteger();

            var race = as(
                    caller,
                    () -> race(2, () -> {
                        if (turn.getAndIncrement() == 0) {
                            deletions.cancel();
                        } else {
                            deletions.confirm(link);
                        }
                        return true;
                    }));

            assertThat(race.failuresBeside(NotFound.class)).isEmpty();
            assertThat(accounts.get(someone).status()).isEqualTo(AccountView.Status.ACTIVE);
            assertThat(deletions.of(someone).state()).isEqualTo(DeletionView.State.NONE);
            var scheduled = events(DeletionScheduled.class).stream()
                    .filter(event -> event.account().equals(someone))
                    .count();
            assertThat(race.results()).as("confirmed first, or not at all").hasSize((int) scheduled + 1);
        }
    }

    @Test
    @DisplayName("Control: a house that looks first and schedules afterwards schedules it several times")
    void a_careless_house_schedules_several_times() {
        as(owner, () -> deletions.ask(BalanceWish.FORFEIT));
        var scheduled = new AtomicInteger();

        for (var round = 0; round < 20 && scheduled.get() < 2; round++) {
            scheduled.set(0);
            change(
                    "update account_deletion set confirmed_at = null, scheduled_for = null where account_id = ?",
                    person);
            race(40, () -> {
                if (!sql("select 1 as one from account_deletion where account_id = ? and confirmed_at is null", person)
                        .isEmpty()) {
                    change("""
                            update account_deletion
                            set confirmed_at = now(), scheduled_for = now() + interval '30 days'
                            where account_id = ?""", person);
                    scheduled.incrementAndGet();
                }
            });
        }

        assertThat(scheduled.get()).isGreaterThan(1);
    }

    @Test
    @DisplayName("\"This wasn't me\" takes back a deletion, asked for or confirmed, and a move to another address")
    void a_lockdown_takes_it_back() {
        as(owner, () -> deletions.ask(BalanceWish.FORFEIT));
        deletions.confirm(ticket());
        as(owner, () -> the(LockdownService.class).lockDown());
        assertThat(status()).isEqualTo(AccountView.Status.ACTIVE);
        assertThat(mails()).contains("deletion-cancelled");

        as(owner, () -> deletions.ask(BalanceWish.FORFEIT));
        as(owner, () -> the(EmailChangeService.class).ask("thief-" + person + "@example.org"));
        var link = ticket();
        as(owner, () -> the(LockdownService.class).lockDown());

        assertThatThrownBy(() -> deletions.confirm(link)).isInstanceOf(NotFound.class);
        assertThat(deletions.of(person).state()).isEqualTo(DeletionView.State.NONE);
        assertThat(as(owner, () -> the(EmailChangeService.class).mine())).isEmpty();
        assertThat(accounts.addressed(person, MailedLink.OLD_ADDRESS)).isEmpty();
    }

    @Test
    @DisplayName("D16, D32: the application may write and remove what was wished for, and the database holds its rules")
    void the_database_holds_the_rules() {
        as(owner, () -> deletions.ask(BalanceWish.FORFEIT));

        assertThatThrownBy(
                        () -> change("update account_deletion set confirmed_at = now() where account_id = ?", person))
                .isInstanceOf(SqlRefused.class);
        assertThatThrownBy(() -> change("update account_deletion set balance = 'KEEP' where account_id = ?", person))
                .isInstanceOf(SqlRefused.class);
    }

    private AccountView.Status status() {
        return accounts.get(person).status();
    }

    private java.util.UUID signIn() {
        var name = accounts.get(person).username();
        var outcome = the(LoginService.class).begin(new Credentials(name, RIGHT, false), Channel.API, HOME);
        return ((LoginOutcome.SignedIn) outcome).tokens().sessionId();
    }

    private Secret ticket() {
        return accounts.addressed(person, MailedLink.DELETION).orElseThrow().ticket();
    }

    private String mails() {
        return sql("select payload from outbox_message where aggregate_id = ?", "account:" + person)
                .toString();
    }
}
