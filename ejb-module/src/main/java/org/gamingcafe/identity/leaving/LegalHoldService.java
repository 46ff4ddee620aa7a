package org.gamingcafe.identity.leaving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountStateService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Reason;

/** Data that the law wants kept (E12, D35). Called by the room that guards who may decide it. */
@Stateless
@PermitAll
public class LegalHoldService {

    /** Nobody holds data for ever. */
    private static final Duration LONGEST = Duration.ofDays(10 * 366L);

    @Inject
    LegalHolds holds;

    @Inject
    Deletions deletions;

    @Inject
    AccountStateService states;

    @Inject
    AccountService accounts;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The one that counts now. */
    public Optional<LegalHoldView> of(AccountId id) {
        return holds.of(id, clock.instant());
    }

    /**
     * In the place of one that was there before. Of this and an erasure at the same moment one is whole: the account is
     * looked at first, as the erasure does.
     *
     * @throws NotFound {@code account.not-found} if the house has forgotten the person already
     * @throws InvalidInput {@code legal-hold.until} for a time that has passed or lies more than ten years ahead
     */
    public LegalHoldView place(AccountId id, String reason, Instant until) {
        var why = Reason.checked(reason);
        var now = clock.instant();
        var last = until.truncatedTo(ChronoUnit.SECONDS);
        if (!last.isAfter(now) || last.isAfter(now.plus(LONGEST))) {
            throw new InvalidInput("until", "legal-hold.until");
        }
        states.mustNotBeErased(id);
        var before = holds.of(id, now).map(LegalHoldView::until).orElse(null);
        var by = Call.current().caller().person();
        var hold = new LegalHoldView(why, last, by, now);
        holds.place(id, hold);
        events.fire(new LegalHoldPlaced(id, accounts.get(id).homeVenue(), why, hold.until(), before));
        return hold;
    }

    /** For the house: holds whose day is over, at most so many. @return how many */
    public int removeOld(int most) {
        Call.current().caller().mustBeTheHouse();
        return holds.removeOld(clock.instant(), most);
    }

    /**
     * Before its day. An erasure that has waited for it is due again.
     *
     * @throws NotFound {@code legal-hold.not-found} if there is none
     */
    public void lift(AccountId id) {
        states.mustNotBeErased(id);
        var hold = of(id).orElseThrow(() -> new NotFound("legal-hold"));
        holds.remove(id);
        deletions.waitNoMoreForHold(id);
        events.fire(new LegalHoldLifted(id, accounts.get(id).homeVenue(), hold.until()));
    }
}
