package org.gamingcafe.identity.leaving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
     * Whether the account is to be erased now; nobody takes that back, and nobody else erases it, until the end of the
     * transaction. The account is looked at first, as {@link DeletionService#cancel} does: neither waits for the other.
     */
    public boolean hold(AccountId id) {
        Call.current().caller().mustBeTheHouse();
        return states.isToBeDeleted(id) && deletions.isDue(id, clock.instant());
    }

    /** What was wished for the balance. Of any number of callers exactly one gets it. */
    public Optional<BalanceWish> take(AccountId id) {
        Call.current().caller().mustBeTheHouse();
        return deletions.take(id, clock.instant());
    }

    /**
     * Puts it off until the next night, or until the day that ends a legal hold. Said once for each reason and each such
     * day, however many nights it lasts.
     */
    public void delay(AccountId id, Objection why) {
        Call.current().caller().mustBeTheHouse();
        var until = until(id, why);
        if (deletions.delay(id, why, until)) {
            events.fire(new DeletionDelayed(id, accounts.get(id).homeVenue(), why, until));
        }
    }

    private Instant until(AccountId id, Objection why) {
        var now = clock.instant();
        var nextNight = now.plus(A_NIGHT);
        return switch (why) {
            case OPEN_PLAY, UNPAID_DEBT -> nextNight;
            case LEGAL_HOLD -> holds.of(id, now).map(LegalHoldView::until).orElse(nextNight);
        };
    }
}
