package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.gamingcafe.With;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.ticket.TicketDesk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@With(LockoutTest.CountingHash.class)
class LockoutRoomTest extends LockoutTest {

    @Test
    @DisplayName(
            "E3.1, E3.2: five wrong passwords lock for 15 minutes; the right one is not looked at, and costs no hash")
    void five_wrong_passwords_lock() {
        var person = somebody();
        for (var i = 0; i < 5; i++) {
            assertThat(login(person.username(), WRONG)).isEqualTo(REFUSED);
        }
        var verified = CountingHash.VERIFIED.get();

        assertThat(login(person.username(), RIGHT)).isEqualTo(new LoginOutcome.Locked(900));
        clock().advance(Duration.ofMinutes(5).plusMillis(1));
        assertThat(login(person.email().toUpperCase(Locale.ROOT), RIGHT)).isEqualTo(new LoginOutcome.Locked(600));

        assertThat(CountingHash.VERIFIED.get()).isEqualTo(verified);
        assertThat(lockouts.lockedUntil(person.id())).isPresent();
        clock().advance(Duration.ofMinutes(10));
        assertThat(lockouts.lockedUntil(person.id())).isEmpty();
        assertThat(login(person.username(), RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    @DisplayName("E3.1: a success forgets the failures before it, and so does time")
    void failures_are_forgotten() {
        var person = somebody();

        fail(person.username(), 4);
        assertThat(login(person.username(), RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
        fail(person.username(), 4);
        clock().advance(LOCK);
        fail(person.username(), 4);

        assertThat(login(person.username(), RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThat(events(AccountLocked.class)).isEmpty();
    }

    @Test
    void a_lock_is_not_made_longer_by_knocking_at_it() {
        var person = somebody();
        fail(person.username(), 5);

        clock().advance(Duration.ofMinutes(14));
        fail(person.username(), 20);
        clock().advance(Duration.ofMinutes(1));

        assertThat(login(person.username(), RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    @DisplayName("D14: a name that nobody has goes through the same lock, at the same cost in statements and hashes")
    void an_unknown_name_cannot_be_told_apart() {
        var known = somebody().username();
        var unknown = aNameThatNobodyHas();
        login(aNameThatNobodyHas(), WRONG);

        for (var i = 0; i < 7; i++) {
            assertThat(cost(unknown)).as("guess " + i).isEqualTo(cost(known));
        }
        clock().advance(Duration.ofMinutes(7));
        assertThat(cost(unknown)).isEqualTo(cost(known));
        clock().advance(Duration.ofMinutes(8));
        assertThat(cost(unknown)).isEqualTo(cost(known));
    }

    private record Cost(LoginOutcome outcome, long statements, int hashes, long mails) {}

    private Cost cost(String name) {
        var outcome = new LoginOutcome[1];
        var hashes = CountingHash.VERIFIED.get();
        var mails = count("outbox_message");
        var statements = statements(() -> outcome[0] = login(name, WRONG));
        return new Cost(outcome[0], statements, CountingHash.VERIFIED.get() - hashes, count("outbox_message") - mails);
    }

    @Test
    @DisplayName(
            "D14: names are kept as keyed hashes, whatever case and form they were typed in, and go after their time")
    void names_are_kept_as_hashes_and_not_for_long() {
        var name = aNameThatNobodyHas();

        fail(name, 3);
        fail(" " + name.toUpperCase(Locale.ROOT), 2);

        assertThat(login(name, WRONG)).isInstanceOf(LoginOutcome.Locked.class);
        assertThat(sql("select distinct length(name_hash) as length from login_attempt where name_hash is not null"))
                .containsExactly(Map.of("length", 43));
        assertThat(sql("select * from login_attempt").toString()).doesNotContain(name);
        clock().advance(LOCK.plusSeconds(1));
        for (var left = count("login_guess"); left > 2; left--) {
            fail(aNameThatNobodyHas(), 1);
        }
        assertThat(count("login_guess where until <= '" + clock().instant() + "'"))
                .isLessThan(3);
    }

    @Test
    @DisplayName("D12: a station's key, a till's key and a login session have counters of their own")
    void who_is_vouched_for_is_not_stopped_by_the_lock() {
        var person = somebody();
        fail(person.username(), 5);
        var station = device(Caller.Kind.STATION);
        var till = device(Caller.Kind.TILL);

        assertThat(at(station, () -> login(person.username(), RIGHT))).isInstanceOf(LoginOutcome.SignedIn.class);
        for (var i = 0; i < 5; i++) {
            assertThat(at(station, () -> login(person.username(), WRONG))).isEqualTo(REFUSED);
        }

        assertThat(at(station, () -> login(person.username(), RIGHT))).isInstanceOf(LoginOutcome.Locked.class);
        assertThat(at(till, () -> login(person.username(), RIGHT))).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThat(login(person.username(), RIGHT)).isInstanceOf(LoginOutcome.Locked.class);
    }

    @Test
    @DisplayName(
            "E3.2: a stolen session cannot guess on; the owner who is locked out elsewhere can change the password")
    void a_change_of_password_has_its_own_counter() {
        var person = somebody();
        fail(person.username(), 5);
        var thief = member(person.id(), person.homeVenue());
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> as(thief, () -> logins.changePassword(WRONG, OTHER)))
                    .isInstanceOf(InvalidInput.class);
        }

        assertThatThrownBy(() -> as(thief, () -> logins.changePassword(RIGHT, OTHER)))
                .isInstanceOfSatisfying(
                        LockedOut.class,
                        no -> assertThat(no.retryAfterSeconds()).isEqualTo(900));
        as(member(person.id(), person.homeVenue()), () -> logins.changePassword(RIGHT, OTHER));

        assertThat(login(person.username(), OTHER)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    @DisplayName("D32: the right password of a deactivated account is counted like a wrong one")
    void a_deactivated_account_is_locked_too() {
        var person = somebody();
        change("update account set status = 'DEACTIVATED' where id = ?", person.id());

        for (var i = 0; i < 5; i++) {
            assertThat(login(person.username(), RIGHT)).isEqualTo(REFUSED);
        }

        assertThat(login(person.username(), RIGHT)).isInstanceOf(LoginOutcome.Locked.class);
    }

    @Test
    @DisplayName("One gate: an account that may not sign in gets no session from whoever asks the session room")
    void no_session_for_an_account_that_may_not_sign_in() {
        var person = somebody();
        change("update account set status = 'DEACTIVATED' where id = ?", person.id());

        var seen = the(AccountService.class).get(person.id());
        assertThat(the(LoginSessionService.class).open(seen, Channel.API, HOME, false))
                .isEmpty();
    }

    @Test
    @DisplayName("The lock stops passwords: a session that is open lives on, and its refresh token too")
    void open_sessions_live_on() {
        var person = somebody();
        var tokens = ((LoginOutcome.SignedIn) login(person.username(), RIGHT)).tokens();

        fail(person.username(), 6);

        assertThat(the(LoginSessionService.class).alive(tokens.sessionId(), 0)).isPresent();
        assertThat(logins.refresh(tokens.refreshToken(), HOME)).isPresent();
    }

    @Test
    @DisplayName("E3.4, D11: one mail for each lock, with reason, duration and a link")
    void the_owner_is_told_once_for_each_lock() {
        var person = somebody();

        fail(person.username(), 8);

        assertThat(events(AccountLocked.class))
                .containsExactly(new AccountLocked(
                        person.id(), 5, clock().instant(), clock().instant().plus(LOCK)));
        assertThat(sql(
                        "select payload ->> 'template' as template, payload ->> 'minutes' as minutes,"
                                + " payload ->> 'failures' as failures, payload ->> 'link' as link"
                                + " from outbox_message where aggregate_id = ?",
                        "account:" + person.id()))
                .containsExactly(
                        Map.of("template", "account-locked", "minutes", "15", "failures", "5", "link", "LOCKED"));
        assertThat(one(
                        "select count(*) from audit_record where act = 'account.locked' and account_id = ?",
                        person.id()))
                .isEqualTo(1L);
        clock().advance(LOCK);
        fail(person.username(), 5);
        assertThat(count("outbox_message where aggregate_id = 'account:" + person.id() + "'"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("E3.3: a mailed link lifts the lock once, for devices too, and is on record")
    void a_mailed_link_unlocks() {
        var person = somebody();
        var station = device(Caller.Kind.STATION);
        fail(person.username(), 5);
        at(station, () -> {
            fail(person.username(), 5);
            return true;
        });
        var ticket = ticket(person.id());
        var second = ticket(person.id());

        lockouts.unlock(ticket);

        assertThat(at(station, () -> login(person.username(), RIGHT))).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThat(login(person.username(), RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThat(events(AccountUnlocked.class))
                .containsExactly(new AccountUnlocked(person.id(), AccountUnlocked.How.MAIL, clock().instant()));
        for (var worthless : new Secret[] {ticket, second, Secret.random()}) {
            assertThatThrownBy(() -> lockouts.unlock(worthless))
                    .isInstanceOfSatisfying(
                            NotFound.class, no -> assertThat(no.code()).isEqualTo("ticket.not-found"));
        }
    }

    @Test
    @DisplayName("E3.3: of many who redeem a link one unlocks; a ticket for something else does not")
    void a_link_works_once() {
        var person = somebody();
        fail(person.username(), 5);
        var ticket = ticket(person.id());
        var foreign = the(TicketDesk.class).issue(MailedLink.TO_VERIFY, person.id(), Duration.ofHours(1));

        assertThatThrownBy(() -> lockouts.unlock(foreign)).isInstanceOf(NotFound.class);
        var race = race(8, () -> lockouts.unlock(ticket));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failuresBeside(NotFound.class)).isEmpty();
    }

    @Test
    void an_expired_link_looks_like_one_that_never_was() {
        var person = somebody();
        fail(person.username(), 5);
        var ticket = ticket(person.id());

        clock().advance(Duration.ofMinutes(61));

        assertThatThrownBy(() -> lockouts.unlock(ticket)).hasMessageContaining("ticket.not-found");
    }

    @Test
    @DisplayName("D14: asking for a link costs the same whether somebody has the address, and whether it is locked")
    void asking_for_a_link_says_nothing() {
        var person = somebody();
        lockouts.sendLink("warm.up@example.org");

        var open = statements(() -> lockouts.sendLink(person.email()));
        fail(person.username(), 5);
        var locked = statements(() -> lockouts.sendLink(person.email()));
        var unknown = statements(() -> lockouts.sendLink("nobody.at.all@example.org"));

        assertThat(locked).isEqualTo(open).isEqualTo(unknown);
        assertThatThrownBy(() -> lockouts.sendLink("no address")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_new_password_lifts_the_lock() {
        var person = somebody();
        fail(person.username(), 5);
        var ticket = the(TicketDesk.class).issue(MailedLink.TO_SET_A_PASSWORD, person.id(), Duration.ofHours(1));

        logins.setPassword(ticket, OTHER);

        assertThat(login(person.username(), OTHER)).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThat(events(AccountUnlocked.class))
                .extracting(AccountUnlocked::how)
                .containsExactly(AccountUnlocked.How.NEW_PASSWORD);
    }

    @Test
    void what_a_node_that_died_has_taken_comes_back() {
        var person = somebody();
        login(person.username(), RIGHT);
        change("update login_guess set running = 5 where subject = ?", subject(person));

        clock().advance(Duration.ofSeconds(61));

        assertThat(login(person.username(), RIGHT)).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    private static Caller device(Caller.Kind kind) {
        return new Caller(kind, null, Map.of(), null, null, Ids.next(), Map.of());
    }

    private String subject(AccountView person) {
        return the(AttemptBook.class).subject(person.id());
    }

    private static Secret ticket(AccountId account) {
        return the(TicketDesk.class).issue(MailedLink.TO_UNLOCK, account, Duration.ofHours(1));
    }

    private static <T> T at(Caller caller, Supplier<T> act) {
        return as(caller, act);
    }
}
