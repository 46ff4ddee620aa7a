package org.gamingcafe.cafe.play;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gamingcafe.cafe.station.StationRulesService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** What people do at a seat itself; for the program there, which has shown its key, and only at its own seat. */
@Stateless
@PermitAll
public class SeatActService {

    /** What is kept for a request that comes twice: no name. */
    public record Seated(
            UUID session, PlayView.State state, @Nullable UUID bookedElsewhere) {}

    /** The same of who pauses or leaves. @param session the one it was about; none: nobody sat there */
    public record Asked(@Nullable UUID session) {}

    @Inject
    OwnSeat ownSeat;

    @Inject
    PlaySessions sessions;

    @Inject
    Course course;

    @Inject
    Settlement settlement;

    @Inject
    SeatLinkService link;

    @Inject
    StationRulesService posts;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Somebody sits down, or comes back to their session there; a card that is tapped twice gives one session. The door has
     * verified who it is.
     *
     * @param code of the seat, of who belongs to a party that has booked it
     */
    public Sat sitDown(AccountId person, @Nullable String code, Command command) {
        var station = Call.current().caller().station();
        var wanted = OwnSeat.wanted(station, person, code);
        var seated = idempotency.once(command, Seated.class, act -> ownSeat.take(wanted, person, now(), act));
        return ownSeat.named(seated, person);
    }

    /** Whoever sits there pauses, or has gone; who is paused stays so. */
    public Orders pause(AskedAtSeat.Why why, Command command) {
        ask(AskedAtSeat.What.PAUSE, why, command);
        return link.orders();
    }

    /** Whoever sits there leaves, or has gone: what was not played goes back to where it came from (T18). */
    public Orders end(AskedAtSeat.Why why, Command command) {
        ask(AskedAtSeat.What.END, why, command);
        return link.orders();
    }

    private void ask(AskedAtSeat.What what, AskedAtSeat.Why why, Command command) {
        var station = Call.current().caller().station();
        idempotency.once(command, Asked.class, act -> {
            var venue = posts.post(station).venue();
            return OwnSeat.trusted(venue, () -> asked(station, what, why, act));
        });
    }

    private Asked asked(StationId station, AskedAtSeat.What what, AskedAtSeat.Why why, UUID act) {
        var now = now();
        var found = sessions.runningAt(station)
                .flatMap(running -> sessions.locked(running.id()))
                .filter(session -> session.isOpen() && session.station().equals(station));
        found.ifPresent(session -> {
            course.catchUp(session, now, act);
            if (session.isOpen()) {
                act(session, what, why, now, act);
            }
        });
        return new Asked(found.map(PlaySession::id).orElse(null));
    }

    private void act(PlaySession session, AskedAtSeat.What what, AskedAtSeat.Why why, Instant now, UUID act) {
        if (what == AskedAtSeat.What.PAUSE && session.state() == PlayView.State.PAUSED) {
            return;
        }
        events.fire(new AskedAtSeat(
                session.id(), session.venue(), session.player().orElse(null), session.station(), what, why));
        switch (what) {
            case PAUSE -> course.pause(session, now);
            case END -> settlement.settle(session, now, Ending.Why.ASKED, act);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
