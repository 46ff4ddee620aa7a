package org.gamingcafe.identity.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.ticket.TicketDesk;

/** How a lock is lifted before its time. */
@Stateless
@PermitAll
public class LockoutService {

    @Inject
    Guesses guesses;

    @Inject
    AttemptBook book;

    @Inject
    RegistrationService registrations;

    @Inject
    TicketDesk tickets;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Mails a link, if there is such an account; nobody is told whether, nor whether it is locked. */
    public void sendLink(String email) {
        registrations.sendUnlock(email);
    }

    /** @throws NotFound {@code ticket.not-found} for a ticket that is unknown, used or expired */
    public void unlock(Secret ticket) {
        var account = tickets.redeem(ticket, MailedLink.TO_UNLOCK).orElseThrow(() -> new NotFound("ticket"));
        lift(account, AccountUnlocked.How.MAIL);
    }

    /** For the rooms above, which guard it: when this account can sign in again, if it is locked for everybody. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Instant> lockedUntil(AccountId account) {
        return guesses.lockedUntil(new Guesses.Guess(book.subject(account), Optional.empty()));
    }

    /**
     * For the rooms above, which guard it. All counters of the account begin anew, those of devices too, and links that
     * would do it once more stop working.
     *
     * @return whether there was a lock
     */
    public boolean lift(AccountId account, AccountUnlocked.How how) {
        tickets.withdraw(MailedLink.TO_UNLOCK, account);
        var wasLocked = guesses.forget(book.subject(account));
        if (wasLocked) {
            events.fire(new AccountUnlocked(account, how, clock.instant()));
        }
        return wasLocked;
    }
}
