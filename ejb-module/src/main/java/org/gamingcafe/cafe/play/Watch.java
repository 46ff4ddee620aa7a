package org.gamingcafe.cafe.play;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The instants of a running session: what is reckoned, how long it was agreed for, when its player is warned. */
@Embeddable
class Watch {

    @Column(name = "must_end_at")
    private @Nullable Instant mustEndAt;

    private boolean accompanied;

    @Column(name = "resume_by")
    private @Nullable Instant resumeBy;

    @Column(name = "planned_until")
    private @Nullable Instant plannedUntil;

    @Column(name = "billed_through")
    private @Nullable Instant billedThrough;

    @Column(name = "grace_until")
    private @Nullable Instant graceUntil;

    @Column(name = "lasts_until")
    private @Nullable Instant lastsUntil;

    @Column(name = "look_at")
    private @Nullable Instant lookAt;

    @Column(name = "warned_minutes")
    private @Nullable Integer warnedMinutes;

    @Column(name = "warned_at")
    private @Nullable Instant warnedAt;

    /** When the house rules end it at the latest. */
    Optional<Instant> mustEndAt() {
        return Optional.ofNullable(mustEndAt);
    }

    /** A guardian was at hand when it began. */
    boolean isAccompanied() {
        return accompanied;
    }

    void admitted(boolean withGuardian, @Nullable Instant until) {
        accompanied = withGuardian;
        mustEndAt = until;
    }

    /** When its pause is over at the latest. */
    Optional<Instant> resumeBy() {
        return Optional.ofNullable(resumeBy);
    }

    void resumeBy(Instant by) {
        resumeBy = by;
    }

    /** Neither paused nor in grace any more. */
    void goOn() {
        resumeBy = null;
        graceUntil = null;
    }

    /** As long as was agreed; nothing where it runs on. */
    Optional<Instant> plannedUntil() {
        return Optional.ofNullable(plannedUntil);
    }

    void planUntil(Instant until) {
        plannedUntil = until;
    }

    /** The earliest of an instant and the ends that no money moves. */
    Instant atMost(Instant latest) {
        return Stream.of(Optional.of(latest), mustEndAt(), plannedUntil())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(latest);
    }

    /** Whether the house rules let it go no further than an instant. */
    boolean mustEndBy(Instant at) {
        return mustEndAt().filter(end -> !at.isBefore(end)).isPresent();
    }

    boolean isPlannedUntil(Instant at) {
        return plannedUntil().filter(end -> !at.isBefore(end)).isPresent();
    }

    Optional<Instant> billedThrough() {
        return Optional.ofNullable(billedThrough);
    }

    /** The mark never moves back, whatever a clock says. */
    void billedThrough(Instant at) {
        if (billedThrough == null || billedThrough.isBefore(at)) {
            billedThrough = at;
        }
    }

    Optional<Instant> graceUntil() {
        return Optional.ofNullable(graceUntil);
    }

    void graceUntil(Instant until) {
        graceUntil = until;
    }

    Optional<Instant> lastsUntil() {
        return Optional.ofNullable(lastsUntil);
    }

    boolean isToBeLookedAt(Instant now) {
        return lookAt != null && !lookAt.isAfter(now);
    }

    void lookAt(@Nullable Instant at) {
        lookAt = at;
    }

    /** So long the money lasts, as far as it was looked ahead. */
    void lastsUntil(Instant until) {
        lastsUntil = until;
    }

    /** Whether this warning has still to be given: each once for an end, and none that is less urgent than the last. */
    boolean isNews(Duration before) {
        return warnedMinutes == null || before.toMinutes() < warnedMinutes;
    }

    void warned(Duration before, Instant at) {
        warnedMinutes = (int) before.toMinutes();
        warnedAt = at;
    }

    /** The end that the player was warned of is none any more. */
    void calm() {
        warnedMinutes = null;
        warnedAt = null;
    }

    @Nullable
    Integer warnedMinutes() {
        return warnedMinutes;
    }

    @Nullable
    Instant warnedAt() {
        return warnedAt;
    }
}
