package org.gamingcafe.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.twofactor.CashierRuleSet;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whether cashiers must have a second factor is a matter of their venue (D27). */
class CashierRuleRoomTest extends FactorRemovalTest {

    private final CashierRuleService rule = the(CashierRuleService.class);

    @Test
    @DisplayName("D27: cashiers must have one unless the venue says otherwise; what it says is on record")
    void a_venue_does_without() {
        var name = withPassword(staff(venue, Role.CASHIER).person());
        assertThat(as(first, () -> rule.isRequired(venue))).isTrue();

        as(first, () -> rule.require(venue, false));

        assertThat(as(first, () -> rule.isRequired(venue))).isFalse();
        assertThat(signIn(name)).isInstanceOf(LoginOutcome.SignedIn.class);
        assertThat(events(CashierRuleSet.class)).containsExactly(new CashierRuleSet(venue, true, false));
        assertThat(one(
                        "select changes ->> 'after' from audit_record where act = 'second-factor.rule-set' and entity_id = ?",
                        venue.toString()))
                .isEqualTo("false");
    }

    @Test
    @DisplayName("D27: switched on again, it ends the sessions of cashiers who have none, and of nobody else")
    void switched_on_it_signs_out_who_has_none() {
        as(first, () -> rule.require(venue, false));
        var cashier = staff(venue, Role.CASHIER).person();
        var name = withPassword(cashier);
        var without = open(cashier);
        var with = open(aColleagueWithAnApp(Role.CASHIER));
        var elsewhere = open(staff(aVenue(), Role.CASHIER).person());

        as(first, () -> rule.require(venue, true));

        var sessions = the(LoginSessionService.class);
        assertThat(sessions.alive(without.sessionId(), 0)).isEmpty();
        assertThat(sessions.alive(with.sessionId(), 0)).isPresent();
        assertThat(sessions.alive(elsewhere.sessionId(), 0)).isPresent();
        assertThat(signIn(name)).isInstanceOf(LoginOutcome.SecondFactorSetUpNeeded.class);
    }

    @Test
    @DisplayName("D27: only who administers the venue's people decides it, with a fresh factor")
    void who_decides_it() {
        assertRefused(staff(aVenue(), Role.MANAGER), () -> rule.require(venue, false), "venue.not-found");
        assertRefused(staff(aVenue(), Role.MANAGER), () -> rule.isRequired(venue), "venue.not-found");
        clock().advance(Duration.ofMinutes(11));
        assertRefused(first, () -> rule.require(venue, false), "step-up.required");
    }

    private static void assertRefused(Caller who, Runnable act, String code) {
        assertThatThrownBy(() -> as(who, act))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
