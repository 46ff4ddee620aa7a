package org.gamingcafe.cafe.reservation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A booking as it is kept: what was agreed, and how far it has come. */
record Reservation(
        UUID id,
        VenueId venue,
        @Nullable AccountId account,
        @Nullable String guestName,
        UUID group,
        int seats,
        State state,
        Instant startsAt,
        Instant endsAt,
        Times times,
        boolean accompanied,
        Agreed agreed,
        Instant createdAt,
        @Nullable Instant endedAt,
        long version) {

    /** When what is due. */
    record Times(
            Instant locksAt,
            Instant graceUntil,
            Instant freeUntil,
            @Nullable Instant remindAt,
            @Nullable Instant pendingUntil) {}

    /** The money of it; with nothing set aside yet there is no hold. */
    record Agreed(
            Money deposit,
            Money fee,
            Money charged,
            @Nullable UUID hold) {}

    boolean isFreeToCancel(Instant now) {
        return state == State.PENDING || !now.isAfter(times.freeUntil());
    }

    boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }

    /** How long somebody is waited for; where that has begun anew, as long as a house waits at most. */
    Duration grace() {
        return isAwaitedAnew() ? ReservationSettings.LONGEST_GRACE : Duration.between(startsAt, times.graceUntil());
    }

    /** The house was down when somebody should have come, and has waited for them since then. */
    boolean isAwaitedAnew() {
        return Duration.between(startsAt, times.graceUntil()).compareTo(ReservationSettings.LONGEST_GRACE) > 0;
    }

    /** What was agreed, for another beginning; when a reminder is due is for today's settings to say. */
    Times timesFrom(Instant from, Instant now, @Nullable Instant remindAt) {
        var locksAt = from.minus(Duration.between(times.locksAt(), startsAt));
        return new Times(
                locksAt.isAfter(now) ? locksAt : now,
                from.plus(grace()),
                from.minus(Duration.between(times.freeUntil(), startsAt)),
                remindAt,
                null);
    }

    /** When time has something to do with it next, once it is in a state. */
    @Nullable
    Instant lookAt(State then, Instant now) {
        return switch (then) {
            case PENDING -> times.pendingUntil();
            case CONFIRMED -> earliest(times.locksAt(), times.remindAt());
            case LOCKED -> earliest(times.graceUntil(), times.remindAt());
            case IN_PROGRESS -> times.graceUntil().isAfter(now) ? earliest(times.graceUntil(), endsAt) : endsAt;
            case COMPLETED, CANCELLED, NO_SHOW, EXPIRED -> null;
        };
    }

    private static @Nullable Instant earliest(@Nullable Instant... all) {
        return Stream.of(all)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The same, reminded. */
    Reservation reminded() {
        var then = new Times(times.locksAt(), times.graceUntil(), times.freeUntil(), null, times.pendingUntil());
        return with(then);
    }

    /** The same, waited for until later. */
    Reservation awaitedUntil(Instant later) {
        var then = new Times(times.locksAt(), later, times.freeUntil(), times.remindAt(), times.pendingUntil());
        return with(then);
    }

    private Reservation with(Times then) {
        return at(group, startsAt, endsAt, then);
    }

    /** The same at another time, or on seats of another group. */
    Reservation at(UUID where, Instant from, Instant until, Times then) {
        return new Reservation(
                id,
                venue,
                account,
                guestName,
                where,
                seats,
                state,
                from,
                until,
                then,
                accompanied,
                agreed,
                createdAt,
                endedAt,
                version);
    }

    ReservationView view(String groupName, List<ReservationView.Seat> chosen) {
        return new ReservationView(
                id,
                venue,
                account,
                guestName,
                group,
                groupName,
                seats,
                state,
                startsAt,
                endsAt,
                times.locksAt(),
                times.graceUntil(),
                times.freeUntil(),
                times.pendingUntil(),
                agreed.deposit(),
                agreed.fee(),
                agreed.charged(),
                createdAt,
                endedAt,
                chosen,
                version);
    }
}
