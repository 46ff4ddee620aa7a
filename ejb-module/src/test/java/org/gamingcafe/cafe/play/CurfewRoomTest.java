package org.gamingcafe.cafe.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.gamingcafe.cafe.member.AdmissionChanged;
import org.gamingcafe.cafe.member.AdmissionPlan;
import org.gamingcafe.cafe.member.AdmissionRule;
import org.gamingcafe.cafe.member.AdmissionRule.Decision;
import org.gamingcafe.cafe.member.AdmissionService;
import org.gamingcafe.cafe.member.Block;
import org.gamingcafe.cafe.member.MemberBlocked;
import org.gamingcafe.cafe.member.MemberIsBlocked;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.NotAdmitted;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** It is 11:00 in the venue; members have shown no document unless the test says when they were born. */
@DisplayName("T30: house rules decide who sits down, and until when")
class CurfewRoomTest extends PlayRoom {

    private static final EnumSet<DayOfWeek> WEEK = EnumSet.allOf(DayOfWeek.class);
    private static final AdmissionRule NIGHT =
            new AdmissionRule("Night", null, 18, WEEK, LocalTime.of(11, 10), LocalTime.of(6, 0), null, Decision.DENY);
    private static final AdmissionRule SCHOOL = new AdmissionRule(
            "School alone", null, 14, WEEK, LocalTime.of(8, 0), LocalTime.of(13, 0), false, Decision.DENY);

    private static final AdmissionRule MORNING = new AdmissionRule(
            "Until ten past", null, 18, WEEK, LocalTime.of(8, 0), LocalTime.of(11, 10), null, Decision.END_AT);

    private final AdmissionService admissions = the(AdmissionService.class);

    private void rule(AdmissionRule... rules) {
        as(staff(venue, Role.MANAGER), () -> {
            var shown = admissions.plan(venue).version();
            return admissions.setPlan(venue, new AdmissionPlan(List.of(rules), shown));
        });
    }

    private AccountId born(@Nullable String day) {
        var member = aMemberWith("10.00");
        change("update member set birth_date = cast(? as date) where account_id = ?", day, member);
        return member;
    }

    private PlayView start(AccountId member, boolean accompanied) {
        var station = aStation().id();
        return as(cashier, () -> play.start(station, member, PlayView.Mode.PREPAID, accompanied, key()));
    }

    @Test
    void whom_a_rule_does_not_fit_plays_on_without_an_end() {
        rule(NIGHT, SCHOOL);

        var adult = start(born("1990-01-01"), false);

        assertThat(adult.paidUntil()).isEqualTo(OPENING.plus(Duration.ofMinutes(15)));
        assertThat(adult.mustEndAt()).isNull();
    }

    @Test
    void who_may_not_play_is_told_by_which_rule_and_pays_nothing() {
        rule(SCHOOL);
        var child = born("2014-06-01");

        assertThatThrownBy(() -> start(child, false))
                .isInstanceOf(NotAdmitted.class)
                .hasMessageContaining("School alone");

        assertThat(wallet(child).held()).isEqualTo(euro("0"));
        assertThat(one("select count(*) from play_session where account_id = ?", child))
                .isEqualTo(0L);
    }

    @Test
    void a_guardian_at_hand_opens_what_is_closed_to_a_child_alone() {
        rule(SCHOOL);

        assertThat(start(born("2014-06-01"), true).state()).isEqualTo(PlayView.State.ACTIVE);
    }

    @Test
    void whose_birth_date_nobody_has_seen_counts_as_the_youngest() {
        rule(SCHOOL);

        assertThatThrownBy(() -> start(born(null), false)).isInstanceOf(NotAdmitted.class);
        assertThatThrownBy(() -> start(aMemberWith("10.00"), false)).isInstanceOf(NotAdmitted.class);
    }

