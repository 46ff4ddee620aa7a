package org.gamingcafe.cafe.reservation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.cafe.reservation.StationClaims.Coming;
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
     * Somebody sits down: for a booking that is theirs, or until the next one. Refuses with
     * {@code reservation.seat-reserved} whoever comes to a seat that is locked for somebody else, with
     * {@code reservation.wrong-code} who names a booking that is not to be taken up there.
     */
    public SeatTerms sit(Sitting who) {
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var coming = claims.coming(who.station(), who.now());
            var own = own(coming, who);
            if (own.isEmpty() && who.party() != null) {
                throw new WrongCode();
            }
            var until = until(coming, own.orElse(null), who);
            var from = own.map(Coming::endsAt).orElse(who.now());
            if (claims.play(who.session(), who.station(), from, until)) {
                own.ifPresent(booking -> takeUp(booking, who));
                return new SeatTerms(until, own.map(Coming::reservation).orElse(null));
            }
        }
        throw new SeatReserved();
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

    /** Stays until later; refuses with {@code reservation.seat-claimed} where somebody else has booked before that. */
    public void stay(UUID session, StationId station, Instant now, Instant until) {
        var own = claims.ofSession(session).orElse(null);
        var coming = claims.coming(station, now);
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

    /** For the board: which seats somebody has booked from some moment before an instant on. The caller has looked who may see it. */
    public Map<StationId, SeatClaim> next(VenueId venue, Instant now, Instant before) {
        return claims.next(venue, now, before);
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
