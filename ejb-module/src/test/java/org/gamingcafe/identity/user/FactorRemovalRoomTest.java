package org.gamingcafe.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.gamingcafe.identity.activity.ActivityAction;
import org.gamingcafe.identity.activity.ActivityFilter;
import org.gamingcafe.identity.activity.ActivityLine;
import org.gamingcafe.identity.activity.ActivityService;
import org.gamingcafe.identity.device.DeviceTrustService;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.notice.LockdownService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.twofactor.FactorRemovalTurnedDown;
import org.gamingcafe.identity.twofactor.SecondFactorRemoved;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Issue 5: the staff remove the second factor of who has lost it. */
class FactorRemovalRoomTest extends FactorRemovalTest {

    private static final Origin TRUSTED = new Origin("192.0.2.8", "Firefox", "");

    @Test
    @DisplayName(
            "E2: of a member one person removes app, backup codes, passkeys, number for codes and trust, and all ends")
    void of_a_member_everything_goes_at_once() {
        var member = aMemberWithAnApp();
        var name = withPassword(member);
        var session = open(member);
        var waiting = (LoginOutcome.SecondFactorNeeded) signIn(name);
        the(DeviceTrustService.class).trust(member, TRUSTED);
        passkey(member);
        change(
                "insert into second_factor_phone (account_id, number, confirmed_at) values (?, '+4930123456', ?)",
                member,
                clock().instant());
        var stamp = one("select stamp from account where id = ?", member);

        assertThat(as(first, () -> service.remove(member, "  " + IDENTIFIED + " ")))
                .isEmpty();

        assertThat(hasFactor(member)).isFalse();
        for (var table : new String[] {"totp", "backup_code", "passkey", "trusted_device", "sent_code"}) {
            assertThat(count(table + " where account_id = '" + member + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(one("select confirmed_at from second_factor_phone where account_id = ?", member))
                .as("the number itself is kept")
                .isNull();
        assertThat(the(LoginSessionService.class).alive(session.sessionId(), 0)).isEmpty();
        assertThat(as(house(), () -> the(LoginSessionService.class).refresh(session.refreshToken(), DESK)))
                .isEmpty();
        assertThat(count("login_challenge where taken_at is null and account_id = '" + member + "'"))
                .as("no sign-in goes on that was begun before: " + waiting.methods())
                .isZero();
        assertThat((Long) one("select stamp from account where id = ?", member)).isGreaterThan((Long) stamp);
        assertThat(signIn(name)).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThat(messages(member, "sms.person")).containsExactly("sms-second-factor-removed");
    }

    @Test
    @DisplayName(
            "E2: how the person was identified is in the audit trail; the owner sees that it happened, and not that")
    void how_the_person_was_identified_is_kept() {
        var member = aMemberWithAnApp();

        as(first, () -> service.remove(member, IDENTIFIED));

        assertThat(one(
                        "select o.reason from audit_record r join audit_origin o on o.audit_id = r.id where act = 'second-factor.removed' and entity_id = ?",
                        member.toString()))
                .isEqualTo(IDENTIFIED);
        var lines = the(ActivityService.class)
                .of(member, ActivityFilter.ALL, PageRequest.FIRST)
                .items();
        assertThat(lines).extracting(ActivityLine::action).contains(ActivityAction.SECOND_FACTOR_REMOVED);
        assertThat(lines.toString()).doesNotContain(IDENTIFIED);
    }

    @Test
    @DisplayName("E2: the owner is told by mail, with the link that says it was not them")
    void the_owner_is_told() {
        var member = aMemberWithAnApp();

        as(first, () -> service.remove(member, IDENTIFIED));

        assertThat(messages(member, "mail.person")).contains("second-factor-removed");
        assertThat(messages(member, "sms.person"))
                .as("no number was ever confirmed")
                .isEmpty();
        assertThat(one(
                        "select payload ->> 'link' from outbox_message where payload ->> 'template' = 'second-factor-removed'"
                                + " and payload ->> 'accountId' = ?",
                        member.toString()))
                .isEqualTo("NOT_ME");
    }

    @Test
    @DisplayName("E2: what is written has 10 to 500 characters on one line; else nothing is changed")
    void how_somebody_was_identified_has_to_be_said() {
        var member = aMemberWithAnApp();

        for (var said : new String[] {"", "         ", "the card", "line one\nline two", "x".repeat(501)}) {
            assertRefused(first, () -> service.remove(member, said), "second-factor.removal-reason");
        }

        assertThat(hasFactor(member)).isTrue();
    }

    @Test
    void of_who_has_none_nothing_is_removed() {
        assertRefused(first, () -> service.remove(aMember(venue), IDENTIFIED), "second-factor.missing");
    }

    @Test
    @DisplayName("E2: nobody removes their own, that of somebody above, or of people of other venues")
    void the_ranks_hold() {
        var own = withAnApp(first.person());
        var admin = aColleagueWithAnApp(Role.ADMIN);
        var stranger = withAnApp(aMember(aVenue()));

        assertRefused(first, () -> service.remove(own, IDENTIFIED), "second-factor.removal-self");
        assertRefused(first, () -> service.remove(admin, IDENTIFIED), "role.above-own");
        assertRefused(first, () -> service.remove(stranger, IDENTIFIED), "account.not-found");
        assertThat(hasFactor(own) && hasFactor(admin) && hasFactor(stranger)).isTrue();
    }

    @Test
    @DisplayName("E2: of a colleague it takes two; then the next sign-in sets another factor up (D27)")
    void of_a_colleague_it_takes_two() {
        var colleague = aColleagueWithAnApp(Role.CASHIER);
        var name = withPassword(colleague);
        var session = open(colleague);

        var asked = asked(colleague);

        assertThat(hasFactor(colleague)).isTrue();
        assertThat(the(LoginSessionService.class).alive(session.sessionId(), 0)).isPresent();
        assertThat(messages(colleague, "mail.person")).contains("second-factor-removal-asked");
        assertThat(messages(second.person(), "mail.person")).contains("second-factor-removal-waits");
        assertThat(messages(first.person(), "mail.person")).doesNotContain("second-factor-removal-waits");
        as(second, () -> service.approve(colleague, asked.id()));
        assertThat(hasFactor(colleague)).isFalse();
        assertThat(the(LoginSessionService.class).alive(session.sessionId(), 0)).isEmpty();
        assertThat(signIn(name)).isInstanceOf(LoginOutcome.SecondFactorSetUpNeeded.class);
        var removed = events(SecondFactorRemoved.class).getLast();
        assertThat(removed.askedBy()).isEqualTo(first.person());
        assertThat(removed.reason()).isEqualTo(IDENTIFIED);
    }

    @Test
    @DisplayName("E2: who has asked and who is concerned do not consent, and no one from below or elsewhere")
    void a_second_different_person_consents() {
        var colleague = staff(venue, Role.MANAGER);
        withAnApp(colleague.person());
        var asked = asked(colleague.person());
        var cashier = caller(Caller.Kind.STAFF, staff(venue, Role.CASHIER).person(), venue, first.everyPermission());
        var elsewhere = staff(aVenue(), Role.MANAGER);

        assertRefused(first, () -> service.approve(colleague.person(), asked.id()), "second-factor.removal-own");
        assertRefused(colleague, () -> service.approve(colleague.person(), asked.id()), "second-factor.removal-self");
        assertRefused(cashier, () -> service.approve(colleague.person(), asked.id()), "role.above-own");
        assertRefused(elsewhere, () -> service.approve(colleague.person(), asked.id()), "account.not-found");
        assertRefused(
                second,
                () -> service.approve(colleague.person(), UUID.randomUUID()),
                "second-factor-removal.not-found");
        assertThat(hasFactor(colleague.person())).isTrue();
    }

    @Test
    @DisplayName("E2: a consent that belongs to somebody else's request removes nothing")
    void a_request_is_for_one_person() {
        var colleague = aColleagueWithAnApp(Role.CASHIER);
        var other = aColleagueWithAnApp(Role.CASHIER);
        var asked = asked(colleague);

        assertRefused(second, () -> service.approve(other, asked.id()), "second-factor-removal.not-found");
        assertThat(hasFactor(other)).isTrue();
    }

    @Test
    @DisplayName("E2: a request is good for 24 hours, and meanwhile there is no other one")
    void a_request_lasts_a_day() {
        var colleague = aColleagueWithAnApp(Role.CASHIER);
        var asked = asked(colleague);
        assertRefused(second, () -> service.remove(colleague, IDENTIFIED), "second-factor.removal-open");

        clock().advance(Duration.ofHours(24));

        assertRefused(stepped(second), () -> service.approve(colleague, asked.id()), "second-factor.removal-closed");
        var again =
                as(stepped(second), () -> service.remove(colleague, IDENTIFIED)).orElseThrow();
        as(stepped(first), () -> service.approve(colleague, again.id()));
        assertThat(hasFactor(colleague)).isFalse();
    }

    @Test
    @DisplayName("E2: who is turned down stays turned down, and it is noted")
    void a_request_is_turned_down() {
        var colleague = aColleagueWithAnApp(Role.CASHIER);
        var asked = asked(colleague);

        as(second, () -> service.refuse(colleague, asked.id()));

        assertRefused(second, () -> service.approve(colleague, asked.id()), "second-factor.removal-closed");
        assertRefused(second, () -> service.refuse(colleague, asked.id()), "second-factor.removal-closed");
        assertThat(events(FactorRemovalTurnedDown.class)).hasSize(1);
        assertThat(hasFactor(colleague)).isTrue();
    }

    @Test
    @DisplayName("E2: the request of who has lost the right to ask is worth nothing")
    void who_asked_still_has_to_be_one_who_may() {
        var colleague = aColleagueWithAnApp(Role.CASHIER);
        var asked = asked(colleague);
        change("update account_role set role = 'CASHIER' where account_id = ?", first.person());

        assertRefused(second, () -> service.approve(colleague, asked.id()), "second-factor.removal-closed");
        assertThat(hasFactor(colleague)).isTrue();
    }

    @Test
    @DisplayName("domain.md 8: \"this wasn't me\" withdraws the request")
    void a_lockdown_withdraws_it() {
        var colleague = staff(venue, Role.CASHIER);
        withAnApp(colleague.person());
        var asked = asked(colleague.person());

        as(colleague, () -> the(LockdownService.class).lockDown());

        assertRefused(second, () -> service.approve(colleague.person(), asked.id()), "second-factor.removal-closed");
        assertThat(hasFactor(colleague.person())).isTrue();
    }

    @Test
    @DisplayName("E2: what waits is seen by those who administer the venue, with names, the oldest first")
    void what_waits_is_listed() {
        var colleague = aColleagueWithAnApp(Role.CASHIER);
        var other = aColleagueWithAnApp(Role.CASHIER);
        var one = asked(colleague);
        clock().advance(Duration.ofMinutes(1));
        var two = asked(other);

        var lines = as(second, () -> service.open(PageRequest.FIRST)).items();
        assertThat(lines).extracting(line -> line.removal().id()).containsExactly(one.id(), two.id());
        assertThat(lines).extracting(FactorRemovalLine::person).containsOnly("Somebody");
        var page = as(second, () -> service.open(PageRequest.first(1)));
        assertThat(as(second, () -> service.open(new PageRequest(1, page.next())))
                        .items())
                .extracting(line -> line.removal().id())
                .containsExactly(two.id());
        assertThat(as(staff(aVenue(), Role.MANAGER), () -> service.open(PageRequest.FIRST))
                        .items())
                .isEmpty();
        assertThat(as(second, () -> service.of(colleague)).open()).isEqualTo(one);
        assertThat(as(second, () -> service.of(colleague)).twoPeople()).isTrue();
    }

    @Test
    @DisplayName("E2: it needs a fresh factor of who decides")
    void it_needs_a_step_up() {
        var member = aMemberWithAnApp();
        clock().advance(Duration.ofMinutes(11));

        assertRefused(first, () -> service.remove(member, IDENTIFIED), "step-up.required");
        assertRefused(first, () -> service.approve(member, UUID.randomUUID()), "step-up.required");
    }

    private static void passkey(AccountId account) {
        change(
                "insert into passkey (id, account_id, credential_id, credential, sign_count, backup_eligible, backed_up,"
                        + " transports, name, created_at) values (?, ?, ?, ?, 0, false, false, '', 'Phone', ?)",
                UUID.randomUUID(),
                account,
                UUID.randomUUID().toString(),
                new byte[] {1},
                clock().instant());
    }

    private static void assertRefused(Caller who, Runnable act, String code) {
        assertThatThrownBy(() -> as(who, act))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
