package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.cafe.member.AdmissionService;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Settings;

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
    StationService stations;

    @Inject
    AdmissionService admissions;

    @Inject
    Settings.Play settings;

    @Inject
    Event<DomainEvent> events;

    /** Ends a pause that is over; holds more money when it has run out, or ends the session at that instant. */
    void catchUp(PlaySession session, Instant now, UUID act) {
        session.resumeBy().filter(by -> !by.isAfter(now)).ifPresent(by -> {
            goOn(session, by);
            session.paidUntil(by);
        });
        if (isOutOfMoney(session, now) && !mustEnd(session)) {
            paidTime.extend(session, now);
        }
        if (isOutOfMoney(session, now)) {
            var why = mustEnd(session) ? PlaySession.End.HOUSE_RULES : PlaySession.End.OUT_OF_MONEY;
            settlement.settle(session, session.paidUntil(), why, act);
        }
    }

    /** No money takes it further than the house rules let it go. */
    private static boolean mustEnd(PlaySession session) {
        return session.mustEndAt()
                .filter(end -> !session.paidUntil().isBefore(end))
                .isPresent();
    }

    private static boolean isOutOfMoney(PlaySession session, Instant now) {
        return session.state() == PlayView.State.ACTIVE && !session.paidUntil().isAfter(now);
    }

    void pause(PlaySession session, Instant now) {
        if (session.state() != PlayView.State.ACTIVE) {
            throw new NotRunning();
        }
        var left = settings.pause().minus(session.pausedFor(now));
        if (!left.isPositive()) {
            throw new PauseUsedUp();
        }
        session.pause(now, now.plus(left));
        stations.paused(session.station(), session.id(), true);
        events.fire(new PlayPaused(session.id(), session.venue(), session.account(), now.plus(left)));
    }

    /** The house rules are asked again: it may have become late. */
    void resume(PlaySession session, Instant now) {
        var admission = admissions
                .admission(session.venue(), session.account(), session.isAccompanied(), now)
                .mustBeAdmitted();
        session.admitted(session.isAccompanied(), admission.endsAt());
        goOn(session, now);
        paidTime.buy(session, now);
    }

    private void goOn(PlaySession session, Instant at) {
        session.resume(at);
        stations.paused(session.station(), session.id(), false);
        events.fire(new PlayResumed(session.id(), session.venue(), session.account(), at));
    }
}
