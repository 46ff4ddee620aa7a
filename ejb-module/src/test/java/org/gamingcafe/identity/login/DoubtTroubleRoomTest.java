package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import org.gamingcafe.With;
import org.gamingcafe.identity.device.MadePlaceFile;
import org.gamingcafe.identity.risk.Arrival;
import org.gamingcafe.identity.risk.Assessment;
import org.gamingcafe.identity.risk.Habits;
import org.gamingcafe.identity.risk.RiskKind;
import org.gamingcafe.identity.risk.RiskSignal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@With({MadePlaceFile.class, DoubtTroubleRoomTest.Trouble.class})
class DoubtTroubleRoomTest extends DoubtTest {

    private static boolean troubled;

    @ApplicationScoped
    static class Trouble implements RiskSignal {

        @Override
        public RiskKind kind() {
            return RiskKind.PRESENCE;
        }

        @Override
        public int percent(Arrival arrival, Habits habits) {
            if (troubled) {
                throw new IllegalStateException("nobody answers");
            }
            return 0;
        }
    }

    @Test
    @DisplayName("Domain 8: if the assessment fails, the risk counts as medium, never as none")
    void what_cannot_be_assessed_is_medium() {
        var person = somebodyInBerlin();
        troubled = true;
        try {
            assertThat(from(BERLIN, person)).isInstanceOf(LoginOutcome.EmailCodeNeeded.class);
        } finally {
            troubled = false;
        }

        var line = attempts(person).getFirst();
        assertThat(line.score()).isEqualTo(40);
        assertThat(line.doubts()).extracting(Assessment.Reason::kind).containsExactly(RiskKind.UNASSESSED);
        assertThat(from(BERLIN, person)).isInstanceOf(LoginOutcome.SignedIn.class);
    }
}
