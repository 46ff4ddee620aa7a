package org.gamingcafe.identity.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.leaving.BalanceWish;
import org.gamingcafe.identity.leaving.DueDeletionService;
import org.gamingcafe.identity.notice.NoticeService;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;

/** For the night's job: forgets those who wanted to go and whose day has come (E11.5, D16). */
@Stateless
@PermitAll
public class ErasureService {

    private static final String ERASED = "ERASED";

    /** What has become of one account. */
    public enum Outcome {
        ERASED,
        /** Something speaks against it tonight; its owner is told. */
        KEPT,
        /** It was taken back, or somebody else has erased it. */
        NOT_DUE
    }

    @Inject
    DueDeletionService deletions;

    @Inject
    Contributions contributions;

    @Inject
    ErasureCertificates certificates;

    @Inject
    AccountService accounts;

    @Inject
    LoginSessionService sessions;

    @Inject
    NoticeService notices;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** By id, those after this one; at most so many. */
    public List<AccountId> due(AccountId after, int limit) {
        return deletions.due(after, limit);
    }

    /**
     * In a transaction of its own: an account is forgotten by all rooms or by none, and one that cannot be does not hold up
     * another. Of any number of callers one erases it; of a cancellation at the same moment and this one is whole.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Outcome erase(AccountId id) {
        Call.current().caller().mustBeTheHouse();
        if (!deletions.hold(id)) {
            return Outcome.NOT_DUE;
        }
        var objection = contributions.objection(id);
        if (objection.isPresent()) {
            deletions.delay(id, objection.get());
            return Outcome.KEPT;
        }
        return deletions.take(id).map(wish -> forget(id, wish)).orElse(Outcome.NOT_DUE);
    }

    /** The last mail first, while there is an address; what is worth money last, when no room holds any of it back. */
    private Outcome forget(AccountId id, BalanceWish wish) {
        var venue = accounts.get(id).homeVenue();
        notices.sayGoodbye(accounts.get(id), certificates.write(id, clock.instant()));
        sessions.endAll(id, ERASED);
        accounts.withdrawLinks(id);
        contributions.erase(id);
        events.fire(new AccountErased(id, venue, wish));
        return Outcome.ERASED;
    }
}
