package org.gamingcafe.identity.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.device.DeviceTrustService;
import org.gamingcafe.identity.login.Credentials;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.ticket.TicketDesk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LockdownRoomTest extends RoomTest {

    private static final Secret RIGHT = new Secret("plum-orbit-kettle-93");
    private static final Secret OTHER = new Secret("brisk-walnut-engine-41");
    private static final Origin HOME = new Origin("203.0.113.9", "Firefox", "");

    private final LockdownService lockdowns = the(LockdownService.class);
    private final LoginService logins = the(LoginService.class);
    private final LoginSessionService sessions = the(LoginSessionService.class);
    private final TicketDesk tickets = the(TicketDesk.class);
    private final DeviceTrustService devices = the(DeviceTrustService.class);

    @Test
    @DisplayName("\"This wasn't me\": sessions, tokens, trust, open links and the password end together")
    void everything_ends() {
        var person = somebody();
        var in = signIn(person);
        var trust = inTransaction(() -> devices.trust(person.id(), HOME));
        var link = ticket(person, MailedLink.TO_SET_A_PASSWORD);

        lockdowns.lockDown(ticket(person, MailedLink.TO_LOCK_DOWN));

        assertThat(sessions.alive(in.sessionId(), 0)).isEmpty();
        assertThat(logins.refresh(in.refreshToken(), HOME)).isEmpty();
        assertThat(devices.isTrusted(
                        person.id(),
                        new Origin("203.0.113.9", "", trust.secret().hash())))
                .isFalse();
        assertThat(login(person, RIGHT)).isEqualTo(new LoginOutcome.Refused());
        assertThatThrownBy(() -> logins.setPassword(link, OTHER)).isInstanceOf(NotFound.class);
        assertThat(events(LockedDown.class)).hasSize(1);
        assertThat(mails(person)).contains("locked-down");
        assertThat(lockdowns.since(person.id())).contains(clock().instant());
    }

    @Test
    @DisplayName("\"This wasn't me\": a new password by a mailed link ends it; the old one is not taken again")
    void a_new_password_ends_it() {
        var person = somebody();
        lockdowns.lockDown(ticket(person, MailedLink.TO_LOCK_DOWN));
        var link = ticket(person, MailedLink.TO_SET_A_PASSWORD);

        assertThatThrownBy(() -> logins.setPassword(link, RIGHT)).hasMessageContaining("password.reused");
        logins.setPassword(link, OTHER);

        assertThat(login(person, OTHER)).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThat(lockdowns.since(person.id())).isEmpty();
    }

    @Test
    @DisplayName("\"This wasn't me\": money does not leave the wallet before the desk releases it")
    void spending_stops() {
        var person = somebody();

        lockdowns.lockDown(ticket(person, MailedLink.TO_LOCK_DOWN));

        assertThat(sql("select frozen_reason from ledger_account where owner = ?", person.id()))
                .hasSize(2)
                .containsOnly(Map.of("frozen_reason", "account locked down by its owner"));
    }

    @Test
    void a_ticket_locks_down_once_and_for_its_own_account() {
        var person = somebody();
        var ticket = ticket(person, MailedLink.TO_LOCK_DOWN);
        lockdowns.lockDown(ticket);

        assertThatThrownBy(() -> lockdowns.lockDown(ticket)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lockdowns.lockDown(Secret.random())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> lockdowns.lockDown(ticket(person, MailedLink.TO_UNLOCK)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_expired_ticket_is_one_that_never_was() {
        var person = somebody();
        var ticket = ticket(person, MailedLink.TO_LOCK_DOWN);
        clock().advance(MailedLink.NOT_ME.life().plus(Duration.ofSeconds(1)));

        assertThatThrownBy(() -> lockdowns.lockDown(ticket)).isInstanceOf(NotFound.class);
        assertThat(login(person, RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    @DisplayName("\"This wasn't me\" from a page ends the session in use, too; nobody else can")
    void from_a_page() {
        var person = somebody();
        var in = signIn(person);

        as(member(person.id(), person.homeVenue()), () -> lockdowns.lockDown());

        assertThat(sessions.alive(in.sessionId(), 0)).isEmpty();
        assertThatThrownBy(() -> lockdowns.lockDown()).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("\"This wasn't me\" said many times at once is one lockdown, by two links too")
    void many_times_at_once_is_once() {
        var person = somebody();
        signIn(person);
        var before = events(LockedDown.class).size();
        var caller = member(person.id(), person.homeVenue());

        var race = as(caller, () -> race(16, () -> lockdowns.lockDown()));

        assertThat(race.failures()).isEmpty();
        assertThat(race.results()).hasSize(16);
        assertThat(events(LockedDown.class)).hasSize(before + 1);
        assertThat(login(person, RIGHT)).isEqualTo(new LoginOutcome.Refused());
    }

    @Test
    @DisplayName("Control: a house that looks first and locks down afterwards begins several times")
    void a_careless_house_begins_several_times() {
        var person = somebody();
        var begun = new AtomicInteger();

        race(40, () -> {
            if (lockdowns.since(person.id()).isEmpty()) {
                change("""
                        insert into lockdown (account_id, at, how) values (?, now(), 'MAIL')
                        on conflict (account_id) do update set at = excluded.at""", person.id());
                begun.incrementAndGet();
            }
        });

        assertThat(begun.get()).isGreaterThan(1);
    }

    private LoginOutcome login(AccountView person, Secret password) {
        return logins.begin(new Credentials(person.username(), password, false), Channel.API, HOME);
    }

    private Tokens signIn(AccountView person) {
        return ((LoginOutcome.SignedIn) login(person, RIGHT)).tokens();
    }

    private Secret ticket(AccountView person, String purpose) {
        return tickets.issue(purpose, person.id(), MailedLink.NOT_ME.life());
    }

    private static String mails(AccountView person) {
        return sql("select payload from outbox_message where aggregate_id = ?", "account:" + person.id())
                .toString();
    }

    private static AccountView somebody() {
        var venue = aVenue();
        var member = aMember(venue);
        the(PasswordService.class).set(member, RIGHT);
        return the(AccountService.class).get(member);
    }
}
