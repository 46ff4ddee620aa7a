package org.gamingcafe.cafe.terminal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;

/** For rooms that give sales back: what terminals are asked to give to a card. The caller has seen to it that somebody may. */
@Stateless
@PermitAll
public class TerminalRefundService {

    @Inject
    TerminalPayments payments;

    @Inject
    Terminals terminals;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Kept now, asked once that is committed. Refuses with {@code terminal.none} where the till has no terminal, with
     * {@code terminal.busy} while it has something else to do.
     *
     * @param shift the caller's open shift, which gives it back
     * @param sale that holds still until this is done: one refund at a time
     */
    public TerminalPayment ask(ShiftView shift, Money amount, UUID sale) {
        if (terminals.of(shift.tillId()).isEmpty()) {
            throw TerminalRefused.none();
        }
        var id = Ids.next();
        if (!payments.add(id, shift, amount, sale, clock.instant())) {
            throw TerminalRefused.busy();
        }
        return told(id);
    }

    /** What is given back of a sale, and neither made nor given up: under way, or on the card already. */
    public Optional<TerminalPayment> openOf(UUID sale) {
        return payments.refundOf(sale);
    }

    /**
     * What the card got is this refund of the sale, once. Refuses with {@code terminal.not-usable} what is not approved, not of this
     * shift, not this amount, or used.
     *
     * @return the terminal's number of the slip
     */
    public String use(UUID id, UUID shift, Money amount, UUID sale) {
        if (!payments.useRefund(id, shift, amount, sale)) {
            throw TerminalRefused.notUsable();
        }
        return told(id).slip();
    }

    private TerminalPayment told(UUID id) {
        var payment = payments.find(id).orElseThrow(() -> new NotFound("terminal-payment"));
        events.fire(new TerminalPaymentChanged(payment, null));
        return payment;
    }
}
