package org.gamingcafe.cafe.play;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A part of a session that is either billed or paused. The last one of an open session has no end yet. */
@Embeddable
class PlaySegment {

    enum Kind {
        BILLABLE,
        PAUSED
    }

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private @Nullable Instant until;

    protected PlaySegment() {}

    PlaySegment(Kind kind, Instant from, @Nullable Instant until) {
        this.kind = kind;
        this.from = from;
        this.until = until;
    }

    PlaySegment endedAt(Instant end) {
        return new PlaySegment(kind, from, end);
    }

    Kind kind() {
        return kind;
    }

    Instant from() {
        return from;
    }

    /** Its end, or the given instant while it is open; never before its beginning. */
    Instant until(Instant otherwise) {
        var end = until == null ? otherwise : until;
        return end.isBefore(from) ? from : end;
    }

    Duration lengthAt(Instant now) {
        return Duration.between(from, until(now));
    }
}
