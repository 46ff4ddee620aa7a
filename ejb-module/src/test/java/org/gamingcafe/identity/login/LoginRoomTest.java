package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.account.NewPerson;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.ticket.TicketDesk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoginRoomTest extends RoomTest {

    private static final Secret RIGHT = new Secret("plum-orbit-kettle-93");
    private static final Secret OTHER = new Secret("brisk-walnut-engine-41");
    private static final Origin DESK = new Origin("192.0.2.7", "Firefox", "");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final LoginService logins = the(LoginService.class);
    private final AdministratorRecoveryService recoveries = the(AdministratorRecoveryService.class);
    private final AccountService accounts = the(AccountService.class);
    private final LoginSessionService sessions = the(LoginSessionService.class);

    @Test
    void the_right_password_opens_a_session() {
        var person = somebody(false);

        var outcome = logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, DESK);

        var tokens = signedIn(outcome);
        assertThat(tokens.account()).isEqualTo(person.id());
        assertThat(tokens.expiresInSeconds()).isEqualTo(900);
        assertThat(sessions.alive(tokens.sessionId(), 0)).isPresent();
        assertThat(attempts(person.id())).containsOnly(Map.entry("PASSWORD", true));
    }

    @Test
    void an_address_signs_in_too_in_whatever_case_it_is_typed() {
        var person = somebody(false);

        var outcome = logins.begin(
                new Credentials(" " + person.email().toUpperCase(java.util.Locale.ROOT), RIGHT, false),
                Channel.API,
                DESK);

        assertThat(outcome).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void the_same_password_typed_on_another_keyboard_is_right() {
        var person = somebody(false);
        the(PasswordService.class).set(person.id(), new Secret("Cafe\u0301-orbit-kettle-93"));

        var outcome = logins.begin(
                new Credentials(person.username(), new Secret("Caf\u00e9-orbit-kettle-93"), false), Channel.API, DESK);

        assertThat(outcome).isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void a_wrong_password_is_refused_and_remembered() {
        var person = somebody(false);

        var outcome = logins.begin(new Credentials(person.username(), OTHER, false), Channel.API, DESK);

        assertThat(outcome).isEqualTo(new LoginOutcome.Refused());
        assertThat(attempts(person.id())).containsOnly(Map.entry("WRONG_PASSWORD", false));
    }

    @Test
    @DisplayName("D14 an unknown name is answered like a wrong password")
    void an_unknown_name_is_answered_like_a_wrong_password() {
        assertThat(logins.begin(new Credentials("nobody", RIGHT, false), Channel.API, DESK))
                .isEqualTo(new LoginOutcome.Refused());
        assertThat(logins.begin(new Credentials("nobody@example.org", RIGHT, false), Channel.API, DESK))
                .isEqualTo(new LoginOutcome.Refused());
        assertThat(logins.begin(new Credentials("", RIGHT, false), Channel.API, DESK))
                .isEqualTo(new LoginOutcome.Refused());
        assertThat(logins.begin(new Credentials("a\0b", RIGHT, false), Channel.API, DESK))
                .isEqualTo(new LoginOutcome.Refused());
        assertThat(logins.begin(new Credentials("x".repeat(300), RIGHT, false), Channel.API, DESK))
                .isEqualTo(new LoginOutcome.Refused());

        assertThat(sql("select distinct reason from login_attempt where account_id is null"))
                .containsExactly(Map.of("reason", "UNKNOWN"));
    }

    @Test
    @DisplayName("D32 a deactivated account is answered like a wrong password")
    void a_deactivated_account_is_answered_like_a_wrong_password() {
        var person = somebody(false);
        change(
                "update account set status = 'DEACTIVATED' where id = ?",
                person.id().value());

        var outcome = logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, DESK);

        assertThat(outcome).isEqualTo(new LoginOutcome.Refused());
        assertThat(attempts(person.id())).containsOnly(Map.entry("NOT_ACTIVE", false));
    }

    @Test
    void a_member_without_a_password_is_refused() {
        var person = enter(false);

        assertThat(logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, DESK))
                .isEqualTo(new LoginOutcome.Refused());
    }

    @Test
    void a_password_of_endless_length_is_only_wrong() {
        var person = somebody(false);

        var outcome = logins.begin(
                new Credentials(person.username(), new Secret("x".repeat(10_000)), false), Channel.API, DESK);

        assertThat(outcome).isEqualTo(new LoginOutcome.Refused());
    }

    @Test
    void who_must_change_the_password_gets_a_ticket_and_no_session() {
        var person = somebody(true);

        var needed =
                changeNeeded(logins.begin(new Credentials(person.username(), RIGHT, false), Channel.CONSOLE, DESK));
        assertThat(count("login_session where account_id = '" + person.id() + "'"))
                .isZero();
        logins.setPassword(needed.ticket(), OTHER);

        assertThat(logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, DESK))
                .isEqualTo(new LoginOutcome.Refused());
        assertThat(logins.begin(new Credentials(person.username(), OTHER, false), Channel.API, DESK))
                .isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void a_ticket_sets_one_password() {
        var person = somebody(true);
        var ticket = changeNeeded(logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, DESK))
                .ticket();
        logins.setPassword(ticket, OTHER);

        assertThatThrownBy(() -> logins.setPassword(ticket, RIGHT))
                .isInstanceOfSatisfying(
                        NotFound.class, no -> assertThat(no.code()).isEqualTo("ticket.not-found"));
        assertThat(logins.begin(new Credentials(person.username(), OTHER, false), Channel.API, DESK))
                .isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void of_many_who_redeem_a_ticket_one_does() {
        var person = somebody(true);
        var ticket = changeNeeded(logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, DESK))
                .ticket();

        var race = race(4, () -> {
            logins.setPassword(ticket, OTHER);
            return "set";
        });

        assertThat(race.results()).hasSize(1);
        assertThat(race.failuresBeside(NotFound.class)).isEmpty();
    }

    @Test
    void a_weak_password_leaves_the_ticket_as_it_was() {
        var person = somebody(true);
        var ticket = changeNeeded(logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, DESK))
                .ticket();

        assertThatThrownBy(() -> logins.setPassword(ticket, new Secret("password")))
                .isInstanceOf(InvalidInput.class);

        logins.setPassword(ticket, OTHER);
        assertThat(logins.begin(new Credentials(person.username(), OTHER, false), Channel.API, DESK))
                .isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void an_expired_ticket_looks_like_one_that_never_was() {
        var person = somebody(true);
        var ticket = changeNeeded(logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, DESK))
                .ticket();
        clock().advance(Duration.ofMinutes(11));

        assertThatThrownBy(() -> logins.setPassword(ticket, OTHER)).hasMessageContaining("ticket.not-found");
        assertThatThrownBy(() -> logins.setPassword(Secret.random(), OTHER)).hasMessageContaining("ticket.not-found");
    }

    @Test
    void a_new_password_ends_all_sessions_and_tells_the_owner() {
        var person = somebody(false);
        var before = signedIn(logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, DESK));
        change(
                "update account set must_change_password = true where id = ?",
                person.id().value());
        var ticket = changeNeeded(logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, DESK))
                .ticket();

        logins.setPassword(ticket, OTHER);

        assertThat(sessions.alive(before.sessionId(), 0)).isEmpty();
        assertThat(logins.refresh(before.refreshToken(), DESK)).isEmpty();
        assertThat(sql(
                        "select payload ->> 'template' as template from outbox_message where aggregate_id = ?",
                        "account:" + person.id()))
                .containsExactly(Map.of("template", "password-changed"));
    }

    @Test
    void signing_out_ends_the_session() {
        var person = somebody(false);
        var tokens = signedIn(logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, DESK));

        logins.logout(tokens.sessionId());

        assertThat(sessions.alive(tokens.sessionId(), 0)).isEmpty();
        assertThat(logins.refresh(tokens.refreshToken(), DESK)).isEmpty();
    }

    @Test
    void an_operator_lets_an_administrator_set_a_new_password() {
        var person = somebody(false);
        inTransaction(() -> {
            the(RoleService.class).assign(person.id(), person.homeVenue(), Role.ADMIN);
            return "assigned";
        });
        var ticket = Secret.random();

        var known = as(house(), () -> recoveries.recover(person.username(), ticket.hash(), false));

        assertThat(known).isTrue();
        logins.setPassword(ticket, OTHER);
        assertThat(logins.begin(new Credentials(person.username(), OTHER, false), Channel.API, DESK))
                .isInstanceOf(LoginOutcome.SecondFactorSetUpNeeded.class);
        assertThat(one(
                        "select count(*) from audit_record where act = 'administrator.recovered' and account_id = ?",
                        person.id().value()))
                .isEqualTo(1L);
    }

    @Test
    @DisplayName("Issue 5, item 7: an operator removes the lost second factor of an administrator, if told so")
    void an_operator_removes_a_lost_second_factor() {
        var person = somebody(false);
        the(RoleService.class).assign(person.id(), person.homeVenue(), Role.ADMIN);
        as(house(), () -> the(SecondFactorService.class).enrolByTheHouse(person.id()));
        var first = Secret.random();
        var second = Secret.random();

        as(house(), () -> recoveries.recover(person.username(), first.hash(), false));
        assertThat(the(SecondFactorService.class).of(person.id()).enabled()).isTrue();
        as(house(), () -> recoveries.recover(person.username(), second.hash(), true));

        assertThat(the(SecondFactorService.class).of(person.id()).enabled()).isFalse();
        logins.setPassword(second, OTHER);
        assertThat(logins.begin(new Credentials(person.username(), OTHER, false), Channel.API, DESK))
                .isInstanceOf(LoginOutcome.SecondFactorSetUpNeeded.class);
    }

    @Test
    void nobody_but_an_administrator_is_recovered() {
        var person = somebody(false);

        assertThat(as(
                        house(),
                        () -> recoveries.recover(
                                person.username(), Secret.random().hash(), true)))
                .isFalse();
        assertThat(as(
                        house(),
                        () -> recoveries.recover("nobody", Secret.random().hash(), false)))
                .isFalse();
        assertThatThrownBy(() ->
                        recoveries.recover(person.username(), Secret.random().hash(), false))
                .isInstanceOf(Denied.class);
    }

    @Test
    void a_password_is_hashed_anew_when_the_cost_rises() {
        var person = somebody(false);
        var old = "$argon2id$v=19$m=8192,t=1,p=1$";
        var weak = cheaply(RIGHT);
        assertThat(weak).startsWith(old);
        change(
                "update password set phc = ? where account_id = ?",
                weak,
                person.id().value());

        var outcome = logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, DESK);

        assertThat(outcome).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThat((String) one(
                        "select phc from password where account_id = ?",
                        person.id().value()))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    private static String cheaply(Secret password) {
        var argon2 = de.mkammerer.argon2.Argon2Factory.create(
                de.mkammerer.argon2.Argon2Factory.Argon2Types.ARGON2id, 16, 32);
        return argon2.hash(1, 8_192, 1, password.reveal().toCharArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Map<String, Boolean> attempts(AccountId account) {
        return sql("select reason, success from login_attempt where account_id = ?", account.value()).stream()
                .collect(java.util.stream.Collectors.toMap(
                        row -> (String) row.get("reason"), row -> (Boolean) row.get("success"), (one, same) -> same));
    }

    private static Tokens signedIn(LoginOutcome outcome) {
        return ((LoginOutcome.SignedIn) outcome).tokens();
    }

    private static LoginOutcome.PasswordChangeNeeded changeNeeded(LoginOutcome outcome) {
        return (LoginOutcome.PasswordChangeNeeded) outcome;
    }

    private AccountView somebody(boolean mustChange) {
        var person = enter(mustChange);
        the(PasswordService.class).set(person.id(), RIGHT);
        return person;
    }

    private AccountView enter(boolean mustChange) {
        VenueId venue = aVenue();
        var name = "person" + NEXT.incrementAndGet();
        return as(
                house(),
                () -> accounts.enter(
                        new NewPerson(
                                AccountView.Kind.STAFF, venue, name, name + "@example.org", "Some Body", null, "en"),
                        mustChange));
    }

    @Test
    @DisplayName("D32 an account that is about to be deleted signs in, with no rights beyond its own pages")
    void an_account_that_is_about_to_be_deleted_opens_its_own_pages_only() {
        var person = somebody(false);
        the(RoleService.class).assign(person.id(), aVenue(), Role.MEMBER);
        change(
                "update account set status = 'SCHEDULED_DELETION' where id = ?",
                person.id().value());

        var tokens = signedIn(logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, DESK));

        var live = sessions.alive(tokens.sessionId(), 0).orElseThrow();
        assertThat(live.caller().everyPermission()).isEmpty();
    }

    @Test
    @DisplayName("E10.3 an expired password opens nothing but its change")
    void an_expired_password_opens_nothing_but_its_change() {
        var person = somebody(false);
        change(
                "update password set expires_at = ? where account_id = ?",
                clock().instant(),
                person.id().value());

        var needed = changeNeeded(logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, DESK));
        assertThatThrownBy(() -> logins.setPassword(needed.ticket(), RIGHT)).hasMessageContaining("password.reused");
        logins.setPassword(needed.ticket(), OTHER);

        assertThat(logins.begin(new Credentials(person.username(), OTHER, false), Channel.API, DESK))
                .isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void a_change_needs_the_present_password_and_ends_all_sessions() {
        var person = somebody(false);
        var first = signedIn(logins.begin(new Credentials(person.username(), RIGHT, false), Channel.API, DESK));
        var caller = member(person.id(), person.homeVenue());

        assertThatThrownBy(() -> as(caller, () -> logins.changePassword(OTHER, OTHER)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo("currentPassword"));
        assertThat(attempts(person.id())).contains(Map.entry("WRONG_PASSWORD", false));
        assertThat(sessions.alive(first.sessionId(), 0)).isPresent();
        as(caller, () -> logins.changePassword(RIGHT, OTHER));

        assertThat(sessions.alive(first.sessionId(), 0)).isEmpty();
        assertThat(logins.begin(new Credentials(person.username(), OTHER, false), Channel.API, DESK))
                .isInstanceOf(LoginOutcome.SignedIn.class);
    }

    @Test
    void a_new_password_makes_all_other_links_to_one_worthless() {
        var person = somebody(false);
        var desk = the(TicketDesk.class);
        var one = desk.issue(MailedLink.TO_SET_A_PASSWORD, person.id(), Duration.ofHours(1));
        var other = desk.issue(MailedLink.TO_SET_A_PASSWORD, person.id(), Duration.ofHours(1));

        logins.setPassword(one, OTHER);

        assertThatThrownBy(() -> logins.setPassword(other, new Secret("third-orchid-harbour-58")))
                .isInstanceOf(NotFound.class);
    }
}
