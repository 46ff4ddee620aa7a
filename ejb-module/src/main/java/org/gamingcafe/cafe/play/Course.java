package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.cafe.reservation.SeatClaimService;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.platform.kernel.DomainEvent;

/**
 * What time does to a session. It is brought up to the moment before anything else is done with it, so that it does not
 * matter how late anybody looks. The caller holds the session's lock.
 */
@ApplicationScoped
class Course {

    @Inject
    PaidTime paidTime;

    @Inject
    Settlement settlement;

    @Inject
    TariffService tariffs;

    @Inject
    StationService stations;

    @Inject
    SeatClaimService claims;

    @Inject
    Seats seats;

    @Inject
    LockedSeats lockedSeats;

    @Inject
    Outages outages;

    @Inject
    VenuePlaySettings settings;

    @Inject
    Event<DomainEvent> events;

    /**
     * Takes out time in which the seat was locked, and ends the session of one that is lost; ends a pause that is over;
     * holds more money when it has run out, or ends the session at that instant, or where grace after it is over.
     */
    void catchUp(PlaySession session, Instant now, UUID act) {
        outages.note(session, now);
        lockedSeats.note(session, now);
        if (lockedSeats.isGivenUp(session, now)) {
            settlement.settle(session, now, Ending.Why.SEAT_LOST, act);
            return;
        }
        session.watch().resumeBy().filter(by -> !by.isAfter(now)).ifPresent(by -> {
            goOn(session, by);
            session.paidUntil(by);
            outages.note(session, now);
            lockedSeats.note(session, now);
        });
        if (isOutOfMoney(session, now)) {
            outOfMoney(session, now, act);
        }
        if (session.state() == PlayView.State.GRACE) {
            grace(session, now, act);
        }
        if (session.isOpen()) {
            var isShort = session.state() == PlayView.State.ACTIVE && now.isAfter(session.paidUntil());
            session.watch().billedThrough(isShort ? session.paidUntil() : now);
        }
    }

    /** Whoever sits at a seat that they have booked stays there when it is locked for them. */
    private void takeUp(PlaySession session, Instant now) {
        var watch = session.watch();
        if (!watch.isPlannedUntil(session.paidUntil())) {
            return;
        }
        session.player()
                .flatMap(player -> claims.takeUp(session.id(), session.station(), player, now))
                .ifPresent(until -> {
                    watch.planUntil(until);
                    watch.lookAt(now);
                    outages.note(session, now);
                    lockedSeats.note(session, now);
                });
    }

    private void outOfMoney(PlaySession session, Instant now, UUID act) {
        takeUp(session, now);
        var watch = session.watch();
        var isAgreed = watch.mustEndBy(session.paidUntil()) || watch.isPlannedUntil(session.paidUntil());
        var reach = isAgreed ? session.paidUntil() : paidTime.extend(session, now);
        if (!isOutOfMoney(session, now)) {
            return;
        }
        var until = session.paidUntil();
        var grace = settings.of(session.venue()).grace();
        if (watch.mustEndBy(until)) {
            settlement.settle(session, until, Ending.Why.HOUSE_RULES, act);
        } else if (watch.isPlannedUntil(until)) {
            settlement.settle(session, until, Ending.Why.TIME_UP, act);
        } else if (!until.isBefore(reach) || grace.isZero()) {
            settlement.settle(session, until, Ending.Why.OUT_OF_MONEY, act);
        } else {
            var over = watch.atMost(until.plus(grace));
            session.grace(over);
            events.fire(new PlayInGrace(
                    session.id(), session.venue(), session.player().orElse(null), over));
        }
    }

    /** Money that has come in lets play go on from now; else grace comes to its end (T10, T12). */
    private void grace(PlaySession session, Instant now, UUID act) {
        var over = session.watch().graceUntil().orElse(now);
        if (!over.isAfter(now)) {
            settlement.settle(session, over, Ending.Why.OUT_OF_MONEY, act);
        } else if (paidTime.isEnoughToGoOn(session, now)) {
            endGrace(session, now);
        }
    }

    /** Refuses when there is no money for the next minute. */
    void endGrace(PlaySession session, Instant now) {
        session.resume(now);
        paidTime.buy(session, now);
        session.watch().lookAt(now);
        events.fire(
                new PlayResumed(session.id(), session.venue(), session.player().orElse(null), now));
    }

    private static boolean isOutOfMoney(PlaySession session, Instant now) {
        return session.state() == PlayView.State.ACTIVE && !session.paidUntil().isAfter(now);
    }

    /** Not beyond its end: who is away has the seat no longer than was agreed. */
    void pause(PlaySession session, Instant now) {
        if (session.state() != PlayView.State.ACTIVE) {
            throw new NotRunning();
        }
        var left = longestPause(session).minus(session.played().pausedFor(now));
        if (!left.isPositive()) {
            throw new PauseUsedUp();
        }
        var until = session.watch().atMost(now.plus(left));
        session.pause(now, until);
        stations.paused(session.station(), session.id(), true);
        events.fire(
                new PlayPaused(session.id(), session.venue(), session.player().orElse(null), until));
    }

    /** Never longer than a pause is free: what is paused is not held for. */
    private Duration longestPause(PlaySession session) {
        var most = settings.of(session.venue()).pause();
        return tariffs.freePause(session.tariff())
                .filter(free -> free.compareTo(most) < 0)
                .orElse(most);
    }

    /** The house rules are asked again: it may have become late. */
    void resume(PlaySession session, Instant now) {
        seats.admitAgain(session, now);
        goOn(session, now);
        paidTime.buy(session, now);
        session.watch().lookAt(now);
    }

    private void goOn(PlaySession session, Instant at) {
        session.resume(at);
        stations.paused(session.station(), session.id(), false);
        events.fire(
                new PlayResumed(session.id(), session.venue(), session.player().orElse(null), at));
    }
}
