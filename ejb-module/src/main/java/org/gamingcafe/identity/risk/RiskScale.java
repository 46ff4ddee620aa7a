package org.gamingcafe.identity.risk;

import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.platform.kernel.Settings;

/** Adds up what the signals say (E9.1). */
final class RiskScale {

    private static final Logger LOG = System.getLogger(RiskScale.class.getName());
    private static final int MOST = 100;

    private final Iterable<RiskSignal> signals;
    private final Settings.Risk settings;

    RiskScale(Iterable<RiskSignal> signals, Settings.Risk settings) {
        this.signals = signals;
        this.settings = settings;
    }

    Assessment assess(Arrival arrival, Habits habits) {
        var reasons = new ArrayList<Assessment.Reason>();
        var failed = false;
        for (var signal : signals) {
            try {
                add(reasons, signal.kind(), signal.percent(arrival, habits));
            } catch (RuntimeException trouble) {
                LOG.log(Logger.Level.WARNING, "a risk signal could not be asked", trouble);
                failed = true;
            }
        }
        var firm = sum(firm(reasons));
        if (failed && firm < settings.codeAt()) {
            reasons.add(new Assessment.Reason(RiskKind.UNASSESSED, settings.codeAt() - firm, MOST));
        }
        return of(reasons);
    }

    /** If nothing at all could be asked. */
    Assessment unassessed() {
        var reasons = new ArrayList<Assessment.Reason>();
        reasons.add(new Assessment.Reason(RiskKind.UNASSESSED, settings.codeAt(), MOST));
        return of(reasons);
    }

    private void add(ArrayList<Assessment.Reason> reasons, RiskKind kind, int percent) {
        var weight = settings.weights().getOrDefault(kind.name(), 0);
        var points = Math.round(weight * Math.clamp(percent, 0, MOST) / 100f);
        if (points > 0) {
            reasons.add(new Assessment.Reason(kind, points, percent));
        }
    }

    private Assessment of(List<Assessment.Reason> reasons) {
        var score = Math.min(MOST, sum(reasons));
        var firm = level(sum(firm(reasons)));
        return new Assessment(score, withoutStrangers(level(score), firm), firm, reasons);
    }

    /** Anybody can type wrong passwords for anybody: that makes a sign-in doubtful, and is never what refuses it. */
    private static Assessment.Level withoutStrangers(Assessment.Level level, Assessment.Level firm) {
        var isRefusedByThem = level == Assessment.Level.CRITICAL && firm != Assessment.Level.CRITICAL;
        return isRefusedByThem ? Assessment.Level.HIGH : level;
    }

    private static List<Assessment.Reason> firm(List<Assessment.Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.kind() != RiskKind.FAILURES)
                .toList();
    }

    private static int sum(List<Assessment.Reason> reasons) {
        return reasons.stream().mapToInt(Assessment.Reason::points).sum();
    }

    private Assessment.Level level(int score) {
        if (score >= settings.refuseAt()) {
            return Assessment.Level.CRITICAL;
        } else if (score >= settings.alertAt()) {
            return Assessment.Level.HIGH;
        }
        return score >= settings.codeAt() ? Assessment.Level.MEDIUM : Assessment.Level.LOW;
    }
}
