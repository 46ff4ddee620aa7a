package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gamingcafe.With;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.device.MadePlaceFile;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who must have a second factor, has none yet, and signs in from where they never were (D27, E9.4). */
@With(MadePlaceFile.class)
class DoubtSetUpRoomTest extends DoubtTest {

    @Test
    @DisplayName("D27, E9.4: the mailed code comes first, then the set-up, and only then there is a session")
    void the_mailed_code_opens_the_set_up() {
        var manager = aManagerInBerlin();
        var needed = (LoginOutcome.EmailCodeNeeded) from(HAMBURG_OTHER_DEVICE, manager);
        assertThatThrownBy(() -> second.beginSetUp(needed.challenge())).isInstanceOf(ChallengeOver.class);
        var before = sessions(manager);

        var next = ((StepOutcome.SetUpNeeded) show(needed, mailedCode(manager))).next();

        assertThat(sessions(manager)).isEqualTo(before);
        var app = new SecondStepTest.WithApp(
                manager, second.beginSetUp(next.challenge()).secret().reveal());
        var in = at(HAMBURG_OTHER_DEVICE, () -> second.confirmSetUp(next.challenge(), app.code(clock().instant())));
        assertThat(in.backupCodes()).hasSize(10);
        assertThat(sessions(manager)).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("D27: a wrong code opens no set-up, and the challenge that was used opens no second one")
    void one_code_opens_one_set_up() {
        var manager = aManagerInBerlin();
        var needed = (LoginOutcome.EmailCodeNeeded) from(HAMBURG_OTHER_DEVICE, manager);
        assertThat(show(needed, new Secret("000000x"))).isInstanceOf(StepOutcome.Wrong.class);
        var code = mailedCode(manager);

        var race = race(10, () -> show(needed, code));

        assertThat(race.results().stream().filter(StepOutcome.SetUpNeeded.class::isInstance))
                .hasSize(1);
        assertThatThrownBy(() -> show(needed, code)).isInstanceOf(ChallengeOver.class);
    }

    private StepOutcome show(LoginOutcome.EmailCodeNeeded needed, Secret code) {
        return at(HAMBURG_OTHER_DEVICE, () -> second.verify(needed.challenge(), FactorMethod.EMAIL, code));
    }

    private AccountView aManagerInBerlin() {
        var person = somebodyInBerlin();
        the(RoleService.class).assign(person.id(), person.homeVenue(), Role.MANAGER);
        return person;
    }

    private static long sessions(AccountView person) {
        return count("login_session where account_id = '" + person.id() + "'");
    }
}
