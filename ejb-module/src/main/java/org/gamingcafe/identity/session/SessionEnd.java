package org.gamingcafe.identity.session;

import java.time.Instant;
import org.gamingcafe.platform.kernel.Settings;

/**
 * When a login session ends.
 *
 * @param idleAt unless it is used before; never after {@code expiresAt}
 * @param expiresAt in any case
 */
public record SessionEnd(Instant idleAt, Instant expiresAt) {

    static SessionEnd of(Instant used, boolean remembered, Instant expires, Settings.Tokens settings) {
        var idle = used.plus(remembered ? settings.rememberedIdle() : settings.idle());
        return new SessionEnd(idle.isAfter(expires) ? expires : idle, expires);
    }
}
