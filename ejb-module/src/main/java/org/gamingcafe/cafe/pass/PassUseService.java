package org.gamingcafe.cafe.pass;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;

/** Passes in play. Called by the room that seats people; it holds the lock of the session and has checked who calls. */
@Stateless
@PermitAll
public class PassUseService {

    @Inject
    LentPasses passes;

    @Inject
    LedgerService ledger;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    /** Whose play session it is, and where. */
    public record Play(UUID session, VenueId venue, AccountId account) {}

    /**
     * Lends the session every pass of its player that holds now and that no other session has, at most 20, what expires
     * first before the rest. Until it ends, no other session gets them.
     *
     * @param day the business day on which it begins, as its tariff counts
     * @return what is left of each
     */
    public List<Entitlement> lend(Play play, Instant at, LocalDate day) {
        var zone = venues.get(play.venue()).zone();
        return passes.lend(new LentPasses.Player(play.session(), play.account(), play.venue(), zone, at, day));
    }

    /**
     * Takes off what the bill of the session says, books what is earned by that, and gives all passes back.
     *
     * @param lent what the session was lent
     */
    public void settle(Play play, List<Entitlement> lent, List<Bill.PassUse> uses) {
        var byId = lent.stream().collect(Collectors.toMap(Entitlement::id, Function.identity()));
        var legs = new ArrayList<Leg>();
        for (var use : uses) {
            var pass = byId.get(use.pass());
            if (pass == null) {
                throw new IllegalStateException("play session " + play.session() + " was not lent pass " + use.pass());
            }
            legs.addAll(take(play, pass, use));
        }
        if (uses.size() < lent.size()) {
            passes.giveBack(play.session());
        }
        if (!legs.isEmpty()) {
            ledger.post(new Entry(Ids.next(), play.venue(), "pass-use", null, null, legs).from(play.session()));
        }
    }

    private List<Leg> take(Play play, Entitlement pass, Bill.PassUse use) {
        var earning = passes.take(play.session(), pass, use)
                .orElseThrow(() -> new IllegalStateException(
                        "pass " + pass.id() + " does not have what play session " + play.session() + " used"));
        use.days().forEach(day -> passes.takeOfDay(pass, day));
        events.fire(new PassUsed(
                pass.id(),
                play.session(),
                play.venue(),
                play.account(),
                use.playedSeconds(),
                use.takenSeconds(),
                earning.amount()));
        return earning.legs();
    }
}
