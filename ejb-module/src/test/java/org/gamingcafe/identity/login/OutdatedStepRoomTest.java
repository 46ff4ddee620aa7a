package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was begun before a second factor was set up counts no more")
class OutdatedStepRoomTest extends SecondStepTest {

    @Test
    @DisplayName("D27: of two who may set up a missing factor the second does not replace the first one's")
    void a_factor_is_set_up_once() {
        var person = withRole(Role.MANAGER, aVenue());
        var owner = setUpNeeded(person.username());
        var thief = setUpNeeded(person.username());
        var app = new WithApp(person, second.beginSetUp(owner).secret().reveal());
        second.confirmSetUp(owner, app.code(clock().instant()));
        var other = new WithApp(person, second.beginSetUp(thief).secret().reveal());

        assertThatThrownBy(() -> second.confirmSetUp(thief, other.code(clock().instant())))
                .isInstanceOf(ChallengeOver.class);

        waitForTheNextCode();
        assertThat(second.verify(challenge(person), FactorMethod.TOTP, other.code(clock().instant())))
                .isEqualTo(WRONG_CODE);
        assertThat(verify(challenge(person), app)).isInstanceOf(StepOutcome.SignedIn.class);
    }

    @Test
    @DisplayName("E2.9: a password that was verified before the factor was set up opens no session after it")
    void who_was_seen_without_a_factor_is_not_let_in() {
        var person = somebody();
        var seen = the(AccountService.class).get(person.id());

        as(house(), () -> factors.enrolByTheHouse(person.id()));

        assertThat(the(LoginSessionService.class).open(seen, Channel.API, Origin.INSIDE, false))
                .isEmpty();
    }

    private Secret setUpNeeded(String name) {
        return ((LoginOutcome.SecondFactorSetUpNeeded) login(name, RIGHT)).challenge();
    }
}
