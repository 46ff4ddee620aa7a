package org.gamingcafe.cafe.pass;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    ReturnedTime returned;

    @Inject
    Passes all;

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

    /** What of a pass came back: seconds that a lower bill does not use. */
    public record Returned(UUID pass, long seconds) {}

    /**
     * Puts back on passes what a lower bill does not use, and books what is not earned any more by that. Nothing comes back
     * to a pass, or to a period of one, that is over.
     *
     * @param lent what the session was lent
     */
    public List<Returned> giveBack(Play play, List<Entitlement> lent, List<Bill.PassUse> unused, String reason) {
        var byId = lent.stream().collect(Collectors.toMap(Entitlement::id, Function.identity()));
        var back = new ArrayList<Returned>();
        var legs = new ArrayList<Leg>();
        for (var use : unused) {
            var pass = byId.get(use.pass());
            var seconds = pass == null ? 0 : putBack(pass, use, legs);
            if (seconds > 0) {
                back.add(new Returned(use.pass(), seconds));
                events.fire(new PassTimeReturned(
                        use.pass(), play.session(), play.venue(), play.account(), seconds, reason));
            }
        }
        if (!legs.isEmpty()) {
            ledger.post(new Entry(Ids.next(), play.venue(), "pass-return", null, reason, legs).from(play.session()));
        }
        return back;
    }

    /** @return how many seconds have come back */
    private long putBack(Entitlement pass, Bill.PassUse use, Collection<Leg> legs) {
        if (pass.kind() == Entitlement.Kind.DAILY) {
            return use.days().stream()
                    .filter(day -> returned.toDay(pass, day))
                    .mapToLong(Bill.DayUse::takenSeconds)
                    .sum();
        }
        var unearned = returned.toPass(pass, use.takenSeconds());
        unearned.ifPresent(earning -> legs.addAll(earning.legsBack()));
        return unearned.isPresent() ? use.takenSeconds() : 0;
    }

    /** What passes are called: the name of the product, and the edition with whose terms they were sold. */
    public Map<UUID, String> names(Collection<UUID> wanted) {
        return wanted.isEmpty() ? Map.of() : all.named(wanted);
    }
}
