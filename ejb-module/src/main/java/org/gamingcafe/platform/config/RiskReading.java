package org.gamingcafe.platform.config;

import java.util.HashMap;
import org.gamingcafe.platform.kernel.Settings;

/** Weights and thresholds of doubtful sign-ins. */
final class RiskReading {

    private static final Settings.Risk USUAL = Settings.Risk.USUAL;
    private static final int MOST = 100;
    private static final int NEVER = 101;

    private RiskReading() {}

    static Settings.Risk of(Reading reading) {
        var weights = new HashMap<String, Integer>();
        USUAL.weights()
                .forEach((name, points) -> weights.put(name, reading.whole("CAFE_RISK_" + name, points, 0, MOST)));
        var risk = new Settings.Risk(
                weights,
                reading.whole("CAFE_RISK_CODE_AT", USUAL.codeAt(), 1, NEVER),
                reading.whole("CAFE_RISK_ALERT_AT", USUAL.alertAt(), 1, NEVER),
                reading.whole("CAFE_RISK_REFUSE_AT", USUAL.refuseAt(), 1, NEVER));
        if (risk.codeAt() > risk.alertAt() || risk.alertAt() > risk.refuseAt()) {
            reading.wrong("CAFE_RISK_CODE_AT, CAFE_RISK_ALERT_AT and CAFE_RISK_REFUSE_AT must not fall", 0);
        }
        return risk;
    }
}
