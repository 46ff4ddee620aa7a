package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.TillId;

/** The quick half of a take-over: one acts, and the one before does not any more, all or nothing. */
@ApplicationScoped
class TakeOverStep {

    /** Why the login session of who acted before ends. */
    static final String RELIEVED = "RELIEVED";

    /** Why it ends when the browser is the till no more. */
    static final String TILL_REVOKED = "TILL_REVOKED";

    private static final int MOST_AT_ONCE = 20;

    @Inject
    Presences presences;

    @Inject
    SecondStep second;

    @Inject
    LoginSessionService sessions;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * @param seen who acted when this began
     * @throws TillTaken if somebody was faster
     */
    @Transactional
    TakeOver take(TillDesk desk, SecondStep.Entrant entrant, Optional<UUID> seen, Reason by) {
        var outcome = second.next(entrant, new SecondStep.Missing.Nothing());
        if (!(outcome instanceof LoginOutcome.SignedIn in)) {
            return new TakeOver.SignInNeeded();
        }
        var session = in.tokens().sessionId();
        sessions.noteNoFactor(session);
        if (!presences.become(desk.till(), seen, session, clock.instant())) {
            throw new TillTaken();
        }
        presences.follow(desk.till(), entrant.person().id(), session);
        seen.ifPresent(before -> sessions.end(before, RELIEVED));
        events.fire(
                new TillTakenOver(desk.till(), desk.venue(), entrant.person().id(), by.name()));
        return new TakeOver.Taken(in.tokens());
    }

    /**
     * After a full sign-in, which gets on whoever takes the till over at the same moment.
     *
     * @return whether the person has shown enough to come back by PIN or badge
     */
    @Transactional
    boolean arrive(TillDesk desk, UUID session, AccountId account, boolean mayComeBack) {
        var before = relieve(desk, session);
        before.filter(other -> !other.equals(session)).ifPresent(other -> sessions.end(other, RELIEVED));
        var isPresent = mayComeBack && presences.enter(desk, session, clock.instant());
        if (!before.equals(Optional.of(session))) {
            events.fire(new TillTakenOver(desk.till(), desk.venue(), account, Channel.CONSOLE.name()));
        }
        return isPresent;
    }

    /** Whoever is just taking the till over is too late, or acts already and does not any more. Who closes it goes on with what they do. */
    @Transactional
    void close(TillId till) {
        var closing = Optional.ofNullable(Call.current().caller().session());
        presences
                .close(till, clock.instant())
                .filter(acting -> !closing.equals(Optional.of(acting)))
                .ifPresent(acting -> sessions.end(acting, TILL_REVOKED));
    }

    /** Each time somebody was faster, they are the one to relieve. @return who acted before */
    private Optional<UUID> relieve(TillDesk desk, UUID session) {
        for (var i = 0; i < MOST_AT_ONCE; i++) {
            var before = presences.acting(desk.till());
            if (presences.become(desk.till(), before, session, clock.instant())) {
                return before;
            }
        }
        throw new TillTaken();
    }
}
