package org.gamingcafe.identity.session;

import java.time.Instant;
import org.gamingcafe.platform.kernel.Settings;

/** Since when a session must have been used to count now (D03). */
record Idle(Instant since, Instant rememberedSince) {

    static Idle at(Instant now, Settings.Tokens settings) {
        return new Idle(now.minus(settings.idle()), now.minus(settings.rememberedIdle()));
    }

    boolean allows(Instant lastActivity, boolean remembered) {
        return lastActivity.isAfter(remembered ? rememberedSince : since);
    }
}
