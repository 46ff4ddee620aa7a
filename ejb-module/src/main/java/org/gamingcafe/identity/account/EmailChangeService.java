package org.gamingcafe.identity.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.StepUp;
import org.gamingcafe.platform.limit.LimitName;
import org.gamingcafe.platform.limit.Limits;
import org.gamingcafe.platform.ticket.TicketDesk;

/**
 * How an account moves to another address (E14): its owner asks, the old address confirms, then the new one, all within a
 * day. Whoever has only a session, or only one of the mailboxes, moves nothing. Sessions and devices are left alone.
 */
@Stateless
@PermitAll
public class EmailChangeService {

    private static final Duration LIFE = Duration.ofHours(24);

    /** A move that is done is known for a while, so that the old address hears of it however late its mail is. */
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    Accounts accounts;

    @Inject
    EmailChanges changes;

    @Inject
    Registrations registrations;

    @Inject
    AccountService links;

    @Inject
    TicketDesk tickets;

    @Inject
    Limits limits;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Says nothing of whether somebody has the address already: the answer and the mail to the old address are the same
     * (D38). What was asked for before is forgotten, and its links die.
     *
     * @throws InvalidInput {@code account.email-same}
     * @throws AddressMissing if there is no address to move from
     * @throws AddressUnverified if it was never confirmed
     */
    @StepUp
    public EmailChangeView ask(String email) {
        limits.take(LimitName.EMAIL_VERIFICATION);
        var address = new EmailAddress(email);
        var account = accounts.getLocked(Call.current().caller().person());
        var present = account.confirmedAddress();
        if (present.equals(address)) {
            throw new InvalidInput("email", "account.email-same");
        }
        var id = account.id();
        withdraw(id);
        var now = clock.instant();
        var change = changes.begin(id, present, address, now, now.plus(LIFE));
        events.fire(new EmailChangeAsked(id, account.homeVenue()));
        events.fire(new LinkAsked(id, MailedLink.OLD_ADDRESS));
        return change;
    }

    /** One's own that is under way. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<EmailChangeView> mine() {
        return changes.pending(Call.current().caller().person(), clock.instant());
    }

    /** What whoever has come by the link to the old address is about to confirm. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<EmailChangeView> offered(Secret ticket) {
        return tickets.holder(ticket, MailedLink.TO_LEAVE_AN_ADDRESS)
                .flatMap(id -> changes.pending(id, clock.instant()));
    }

    /**
     * The old address agrees; the link to the new one is on its way. If somebody has that address, it is they who get a mail.
     *
     * @throws NotFound {@code ticket.not-found} for a ticket that is unknown, used, expired or of a move that was given up
     */
    public EmailChangeView verifyOld(Secret ticket) {
        var id = redeemed(ticket, MailedLink.TO_LEAVE_AN_ADDRESS);
        var change = changes.confirmOld(id, clock.instant()).orElseThrow(() -> new NotFound("ticket"));
        var address = new EmailAddress(change.newEmail());
        if (accounts.byEmail(address.value()).isPresent()) {
            registrations.ask(address, MailedLink.ALREADY_REGISTERED);
        } else {
            events.fire(new LinkAsked(id, MailedLink.NEW_ADDRESS));
        }
        return change;
    }

    /**
     * The new address agrees: it is the account's from now on, and no link that was sent to the old one works any more.
     *
     * @throws NotFound {@code ticket.not-found} for a ticket that is unknown, used, expired or of a move that was given up
     * @throws EmailTaken if somebody else has taken it meanwhile
     */
    public EmailChangeView verifyNew(Secret ticket) {
        var id = redeemed(ticket, MailedLink.TO_TAKE_AN_ADDRESS);
        var now = clock.instant();
        var moved = changes.finish(id, now).orElseThrow(() -> new NotFound("ticket"));
        accounts.mustBeFree(moved.address(), id);
        var account = accounts.getLocked(id);
        account.movesTo(moved.address());
        accounts.flush(EmailTaken::new);
        links.withdrawLinks(id);
        events.fire(new EmailChanged(id, account.homeVenue(), moved.id()));
        return new EmailChangeView(moved.address().value(), EmailChangeView.State.CHANGED, now);
    }

    /** Its owner gives it up. @throws NotFound {@code email-change.not-found} if none is under way */
    public void cancel() {
        var id = Call.current().caller().person();
        if (!giveUp(id)) {
            throw new NotFound("email-change");
        }
    }

    /**
     * The old address says no: that was not its owner.
     *
     * @throws NotFound {@code ticket.not-found} for a ticket that is unknown, used, expired or of a move that was given up
     */
    public void refuse(Secret ticket) {
        if (!giveUp(redeemed(ticket, MailedLink.TO_LEAVE_AN_ADDRESS))) {
            throw new NotFound("ticket");
        }
    }

    /** For the night's job. @return how many were removed, at most {@code limit} */
    public int removeExpired(int limit) {
        Call.current().caller().mustBeTheHouse();
        return changes.removeExpired(clock.instant().minus(KEPT), limit);
    }

    private boolean giveUp(AccountId id) {
        var account = accounts.getLocked(id);
        var isPending = changes.pending(id, clock.instant()).isPresent();
        withdraw(id);
        if (changes.forget(id) && isPending) {
            events.fire(new EmailChangeCancelled(id, account.homeVenue()));
            return true;
        }
        return false;
    }

    /** The account first and the ticket after it, so that nobody waits for each other. */
    private AccountId redeemed(Secret ticket, String purpose) {
        var id = tickets.holder(ticket, purpose).orElseThrow(() -> new NotFound("ticket"));
        accounts.getLocked(id);
        return tickets.redeem(ticket, purpose).orElseThrow(() -> new NotFound("ticket"));
    }

    private void withdraw(AccountId id) {
        tickets.withdraw(MailedLink.TO_LEAVE_AN_ADDRESS, id);
        tickets.withdraw(MailedLink.TO_TAKE_AN_ADDRESS, id);
    }
}
