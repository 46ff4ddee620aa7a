package org.gamingcafe.identity.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;

/**
 * A session that was not over when its row was read, with what its account is and may do. It travels between the nodes as
 * the one line of text that {@link LoginSessions#living} writes, and is read once per node.
 *
 * @param changedAt of the row, on the clock of the database; long ago if it never was
 */
record KnownSession(
        String text, LiveSession live, Instant changedAt, Instant lastActivity, Instant expiresAt, boolean remembered) {

    /** The name comes last: it is the only part that people write. */
    private static final int PARTS = 11;

    static KnownSession read(UUID id, String text) {
        var parts = text.split("\t", PARTS);
        var grants = Grants.of(parts[9]);
        var kind = parts[7].split(" ", -1);
        var caller = new Caller(
                        Caller.Kind.valueOf(kind[0]),
                        new AccountId(UUID.fromString(parts[6])),
                        grants.permissions(),
                        id,
                        time(parts[2]))
                .as(grants.roles());
        var known = kind.length > 1 ? caller.whoLeaves() : caller;
        return new KnownSession(
                text,
                new LiveSession(id, Integer.parseInt(parts[0]), known, parts[8], parts[10]),
                time(parts[1]),
                time(parts[3]),
                time(parts[4]),
                Boolean.parseBoolean(parts[5]));
    }

    /** @param active another use, of which the row may not know yet */
    boolean isIdle(Instant active, Idle idle) {
        return !idle.allows(active.isAfter(lastActivity) ? active : lastActivity, remembered);
    }

    boolean isPast(Instant now) {
        return !expiresAt.isAfter(now);
    }

    private static Instant time(String micros) {
        return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
