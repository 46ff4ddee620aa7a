package org.gamingcafe.cafe.terminal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.terminal.TerminalPayment.State;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.platform.access.FreshFactor;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.VenueId;

/** What terminals are asked to take. */
@Stateless
@RolesAllowed(Permission.SALE_SELL)
public class TerminalPaymentService {

    private static final int MOST = 50;
    private static final int MOST_OF_A_VENUE = 200;

    @Inject
    TerminalPayments payments;

    @Inject
    Terminals terminals;

    @Inject
    TerminalTalk talk;

    @Inject
    TerminalBook book;

    @Inject
    TillService tills;

    @Inject
    FreshFactor factor;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Kept now, asked once that is committed; look at it again until it is answered. Refuses with {@code terminal.none} where the
     * till has no terminal, with {@code terminal.busy} while it has another payment.
     *
     * @param shift the caller's open shift
     */
    public TerminalPayment ask(UUID shift, Money amount, Command command) {
        return idempotency.once(command, TerminalPayment.class, act -> {
            var taking = tills.taking(shift);
            Call.current().caller().mustBeAllowed(Permission.SALE_SELL, taking.venue(), "shift");
            mustBePayable(amount, taking.openingFloat().currency());
            if (terminals.of(taking.tillId()).isEmpty()) {
                throw TerminalRefused.none();
            }
            var id = Ids.next();
            if (!payments.add(id, taking, amount, null, clock.instant())) {
                throw TerminalRefused.busy();
            }
            return told(id);
        });
    }

    private static void mustBePayable(Money amount, String currency) {
        if (!amount.currency().equals(currency)) {
            throw new InvalidInput("amount", "money.other-currency", currency, amount.currency());
        }
        if (!amount.isPositive()) {
            throw new InvalidInput("amount", "money.not-positive");
        }
    }

    /** In its venue; else {@code terminal-payment.not-found}. */
    public TerminalPayment get(UUID id) {
        return own(payments.find(id).orElseThrow(() -> new NotFound("terminal-payment")));
    }

    /** Of the caller's shift: under way, or done and not used by a sale or refund yet. The oldest first. */
    public List<TerminalPayment> open(UUID shift) {
        tills.get(shift);
        return payments.open(shift, MOST);
    }

    /** For rooms that end shifts: whether one is under way in it, or done and not used by a sale or refund. */
    @PermitAll
    public boolean isAnyOpen(UUID shift) {
        return !payments.open(shift, 1).isEmpty();
    }

    /** Somebody gives up: what was not sent is not asked any more, and the terminal is told. It may be done all the same. */
    public TerminalPayment cancel(UUID id, Command command) {
        return idempotency.once(command, TerminalPayment.class, act -> {
            var payment = own(payments.locked(id));
            tills.mustBeAt(payment.till());
            if (payment.state() != State.ASKED && payment.state() != State.SENT) {
                throw TerminalRefused.state(payment);
            }
            payments.cancel(id);
            return payments.find(id).orElseThrow();
        });
    }

    /**
     * The card gets back what no sale has taken, by the terminal that took it; what it got and no refund was made of is taken from it
     * again. If nobody knows the number of its slip, somebody
     * gives it back at the terminal and another one decides ({@link #decide}).
     */
    public TerminalPayment reverse(UUID id, Command command) {
        return idempotency.once(command, TerminalPayment.class, act -> {
            var payment = own(payments.locked(id));
            tills.mustBeAt(payment.till());
            if (payment.state() != State.APPROVED) {
                throw TerminalRefused.state(payment);
            }
            if (payments.isBusy(payment.till())) {
                throw TerminalRefused.busy();
            }
            payments.state(id, State.REVERSING, null, null);
            return told(id);
        });
    }

    /** Of a venue, for who decides about them: under way, or done and not used. By till, the oldest first. */
    @RolesAllowed(Permission.TXN_REFUND)
    public List<TerminalPayment> underWay(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.TXN_REFUND, venue, "venue");
        return payments.open(venue, MOST_OF_A_VENUE);
    }

    /** Its terminal is asked again with the next tick, and not only when it is due. */
    @RolesAllowed(Permission.TXN_REFUND)
    public TerminalPayment hurry(UUID id) {
        var payment = payments.locked(id);
        Call.current().caller().mustBeAllowed(Permission.TXN_REFUND, payment.venue(), "terminal-payment");
        if (!payment.state().isUnderWay()) {
            throw TerminalRefused.state(payment);
        }
        payments.hurry(id, clock.instant().plus(TerminalBook.AGAIN));
        return payment;
    }

    /**
     * What the terminal cannot tell any more: somebody has looked at its own journal. What it was to give back and has not been ordered
     * yet, because it cannot be reached, is decided as well; it is not ordered any more then, and the till is free. With {@code txn:refund}
     * and a fresh factor.
     *
     * @param done whether it has done what it was asked
     */
    @RolesAllowed(Permission.TXN_REFUND)
    public TerminalPayment decide(UUID id, boolean done, String reason, Command command) {
        return idempotency.once(command, TerminalPayment.class, act -> {
            var said = Reason.checked(reason);
            var payment = payments.locked(id);
            Call.current().caller().mustBeAllowed(Permission.TXN_REFUND, payment.venue(), "terminal-payment");
            tills.mustBeAt(payment.till());
            factor.mustBeShown();
            if (!payment.state().isToBeDecided()) {
                throw TerminalRefused.state(payment);
            }
            if (done) {
                book.done(id, null, said);
            } else {
                book.refused(id, "DECIDED", said);
            }
            return payments.find(id).orElseThrow();
        });
    }

    /**
     * For rooms that sell: this payment pays this sale, once. Refuses with {@code terminal.not-usable} what is not approved, not
     * of this shift, not this amount, or used.
     *
     * @return the terminal's number of the slip
     */
    @PermitAll
    public String use(UUID id, UUID shift, Money amount, UUID sale) {
        if (!payments.use(id, shift, amount, sale)) {
            throw TerminalRefused.notUsable();
        }
        var used = payments.find(id).orElseThrow();
        events.fire(new TerminalPaymentChanged(used, null));
        return used.slip();
    }

    /** For the house's ticker. @return how many were talked about */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int askAgain() {
        Call.current().caller().mustBeTheHouse();
        var due = payments.due(clock.instant(), MOST);
        due.forEach(talk::about);
        return due.size();
    }

    private TerminalPayment told(UUID id) {
        var payment = payments.find(id).orElseThrow();
        events.fire(new TerminalPaymentChanged(payment, null));
        return payment;
    }

    private static TerminalPayment own(TerminalPayment payment) {
        Call.current().caller().mustBeAllowed(Permission.SALE_SELL, payment.venue(), "terminal-payment");
        return payment;
    }
}
