package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Supplier;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E2.3, E2.4: a set-up belongs to the session or the challenge that began it")
class SetUpOwnerRoomTest extends SecondStepTest {

    @Test
    @DisplayName(
            "Another session of the account sees no secret, begins nothing without a fresh factor, and confirms nothing")
    void another_session_has_no_part_in_it() {
        var person = somebodyWithAnApp();
        var thief = member(person.id(), person.person().homeVenue());
        clock().advance(Duration.ofMinutes(11));
        var owner = member(person.id(), person.person().homeVenue());

        var begun = as(owner, factors::begin).secret().reveal();

        var code = new WithApp(person.person(), begun).code(clock().instant());
        assertThat(as(thief, factors::begun)).isEmpty();
        assertThatThrownBy(() -> as(thief, factors::begin)).isInstanceOf(StepUpRequired.class);
        assertIsWrong(() -> as(thief, () -> factors.confirm(code)));
        assertThat(as(owner, factors::begun))
                .hasValueSatisfying(shown -> assertThat(shown.secret().reveal()).isEqualTo(begun));
        assertThat(as(owner, () -> factors.confirm(code))).hasSize(10);
    }

    @Test
    @DisplayName("To look for what was begun begins nothing")
    void to_look_begins_nothing() {
        var person = somebodyWithAnApp();

        assertThat(as(member(person.id(), person.person().homeVenue()), factors::begun))
                .isEmpty();

        assertThat(count("totp where account_id = '" + person.id() + "' and pending is not null"))
                .isZero();
        assertThatThrownBy(() -> as(Caller.ANONYMOUS, factors::begun)).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("D27: of two who may set a missing factor up neither sees the secret of the other, nor confirms it")
    void each_challenge_sees_its_own() {
        var person = withRole(Role.MANAGER, aVenue());
        var owner = setUpNeeded(person.username());
        var thief = setUpNeeded(person.username());
        var begun = new WithApp(person, second.beginSetUp(owner).secret().reveal());

        assertIsWrong(() -> second.confirmSetUp(thief, begun.code(clock().instant())));
        assertThat(second.showSetUp(thief).secret().reveal()).isNotEqualTo(begun.secret());
        var again = new WithApp(person, second.showSetUp(owner).secret().reveal());

        assertThat(second.confirmSetUp(owner, again.code(clock().instant())).backupCodes())
                .hasSize(10);
    }

    private Secret setUpNeeded(String name) {
        return ((LoginOutcome.SecondFactorSetUpNeeded) login(name, RIGHT)).challenge();
    }

    private static void assertIsWrong(Supplier<?> act) {
        assertThatThrownBy(act::get)
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.code()).isEqualTo("second-factor.code-wrong"));
    }
}
