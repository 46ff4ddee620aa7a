package org.gamingcafe.cafe.station;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.crypto.KeyRing;
import org.gamingcafe.platform.kernel.StationId;

/**
 * Permissions of seats to run, for rooms that have seen to it that they may be given. A seat without a lease is locked; so
 * when the last one has ended and the seat was not heard of since, nobody can have played there (T7).
 */
@Stateless
@PermitAll
public class LeaseService {

    static final String TYPE = "station-lease+jwt";

    /** A program that is busy locks a little later than it should. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    @Inject
    Leases leases;

    @Inject
    Journal journal;

    @Inject
    KeyRing keys;

    /** Replaces the one before; it may be repeated with every heartbeat. Nothing for a seat whose key counts no more. */
    public Optional<Lease> issue(StationId station, UUID session, Lease.State state, Instant now, Instant until) {
        if (!leases.keep(session, station, now, until)) {
            return Optional.empty();
        }
        var token = keys.signDocument(
                TYPE,
                Map.of(
                        "sub", station.toString(),
                        "ses", session.toString(),
                        "state", state.name(),
                        "iat", now.getEpochSecond(),
                        "exp", until.getEpochSecond(),
                        "lasts", Math.max(0, Duration.between(now, until).toSeconds())));
        return Optional.of(new Lease(station, session, state, now, until, token));
    }

    /** When the seat's last lease in this session ends; nothing if no program watches over it. */
    public Optional<Instant> until(UUID session) {
        return leases.until(session);
    }

    /**
     * Since when the seat of a session is locked, if its last lease was over before an instant. What the seat itself has
     * noted counts within a minute; what it says beyond that is not believed, nor what other seats say.
     */
    public Optional<Instant> lockedSince(UUID session, StationId station, Instant now) {
        return leases.until(session)
                .filter(now::isAfter)
                .map(end -> journal.locked(session, station, end, end.plus(SLACK))
                        .filter(now::isAfter)
                        .orElse(end));
    }

    /** Sessions whose last lease was over before an instant, those that wait longest first. */
    public List<UUID> over(Instant before, int most) {
        return leases.over(before, most);
    }

    /** The session is over, or goes on at another seat. */
    public void forget(UUID session) {
        leases.forget(session);
    }
}
