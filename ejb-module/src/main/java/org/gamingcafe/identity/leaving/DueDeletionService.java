package org.gamingcafe.identity.leaving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountStateService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Objection;

/** For the room that erases, as the house: whose day has come, and whom of them nobody has taken back. */
@Stateless
@PermitAll
public class DueDeletionService {

    private static final Duration A_NIGHT = Duration.ofDays(1);

    @Inject
    Deletions deletions;

    @Inject
    LegalHolds holds;

    @Inject
    AccountStateService states;

    @Inject
    AccountService accounts;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** By id, those after this one; at most so many. */
    public List<AccountId> due(AccountId after, int limit) {
        Call.current().caller().mustBeTheHouse();
        return deletions.due(after, clock.instant(), limit);
    }

    /**
     * Those of the accounts that are to be erased now; nobody takes that back, and nobody else erases them, until the end of
     * the transaction. The accounts are looked at first, in the order of their ids, as {@link DeletionService#cancel} looks at
     * one: neither waits for the other.
     */
    public Set<AccountId> hold(Collection<AccountId> ids) {
        Call.current().caller().mustBeTheHouse();
        return deletions.due(states.toBeDeleted(ids), clock.instant());
    }

    /** What was wished for each balance. Of any number of callers exactly one gets it. */
    public Map<AccountId, BalanceWish> take(Set<AccountId> ids) {
        Call.current().caller().mustBeTheHouse();
        return deletions.take(ids, clock.instant());
    }

    /**
     * Puts them off until the next night, or until the day that ends a legal hold. Said once for each reason and each such
     * day, however many nights it lasts.
     */
    public void delay(Map<AccountId, Objection> why) {
        Call.current().caller().mustBeTheHouse();
        if (why.isEmpty()) {
            return;
        }
        var delays = delays(why);
        var news = deletions.delay(delays.values());
        for (var person : accounts.all(news)) {
            var delay = Objects.requireNonNull(delays.get(person.id()));
            events.fire(new DeletionDelayed(person.id(), person.homeVenue(), delay.why(), delay.until()));
        }
    }

    private Map<AccountId, Deletions.Delay> delays(Map<AccountId, Objection> objections) {
        var now = clock.instant();
        var nextNight = now.plus(A_NIGHT);
        var held = holds.of(objections.keySet(), now);
        var delays = new HashMap<AccountId, Deletions.Delay>();
        objections.forEach((id, why) -> {
            var hold = held.get(id);
            var until = switch (why) {
                case OPEN_PLAY, UNPAID_DEBT -> nextNight;
                case LEGAL_HOLD -> hold == null ? nextNight : hold.until();
            };
            delays.put(id, new Deletions.Delay(id, why, until));
        });
        return delays;
    }
}
