package org.gamingcafe.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountClaimed;
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
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleAssigned;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.role.RoleTaken;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.session.Tokens;
import org.gamingcafe.identity.twofactor.SecondFactorService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.ticket.TicketDesk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is decided about people holds at once, and they are told (E10.5, D31, D32). */
class UserAccessRoomTest extends RoomTest {

    private static final Secret PASSWORD = new Secret("plum-orbit-kettle-93");
    private static final Secret OTHER = new Secret("brisk-walnut-engine-41");
    private static final Origin DESK = new Origin("192.0.2.7", "Firefox", "");

    private final UserAccessService access = the(UserAccessService.class);
    private final LoginSessionService sessions = the(LoginSessionService.class);
    private final RoleService roles = the(RoleService.class);
    private final VenueId venue = aVenue();
    private final Caller manager = staff(venue, Role.MANAGER);
    private final AccountId cashier = staff(venue, Role.CASHIER).person();

    @Test
    @DisplayName("D31 a role is given and taken per venue, and tokens of before no longer count")
    void a_role_is_given_and_taken() {
        as(house(), () -> the(SecondFactorService.class).enrolByTheHouse(cashier));
        var before = open(cashier);

        as(manager, () -> access.give(cashier, venue, Role.MANAGER));

        assertThat(roles.rolesOf(cashier)).isEqualTo(Map.of(venue, Role.MANAGER));
        assertThat(sessions.alive(before.sessionId(), 0)).isEmpty();
        assertThat(sessions.alive(before.sessionId(), 1)).isPresent();
        as(manager, () -> access.take(cashier, venue));
        assertThat(roles.rolesOf(cashier)).isEmpty();
        assertThat(sessions.alive(before.sessionId(), 1)).isEmpty();
        assertThat(sessions.alive(before.sessionId(), 2).orElseThrow().caller().everyPermission())
                .isEmpty();
        assertThat(events(RoleAssigned.class)).hasSize(1);
        assertThat(events(RoleTaken.class)).containsExactly(new RoleTaken(cashier, venue, Role.MANAGER));
    }

    @Test
    @DisplayName(
            "D27 a role that demands a second factor ends the sessions of who has none; the next sign-in sets one up")
    void who_becomes_a_manager_without_a_factor_signs_in_anew() {
        change("insert into second_factor_rule (venue_id, cashiers) values (?, false)", venue);
        var name = withPassword(cashier);
        var before = open(cashier);

        as(manager, () -> access.give(cashier, venue, Role.MANAGER));

        assertThat(sessions.alive(before.sessionId(), 0)).isEmpty();
        assertThat(sessions.alive(before.sessionId(), 1)).isEmpty();
        assertThat(as(house(), () -> sessions.refresh(before.refreshToken(), DESK)))
                .isEmpty();
        assertThat(signIn(name, PASSWORD)).isInstanceOf(LoginOutcome.SecondFactorSetUpNeeded.class);
    }

    @Test
    @DisplayName("D27 a role that demands no second factor, or one that is there, leaves the sessions")
    void a_role_that_demands_nothing_more_leaves_the_sessions() {
        as(house(), () -> the(SecondFactorService.class).enrolByTheHouse(cashier));
        var before = open(cashier);

        as(manager, () -> access.give(cashier, venue, Role.MANAGER));
        change("delete from totp where account_id = ?", cashier);
        change("insert into second_factor_rule (venue_id, cashiers) values (?, false)", venue);
        as(manager, () -> access.give(cashier, venue, Role.CASHIER));

        assertThat(sessions.alive(before.sessionId(), 2)).isPresent();
    }

    @Test
    @DisplayName("G047 what changes nothing is on record too")
    void what_changes_nothing_is_on_record_too() {
        as(manager, () -> access.give(cashier, venue, Role.CASHIER));
        as(manager, () -> access.endSessions(cashier));

        assertThat(events(UserSeen.class)).extracting(UserSeen::what).containsExactly("role", "sessions");
        assertThat(events(RoleAssigned.class)).isEmpty();
    }

    @Test
    void nobody_gives_or_takes_what_they_could_not_have() {
        var admin = staff(venue, Role.ADMIN).person();

        assertDenied(() -> access.give(cashier, venue, Role.ADMIN), "role.above-own");
        assertDenied(() -> access.give(admin, venue, Role.CASHIER), "role.above-own");
        assertDenied(() -> access.take(admin, venue), "role.above-own");
        assertDenied(() -> access.deactivate(admin, "in the way"), "role.above-own");
        assertDenied(() -> access.endSessions(admin), "role.above-own");
        assertDenied(() -> access.forcePasswordChange(admin), "role.above-own");

        assertThat(roles.rolesOf(admin)).isEqualTo(Map.of(venue, Role.ADMIN));
        assertThat(roles.rolesOf(cashier)).isEqualTo(Map.of(venue, Role.CASHIER));
    }

