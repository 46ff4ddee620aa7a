package org.gamingcafe.cafe.reservation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.cafe.reservation.StationClaims.Coming;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** For play: who may sit down where, until when, and that they have gone. The caller has looked who may seat them. */
@Stateless
@PermitAll
public class SeatClaimService {

    /** Less than this is not worth sitting down for. */
    private static final Duration LEAST = Duration.ofSeconds(60);

    /** Each time a booking was faster, so somewhere it ends. */
    private static final int MOST_TRIES = 5;

    @Inject
    StationClaims claims;

    @Inject
    Reservations reservations;

    @Inject
    SeatClaims seats;

    @Inject
    SeatCodes codes;

    @Inject
    Arrivals arrivals;

    /**
     * Somebody sits down: for a booking that is theirs, or until the next one. Who has booked another seat of the same group
     * has this one instead, if nobody else has booked it; else their booking waits for them there. Refuses with
     * {@code reservation.seat-reserved} whoever comes to a seat that is locked for somebody else, with
     * {@code reservation.wrong-code} who names a booking that is not to be taken up there.
     */
    public SeatTerms sit(Sitting who) {
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var all = claims.coming(who.station(), who.party() == null ? who.account() : null, who.now());
            var coming = all.stream().filter(Coming::isHere).toList();
            var elsewhere = all.stream().filter(booking -> !booking.isHere()).findFirst();
            var own = own(coming, who);
            if (own.isEmpty() && elsewhere.filter(booking -> swap(booking, who)).isPresent()) {
                continue;
            }
            if (own.isEmpty() && who.party() != null) {
                throw new WrongCode();
            }
            var until = until(coming, own.orElse(null), who);
            var from = own.map(Coming::endsAt).orElse(who.now());
            if (claims.play(who.session(), who.station(), from, until)) {
                own.ifPresent(booking -> takeUp(booking, who));
                return new SeatTerms(
                        until,
                        own.map(Coming::reservation).orElse(null),
                        own.isPresent()
                                ? null
                                : elsewhere.map(Coming::reservation).orElse(null));
            }
        }
        throw new SeatReserved();
    }

    /** Of a party that comes and whoever cancels, moves or gives up its booking one is first: all lock it. */
    private boolean swap(Coming elsewhere, Sitting who) {
        return reservations
                .locked(elsewhere.reservation())
                .filter(booking -> booking.state().isAwaited() && !booking.isOver(who.now()))
                .filter(booking -> claims.swap(elsewhere, who.station()))
                .isPresent();
    }

    private Optional<Coming> own(List<Coming> coming, Sitting who) {
        var locked =
                coming.stream().filter(booking -> booking.isLocked(who.now())).toList();
        var own = locked.stream().filter(booking -> isFor(booking, who)).findFirst();
        if (own.isEmpty() && who.party() == null && !locked.isEmpty()) {
            throw new SeatReserved();
        }
        return own;
    }

    private boolean isFor(Coming booking, Sitting who) {
        var party = who.party();
        if (party == null) {
            return who.account() != null && who.account().equals(booking.account());
        }
        var code = party.code();
        return booking.reservation().equals(party.reservation())
                || code != null && codes.hash(code).equals(booking.codeHash());
    }

    /** Not beyond where the seat is locked for the next booking; a party as long as it has booked. */
    private static Instant until(List<Coming> coming, @Nullable Coming own, Sitting who) {
        var wanted = own == null || who.until() != null ? who.wantedUntil() : own.endsAt();
        var until = limit(coming, own).filter(wanted::isAfter).orElse(wanted);
        if (until.isBefore(who.now().plus(LEAST))) {
            throw new SeatReserved();
        }
        return until;
    }

    /** Nothing if nobody else has booked the seat. */
    private static Optional<Instant> limit(List<Coming> coming, @Nullable Coming own) {
        return next(coming, own).map(lock -> own != null && lock.isBefore(own.endsAt()) ? own.endsAt() : lock);
    }

    private static Optional<Instant> next(List<Coming> coming, @Nullable Coming own) {
        return coming.stream()
                .filter(booking -> own == null || !booking.reservation().equals(own.reservation()))
                .filter(booking -> own == null || !booking.startsAt().isBefore(own.endsAt()))
                .map(Coming::locksAt)
                .findFirst();
    }

    /** Of a party that comes and a house that no longer waits for it one is first: both lock the booking. */
    private void takeUp(Coming own, Sitting who) {
        var booking = reservations.locked(own.reservation()).orElseThrow(ReservationOver::new);
        if (!booking.state().isOpen()
                || booking.state() == State.PENDING
                || !claims.sit(own.claim(), who.session(), who.now())) {
            throw new ReservationOver();
        }
    }

    /** Whoever came for a booking sits: its deposit is free again. Once for a party. */
    public void arrived(UUID reservation, Instant now) {
        reservations
                .locked(reservation)
                .filter(booking -> booking.state().isAwaited())
                .ifPresent(booking -> arrivals.arrived(booking, now));
    }

    /**
     * Whoever plays at a seat that is locked for them now has come for their booking.
     *
     * @return until when they stay; nothing if it is locked for nobody, or for somebody else
     */
    public Optional<Instant> takeUp(UUID session, StationId station, AccountId player, Instant now) {
        return claims.coming(station, null, now).stream()
                .filter(booking -> booking.isLocked(now) && !booking.isSatAt() && player.equals(booking.account()))
                .findFirst()
                .filter(own -> takeUp(own, session, now))
                .map(Coming::endsAt);
    }

    private boolean takeUp(Coming own, UUID session, Instant now) {
        var booking = reservations.locked(own.reservation()).filter(one -> !one.isOver(now));
        if (booking.filter(one -> one.state().isOpen() && one.state() != State.PENDING)
                        .isEmpty()
                || !claims.sit(own.claim(), session, now)) {
            return false;
        }
        booking.filter(one -> one.state().isAwaited()).ifPresent(one -> arrivals.arrived(one, now));
        return true;
    }

    /** Stays until later; refuses with {@code reservation.seat-claimed} where somebody else has booked before that. */
    public void stay(UUID session, StationId station, Instant now, Instant until) {
        var own = claims.ofSession(session).orElse(null);
        var coming = claims.coming(station, null, now);
        var isClaimed = limit(coming, own).filter(until::isAfter).isPresent();
        claims.forget(session);
        if (isClaimed || !claims.play(session, station, own == null ? now : own.endsAt(), until)) {
            throw new SeatClaimed();
        }
    }

    /** Goes to another seat; what was booked is given up with the seat, unless the other one is booked as well. */
    public SeatTerms move(Sitting to) {
        left(to.session(), to.now());
        return sit(to);
    }

    /** For the board: every seat, and what begins there before an instant. The caller has looked who may see it. */
    public List<BookedSeat> board(VenueId venue, Instant now, Instant before) {
        return claims.board(venue, now, before);
    }

    /** For the screen of a seat: when the next booking of it begins, if it does so before an instant. */
    public Optional<Instant> nextAt(StationId station, Instant now, Instant before) {
        return claims.nextAt(station, now, before);
    }

    /** Has gone. A booking whose last seat is left is completed. */
    public void left(UUID session, Instant at) {
        claims.forget(session);
        claims.ofSession(session)
                .flatMap(seat -> reservations.locked(seat.reservation()))
                .ifPresent(booking -> {
                    claims.left(session, at);
                    if (booking.state() == State.IN_PROGRESS && !seats.hasSome(booking.id())) {
                        arrivals.completed(booking, at);
                    }
                });
    }
}
