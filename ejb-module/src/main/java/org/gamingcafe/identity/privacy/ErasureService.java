package org.gamingcafe.identity.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.leaving.BalanceWish;
import org.gamingcafe.identity.leaving.DueDeletionService;
import org.gamingcafe.identity.notice.Goodbye;
import org.gamingcafe.identity.notice.NoticeService;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Objection;

/** For the night's job: forgets those who wanted to go and whose day has come (E11.5, D16). */
@Stateless
@PermitAll
public class ErasureService {

    /** Accounts of one transaction. */
    public static final int MOST_AT_ONCE = 100;

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
    Event<AccountsErased> gone;

    @Inject
    Clock clock;

    /** By id, those after this one; at most so many. */
    public List<AccountId> due(AccountId after, int limit) {
        return deletions.due(after, limit);
    }

    /**
     * In one transaction of its own: these accounts are forgotten by all rooms or by none, and where one of them cannot be, none
     * is; the caller repeats it with each by itself. Of any number of callers one erases an account; of a cancellation at the
     * same moment and this one is whole, and takes nobody else along. Each room sends the same statements for one as for all.
     *
     * @param ids at most {@link #MOST_AT_ONCE}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Map<AccountId, Outcome> erase(Set<AccountId> ids) {
        Call.current().caller().mustBeTheHouse();
        if (ids.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("at most " + MOST_AT_ONCE + " accounts at once: " + ids.size());
        }
        var outcomes = new HashMap<AccountId, Outcome>();
        ids.forEach(id -> outcomes.put(id, Outcome.NOT_DUE));
        var held = deletions.hold(ids);
        var objections = contributions.objections(held);
        deletions.delay(firstOf(objections));
        objections.keySet().forEach(id -> outcomes.put(id, Outcome.KEPT));
        var free = new HashSet<>(held);
        free.removeAll(objections.keySet());
        var wishes = deletions.take(free);
        forget(wishes);
        wishes.keySet().forEach(id -> outcomes.put(id, Outcome.ERASED));
        return outcomes;
    }

    /** One is told, in the order of the kinds. */
    private static Map<AccountId, Objection> firstOf(Map<AccountId, Set<Objection>> objections) {
        var first = new HashMap<AccountId, Objection>();
        objections.forEach((id, all) -> first.put(id, Collections.min(all)));
        return first;
    }

    /** The last mails first, while there are addresses; what is worth money last, when no room holds any of it back. */
    private void forget(Map<AccountId, BalanceWish> wishes) {
        if (wishes.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var people = accounts.all(wishes.keySet());
        notices.sayGoodbye(people.stream()
                .map(person -> new Goodbye(person, certificates.write(person.id(), now)))
                .toList());
        sessions.endAll(wishes.keySet(), ERASED);
        accounts.withdrawLinks(wishes.keySet());
        contributions.erase(wishes.keySet());
        var erased = people.stream()
                .map(person -> new AccountErased(
                        person.id(), person.homeVenue(), Objects.requireNonNull(wishes.get(person.id()))))
                .toList();
        gone.fire(new AccountsErased(erased));
        erased.forEach(events::fire);
    }
}