    @Test
    void a_role_in_a_venue_of_others_is_not_given_or_taken() {
        var there = aVenue();
        change("insert into account_role (account_id, venue_id, role) values (?, ?, 'CASHIER')", cashier, there);

        assertAbsent(() -> access.give(cashier, there, Role.CASHIER), "venue.not-found");
        assertAbsent(() -> access.take(cashier, there), "venue.not-found");
        assertAbsent(
                () -> access.give(staff(aVenue(), Role.CASHIER).person(), venue, Role.CASHIER), "account.not-found");

        assertThat(roles.rolesOf(cashier)).containsEntry(there, Role.CASHIER);
    }

    @Test
    void members_stay_members() {
        var member = aMember(venue);

        assertThatThrownBy(() -> as(manager, () -> access.give(member, venue, Role.CASHIER)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(manager, () -> access.give(cashier, venue, Role.MEMBER)))
                .isInstanceOf(InvalidInput.class);
        assertAbsent(() -> access.take(member, venue), "role.not-found");
        assertThat(roles.rolesOf(member)).isEqualTo(Map.of(venue, Role.MEMBER));
    }

    @Test
    @DisplayName("D32 who was deactivated by the house is out at once, and no mailed link opens the account")
    void who_was_deactivated_is_out_and_no_link_brings_them_back() {
        var name = withPassword(cashier);
        var session = open(cashier);
        var link = the(TicketDesk.class).issue(MailedLink.TO_SET_A_PASSWORD, cashier, MailedLink.PASSWORD_RESET.life());

        as(manager, () -> access.deactivate(cashier, "left the team"));

        assertThat(sessions.alive(session.sessionId(), 0)).isEmpty();
        assertThat(as(manager, () -> sessions.refresh(session.refreshToken(), DESK)))
                .isEmpty();
        assertThat(signIn(name, PASSWORD)).isEqualTo(new LoginOutcome.Refused());
        assertThatThrownBy(() -> the(LoginService.class).setPassword(link, OTHER))
                .isInstanceOf(NotFound.class);
        for (var asked : MailedLink.values()) {
            assertThat(inTransaction(() -> the(AccountService.class).addressed(cashier, asked)))
                    .isEmpty();
        }
        var late = the(TicketDesk.class).issue(MailedLink.TO_REACTIVATE, cashier, MailedLink.REACTIVATION.life());
        the(RegistrationService.class).reactivate(late);
        assertThat(state(cashier)).isEqualTo("DEACTIVATED");
        assertThat(mails(cashier)).contains("account-deactivated");
        assertThat(one(
                        "select o.reason from audit_record r join audit_origin o on o.audit_id = r.id where act = 'account.deactivated' and entity_id = ?",
                        cashier.toString()))
                .isEqualTo("left the team");
    }

    @Test
    void who_is_let_in_again_signs_in_as_before() {
        var name = withPassword(cashier);
        as(manager, () -> access.deactivate(cashier, "holiday"));
        assertThatThrownBy(() -> as(manager, () -> access.deactivate(cashier, "again")))
                .isInstanceOf(NotInThisState.class);

        as(manager, () -> access.activate(cashier));

        assertThat(signIn(name, PASSWORD)).isInstanceOf(LoginOutcome.SecondFactorSetUpNeeded.class);
        assertThat(mails(cashier)).contains("account-reactivated");
        assertThat(roles.rolesOf(cashier)).isEqualTo(Map.of(venue, Role.CASHIER));
        assertThatThrownBy(() -> as(manager, () -> access.activate(cashier))).isInstanceOf(NotInThisState.class);
    }

    @Test
    void a_colleague_who_never_came_is_invited_again() {
        change("update account set status = 'INVITED' where id = ?", cashier);
        as(manager, () -> access.deactivate(cashier, "wrong person"));

        assertThat(as(manager, () -> access.activate(cashier)).account().status())
                .isEqualTo(AccountView.Status.INVITED);

        assertThat(events(LinkAsked.class)).contains(new LinkAsked(cashier, MailedLink.INVITATION));
    }

    @Test
    void a_reason_has_to_be_given() {
        assertThatThrownBy(() -> as(manager, () -> access.deactivate(cashier, " ")))
                .isInstanceOf(InvalidInput.class);
        assertThat(state(cashier)).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("E10.5 a forced change ends the sessions; the next sign-in opens only the choice of a password")
    void a_forced_change_comes_with_the_next_sign_in() {
        var name = withPassword(cashier);
        var session = open(cashier);

        as(manager, () -> access.forcePasswordChange(cashier));

        assertThat(sessions.alive(session.sessionId(), 0)).isEmpty();
        assertThat(mails(cashier)).contains("password-change-forced");
        var outcome = signIn(name, PASSWORD);
        assertThat(outcome).isInstanceOf(LoginOutcome.PasswordChangeNeeded.class);
        the(LoginService.class).setPassword(((LoginOutcome.PasswordChangeNeeded) outcome).ticket(), OTHER);
        assertThat(signIn(name, OTHER)).isInstanceOf(LoginOutcome.SecondFactorSetUpNeeded.class);
    }

    @Test
    @DisplayName("E5.4 all sessions of somebody are ended, and they are told; their tokens are listed without a hash")
    void sessions_and_tokens_of_somebody_are_seen_and_ended() {
        var first = open(cashier);
        var second =
                as(manager, () -> sessions.refresh(first.refreshToken(), DESK)).orElseThrow();
        open(cashier);
        var users = the(UserService.class);

        var families = as(manager, () -> users.refreshTokens(cashier, PageRequest.FIRST))
                .items();
        assertThat(families).hasSize(2);
        var used = families.getLast();
        assertThat(used.session()).isEqualTo(second.sessionId());
        assertThat(used.used()).isEqualTo(1);
        assertThat(used.lastUsed()).isEqualTo(clock().instant());
        assertThat(families.getFirst().lastUsed()).isNull();
        assertThat(families.toString())
                .doesNotContain(
                        second.refreshToken().reveal(), second.refreshToken().hash());
        assertThat(as(manager, () -> users.sessions(cashier, PageRequest.first(1)))
                        .next())
                .isNotNull();
        var next = as(manager, () -> users.refreshTokens(cashier, PageRequest.first(1)))
                .next();
        assertThat(as(manager, () -> users.refreshTokens(cashier, new PageRequest(1, next)))
                        .items())
                .containsExactly(used);

        assertThat(as(manager, () -> access.endSessions(cashier))).isEqualTo(2);

        assertThat(sessions.alive(second.sessionId(), 0)).isEmpty();
        assertThat(as(manager, () -> users.refreshTokens(cashier, PageRequest.FIRST))
                        .items())
                .isEmpty();
        assertThat(mails(cashier)).contains("sessions-ended");
    }

    @Test
    void an_invitation_is_mailed_again_until_somebody_has_come() {
        change("update account set status = 'INVITED' where id = ?", cashier);
        var member = aMember(venue);

        as(manager, () -> access.invite(cashier));
        as(manager, () -> access.invite(member));

        assertThat(events(LinkAsked.class))
                .containsExactly(
                        new LinkAsked(cashier, MailedLink.INVITATION), new LinkAsked(member, MailedLink.CLAIM));
        withPassword(cashier);
        assertThatThrownBy(() -> as(manager, () -> access.invite(cashier))).isInstanceOf(AccountClaimed.class);
        change("update account set email = null where id = ?", member);
        assertThatThrownBy(() -> as(manager, () -> access.invite(member))).isInstanceOf(AddressMissing.class);
    }

    @Test
    void a_link_to_verify_is_mailed_again_until_the_address_is_verified() {
        assertThatThrownBy(() -> as(manager, () -> access.sendVerification(cashier)))
                .isInstanceOf(NotInThisState.class);
        change("update account set email_verified = false where id = ?", cashier);
        withPassword(cashier);

        as(manager, () -> access.sendVerification(cashier));

        assertThat(events(LinkAsked.class)).containsExactly(new LinkAsked(cashier, MailedLink.VERIFICATION));
    }

    @Test
    void who_is_erased_is_nobody() {
        change("update account set status = 'ERASED' where id = ?", cashier);

        for (var act : List.<Consumer<AccountId>>of(
                access::activate,
                access::endSessions,
                access::forcePasswordChange,
                access::invite,
                access::sendVerification)) {
            assertAbsent(() -> act.accept(cashier), "account.not-found");
        }
    }

    private void assertDenied(Runnable act, String code) {
        assertThatThrownBy(() -> as(manager, act))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private void assertAbsent(Runnable act, String code) {
        assertThatThrownBy(() -> as(manager, act))
                .isInstanceOfSatisfying(
                        NotFound.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    private static String withPassword(AccountId account) {
        the(PasswordService.class).set(account, PASSWORD);
        return (String) one("select username from account where id = ?", account);
    }

    private Tokens open(AccountId account) {
        return as(
                house(),
                () -> sessions.open(the(AccountService.class).get(account), Channel.API, DESK, false)
                        .orElseThrow());
    }

    private static LoginOutcome signIn(String name, Secret password) {
        return the(LoginService.class).begin(new Credentials(name, password, false), Channel.API, DESK);
    }

    private static String state(AccountId account) {
        return (String) one("select status from account where id = ?", account);
    }

    private static List<String> mails(AccountId account) {
        return sql(
                        "select payload ->> 'template' as template from outbox_message where payload ->> 'accountId' = ?",
                        account.toString())
                .stream()
                .map(row -> (String) row.get("template"))
                .toList();
    }
}
