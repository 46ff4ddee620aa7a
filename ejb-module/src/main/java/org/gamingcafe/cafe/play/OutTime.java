package org.gamingcafe.cafe.play;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The incident that keeps a player from playing now, and when the last one was over. */
@Embeddable
class OutTime {

    @Column(name = "out_of")
    private @Nullable UUID incident;

    @Column(name = "out_since")
    private @Nullable Instant since;

    @Column(name = "out_until")
    private @Nullable Instant until;

    @Column(name = "until_heard")
    private @Nullable Boolean untilHeard;

    boolean isOn() {
        return incident != null;
    }

    boolean isOf(UUID other) {
        return other.equals(incident);
    }

    /** It is over as soon as the seat is heard of again. */
    boolean isUntilHeard() {
        return Boolean.TRUE.equals(untilHeard);
    }

    Optional<UUID> incident() {
        return Optional.ofNullable(incident);
    }

    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** When the last one was over; nothing if there was none. */
    Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    /** One was known only when it was over. */
    void was(Instant at) {
        if (until == null || until.isBefore(at)) {
            until = at;
        }
    }

    void begin(UUID what, Instant from, boolean lastsUntilHeard) {
        incident = what;
        since = from;
        untilHeard = lastsUntilHeard;
    }

    void end(Instant at) {
        incident = null;
        since = null;
        untilHeard = null;
        until = at;
    }
}
