package org.gamingcafe.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gamingcafe.platform.kernel.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The behaviour is written down in docs/guides/risk.md; it was committed before any weight was tuned. */
class RiskSimulationTest {

    private static final System.Logger LOG = System.getLogger(RiskSimulationTest.class.getName());
    private static final long TUNED_ON = 1;

    @Test
    @DisplayName("E9.1: the simulation runs the same way for the same seed")
    void the_same_seed_is_the_same_crowd() {
        var report = report(TUNED_ON);

        LOG.log(System.Logger.Level.INFO, report);
        assertThat(report(TUNED_ON)).isEqualTo(report);
        assertThat(report.members()).isGreaterThan(2_000);
        assertThat(report.attackers()).isBetween(20, 80);
    }

    @ParameterizedTest
    @ValueSource(longs = {TUNED_ON, 20_261, 4_711, 99_991})
    @DisplayName(
            "E9.1, E9.3: nine in ten sign-ins of attackers are asked or refused, two in a hundred of members at most")
    void attackers_are_stopped_and_members_hardly_notice(long seed) {
        var report = report(seed);

        LOG.log(System.Logger.Level.INFO, () -> "seed " + seed + ": " + report);
        assertThat(report.attackersStoppedPercent()).isGreaterThanOrEqualTo(90);
        assertThat(report.membersAskedPercent()).isLessThanOrEqualTo(2);
    }

    private static Simulation.Report report(long seed) {
        var signals = List.<RiskSignal>of(
                new NewDevice(),
                new NewPlace(),
                new ImpossibleTravel(),
                new UnusualHour(),
                new FailureBurst(),
                new LostPassword(),
                new TokenReuse());
        return new Simulation(seed, signals, Settings.Risk.USUAL).run();
    }
}