    @Test
    @DisplayName(
            "T30: extending does not move a curfew, and a rule that has come meanwhile refuses it; play goes on as it was")
    void extending_obeys_the_rules_of_now() {
        rule(NIGHT);
        var youth = start(born("2010-01-01"), false);
        var child = start(born("2014-06-01"), false);
        var curfew = OPENING.plus(Duration.ofMinutes(10));

        var extended = as(cashier, () -> changes.extend(youth.id(), 60, key()));
        rule(SCHOOL);
        assertThatThrownBy(() -> as(cashier, () -> changes.extend(child.id(), 60, key())))
                .isInstanceOf(NotAdmitted.class)
                .hasMessageContaining("School alone");

        assertThat(extended.mustEndAt()).isEqualTo(curfew);
        assertThat(now(child).mustEndAt()).isEqualTo(curfew);
        pass(Duration.ofMinutes(11));
        tick(youth);
        assertThat(now(youth).endedAt()).isEqualTo(curfew);
        assertThat(now(youth).total()).isEqualTo(euro("0.50"));
    }

    @Test
    void play_ends_by_itself_at_the_curfew_and_is_billed_until_then() {
        rule(NIGHT);
        var youth = born("2010-01-01");

        var session = start(youth, false);

        var curfew = OPENING.plus(Duration.ofMinutes(10));
        assertThat(session.mustEndAt()).isEqualTo(curfew);
        assertThat(session.paidUntil()).isEqualTo(curfew);
        pass(Duration.ofMinutes(9));
        tick(session);
        assertThat(now(session).state()).isEqualTo(PlayView.State.ACTIVE);
        pass(Duration.ofMinutes(2));
        tick(session);
        var ended = now(session);
        assertThat(ended.state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(ended.endedAt()).isEqualTo(curfew);
        assertThat(ended.total()).isEqualTo(euro("0.50"));
        assertThat(events(PlayEnded.class)).extracting(PlayEnded::why).containsExactly("HOUSE_RULES");
        assertThat(wallet(youth).available()).isEqualTo(euro("9.50"));
        mustBeSound(ended);
    }

    @Test
    @DisplayName("T30: who may stay until then is ended then and billed until then; extending moves it no further")
    void who_may_stay_until_then_plays_until_then() {
        rule(MORNING);
        var youth = born("2010-01-01");
        var until = OPENING.plus(Duration.ofMinutes(10));

        var session = start(youth, false);
        var extended = as(cashier, () -> changes.extend(session.id(), 60, key()));
        pass(Duration.ofMinutes(9));
        tick(session);
        var before = now(session);
        pass(Duration.ofMinutes(2));
        tick(session);
        var ended = now(session);

        assertThatThrownBy(() -> as(cashier, () -> changes.extend(session.id(), 60, key())))
                .isInstanceOf(AlreadyEnded.class);
        assertThat(session.mustEndAt()).isEqualTo(until);
        assertThat(session.paidUntil()).isEqualTo(until);
        assertThat(extended.mustEndAt()).isEqualTo(until);
        assertThat(extended.paidUntil()).isEqualTo(until);
        assertThat(before.state()).isEqualTo(PlayView.State.ACTIVE);
        assertThat(ended.state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(ended.endedAt()).isEqualTo(until);
        assertThat(ended.total()).isEqualTo(euro("0.50"));
        assertThat(events(PlayEnded.class)).extracting(PlayEnded::why).containsExactly("HOUSE_RULES");
        assertThat(wallet(youth).available()).isEqualTo(euro("9.50"));
        mustBeSound(ended);
    }

    @Test
    void a_rule_of_staying_until_then_that_has_come_meanwhile_holds_from_the_extension_on() {
        var youth = born("2010-01-01");
        var session = start(youth, false);
        rule(MORNING);

        var extended = as(cashier, () -> changes.extend(session.id(), 60, key()));
        pass(Duration.ofMinutes(11));
        tick(session);

        var until = OPENING.plus(Duration.ofMinutes(10));
        assertThat(session.mustEndAt()).isNull();
        assertThat(extended.mustEndAt()).isEqualTo(until);
        assertThat(now(session).endedAt()).isEqualTo(until);
        assertThat(now(session).total()).isEqualTo(euro("0.50"));
        assertThat(wallet(youth).available()).isEqualTo(euro("9.50"));
    }

    @Test
    void who_pauses_over_the_curfew_ends_when_the_pause_would_go_on() {
        rule(NIGHT);
        var session = start(born("2010-01-01"), false);
        pass(Duration.ofMinutes(5));
        pause(session);

        pass(Duration.ofMinutes(16));
        tick(session);

        var ended = now(session);
        assertThat(ended.state()).isEqualTo(PlayView.State.SETTLED);
        assertThat(ended.total()).isEqualTo(euro("0.25"));
        mustBeSound(ended);
    }

    @Test
    void to_go_on_after_a_pause_the_rules_are_asked_again() {
        var session = start(born("2014-06-01"), false);
        pass(Duration.ofMinutes(5));
        pause(session);
        rule(SCHOOL);

        assertThatThrownBy(() -> resume(session)).isInstanceOf(NotAdmitted.class);
        assertThat(end(session).total()).isEqualTo(euro("0.25"));
    }

    @Test
    @DisplayName("Of two managers who change the rules at once one is told, and cashiers change none")
    void rules_are_changed_by_managers_one_at_a_time() {
        var plan = new AdmissionPlan(List.of(NIGHT), 0);
        var managers = new ArrayList<>(List.of(staff(venue, Role.MANAGER), staff(venue, Role.MANAGER)));

        as(managers.getFirst(), () -> admissions.setPlan(venue, plan));

        assertThatThrownBy(() -> as(managers.getLast(), () -> admissions.setPlan(venue, plan)))
                .isInstanceOf(StaleEdit.class);
        assertThatThrownBy(() -> as(cashier, () -> admissions.setPlan(venue, new AdmissionPlan(List.of(), 1))))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(staff(aVenue(), Role.MANAGER), () -> admissions.plan(venue)))
                .isInstanceOf(NotFound.class);
        assertThat(as(cashier, () -> admissions.plan(venue)).rules()).containsExactly(NIGHT);
        assertThat(events(AdmissionChanged.class)).hasSize(1);
    }

    @Test
    void the_desk_may_ask_before_anybody_sits_down() {
        rule(NIGHT);
        var youth = born("2010-01-01");

        var answer = as(cashier, () -> admissions.ask(venue, youth, false));

        assertThat(answer.decision()).isEqualTo(Decision.ALLOW);
        assertThat(answer.endsAt()).isEqualTo(Instant.parse("2026-03-02T10:10:00Z"));
        assertThatThrownBy(() -> as(cashier, () -> admissions.ask(venue, aMember(aVenue()), false)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("A member who is blocked is not seated, keeps the money and may play when the block is over")
    void who_is_blocked_is_not_seated() {
        var manager = staff(venue, Role.MANAGER);
        var member = aMemberWith("10.00");
        as(manager, () -> admissions.block(member, true, "broke a keyboard"));

        assertThatThrownBy(() -> start(member, false)).isInstanceOf(MemberIsBlocked.class);

        assertThat(wallet(member).available()).isEqualTo(euro("10.00"));
        var seen = as(cashier, () -> the(MemberService.class).get(member)).block();
        assertThat(seen).isEqualTo(new Block("broke a keyboard", clock().instant(), manager.person()));
        assertThatThrownBy(() -> as(cashier, () -> admissions.block(member, false, "let in")))
                .isInstanceOf(EJBAccessException.class);
        as(manager, () -> admissions.block(member, false, "paid for it"));
        assertThat(start(member, false).state()).isEqualTo(PlayView.State.ACTIVE);
        assertThat(events(MemberBlocked.class))
                .extracting(MemberBlocked::blocked)
                .containsExactly(true, false);
    }
}
