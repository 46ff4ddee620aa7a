package org.gamingcafe.identity.session;

import jakarta.persistence.Query;
import java.time.Instant;
import org.gamingcafe.platform.kernel.Settings;

/** Which sessions count now: not ended, not past their limit, used since (D03). */
record Idle(Instant now, Instant since, Instant rememberedSince) {

    /** The same in SQL, of a session {@code s}; the query is completed by {@link #in}. */
    static final String COUNTS = """
             s.ended_at is null and s.expires_at > :now
            and case when s.remembered then s.last_activity > :rememberedIdle else s.last_activity > :idle end
            """;

    static Idle at(Instant now, Settings.Tokens settings) {
        return new Idle(now, now.minus(settings.idle()), now.minus(settings.rememberedIdle()));
    }

    boolean allows(Instant lastActivity, boolean remembered) {
        return lastActivity.isAfter(remembered ? rememberedSince : since);
    }

    Query in(Query query) {
        return query.setParameter("now", now)
                .setParameter("idle", since)
                .setParameter("rememberedIdle", rememberedSince);
    }
}
