package org.gamingcafe.identity.leaving;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountStateService;
import org.gamingcafe.identity.account.LinkAsked;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.account.NotInThisState;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.StepUp;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.Limits;
import org.gamingcafe.platform.ticket.TicketDesk;

/** People who go for good, and who change their mind. */
@Stateless
@PermitAll
public class DeletionService {

    /** For so long it can be taken back (E11.3). */
    private static final Duration GRACE = Duration.ofDays(30);

    @Inject
    Ties ties;

    @Inject
    Deletions deletions;

    @Inject
    AccountStateService states;

    @Inject
    AccountService accounts;

    @Inject
    LoginSessionService sessions;

    @Inject
    TicketDesk tickets;

    @Inject
    Limits limits;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Of one's own account; counts once it is confirmed by the mailed link. Who asks again gets another link and may say
     * something else about the balance.
     *
     * @throws NotInThisState unless the account is active
     * @throws org.gamingcafe.identity.account.AddressMissing if no link could be mailed
     * @throws org.gamingcafe.identity.role.LastAdministrator if nobody else could administer the house
     */
    @StepUp
    public DeletionView ask(BalanceWish balance) {
        limits.take(LimitName.DELETION);
        var id = Call.current().caller().person();
        ties.mustNotHold(id);
        states.mustBeAbleToLeave(id);
        tickets.withdraw(MailedLink.TO_DELETE, id);
        var now = clock.instant();
        deletions.ask(id, balance, now, now.plus(MailedLink.DELETION.life()));
        events.fire(new DeletionAsked(id, accounts.get(id).homeVenue(), balance));
        events.fire(new LinkAsked(id, MailedLink.DELETION));
        return of(id);
    }

    /**
     * By the link in the mail. What holds somebody leaves the ticket as it was. The account is looked at first, the ticket
     * and the wish after it, in the order of {@link #cancel}: neither waits for the other.
     *
     * @throws NotFound {@code ticket.not-found} for a ticket that is unknown, used, expired or of a wish that was taken back
     * @throws org.gamingcafe.identity.role.LastAdministrator if nobody else could administer the house
     */
    public DeletionView confirm(Secret ticket) {
        var id = tickets.holder(ticket, MailedLink.TO_DELETE).orElseThrow(() -> new NotFound("ticket"));
        ties.mustNotHold(id);
        var now = clock.instant();
        if (!states.scheduleDeletion(id)
                || tickets.redeem(ticket, MailedLink.TO_DELETE).isEmpty()
                || !deletions.confirm(id, now, now.plus(GRACE))) {
            throw new NotFound("ticket");
        }
        sessions.lookAgain(id);
        events.fire(new DeletionScheduled(id, accounts.get(id).homeVenue(), now.plus(GRACE)));
        return of(id);
    }

    /**
     * By its owner; also before it was confirmed.
     *
     * @throws NotFound {@code deletion.not-found} if none was asked for
     */
    public void cancel() {
        if (!withdraw(Call.current().caller().person())) {
            throw new NotFound("deletion");
        }
    }

    public DeletionView mine() {
        return of(Call.current().caller().person());
    }

    /** For the rooms above: whatever was asked for or confirmed does not count any more. @return whether there was anything */
    public boolean withdraw(AccountId id) {
        var wasScheduled = states.keep(id);
        tickets.withdraw(MailedLink.TO_DELETE, id);
        var couldCome = deletions.remove(id, clock.instant());
        if (wasScheduled) {
            sessions.lookAgain(id);
        }
        if (wasScheduled || couldCome) {
            events.fire(new DeletionCancelled(id, accounts.get(id).homeVenue(), wasScheduled));
        }
        return wasScheduled || couldCome;
    }

    /** For the rooms above, which guard it: how far the deletion of this account has come. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public DeletionView of(AccountId id) {
        return deletions.of(id, clock.instant()).orElse(DeletionView.NONE);
    }

    /** For the night's job. @return how many were removed, at most {@code limit} */
    public int removeExpired(int limit) {
        Call.current().caller().mustBeTheHouse();
        return deletions.removeExpired(clock.instant(), limit);
    }
}
