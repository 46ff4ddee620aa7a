package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.gamingcafe.Errand;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same code at once on two nodes, by who is signed in; the careless house stands in {@link SecondStepRaceRoomTest}. */
class StepUpRaceRoomTest extends SecondStepTest {

    private static final String RIGHT_CODE = "Right";

    static final class SameCode implements Errand {
        @Override
        public Object run(Turn turn) {
            var caller = the(LoginSessionService.class)
                    .alive(turn.id(0), 0)
                    .orElseThrow()
                    .caller();
            as(
                    caller,
                    () -> the(StepUpService.class)
                            .factor(FactorMethod.valueOf(turn.word(1)), new Secret(turn.word(2))));
            return RIGHT_CODE;
        }
    }

    @Test
    @DisplayName("Step-up: the same code 20 times at once on two nodes is right once, and nobody is locked by it")
    void the_same_code_is_right_once() {
        var person = withConfirmedAddress();
        var in = (StepOutcome.SignedIn) verify(challenge(person.person()), person);
        waitForTheNextCode();
        second.send(challenge(person.person()), FactorMethod.EMAIL);

        isRightOnce(in, FactorMethod.TOTP, person.code(clock().instant()));
        isRightOnce(in, FactorMethod.EMAIL, written(person.id()));
        isRightOnce(
                in,
                FactorMethod.BACKUP_CODE,
                new Secret(backupCodes(person.person()).getFirst()));
    }

    private static void isRightOnce(StepOutcome.SignedIn in, FactorMethod method, Secret code) {
        var race = TwoNodes.race(20, 1, SameCode.class, in.tokens().sessionId(), method.name(), code.reveal());

        assertThat(race.failures()).isEmpty();
        assertThat(race.done()).as(method.name()).containsExactly(RIGHT_CODE);
        assertThat(race.refused()).hasSize(19).containsOnly("second-factor.refused");
    }
}
