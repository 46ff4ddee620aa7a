package org.gamingcafe.cafe.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.terminal.TerminalPayment.State;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** The steps of a talk with a terminal that are kept, each committed before the next word is said. */
@ApplicationScoped
class TerminalBook {

    /** After how long an outcome that is not known is asked for again. */
    static final Duration AGAIN = Duration.ofSeconds(15);

    @Inject
    TerminalPayments payments;

    @Inject
    Terminals terminals;

    @Inject
    LedgerService ledger;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** What is to be talked about, and to whom. */
    record Errand(
            TerminalPayment payment,
            Terminals.Known terminal,
            @Nullable Long baseline) {}

    /** Nothing if somebody else talks to the terminal, or there is nothing to say any more. */
    @Transactional
    Optional<Errand> begin(UUID id) {
        if (!payments.takeTurn(id, clock.instant())) {
            return Optional.empty();
        }
        var payment = payments.find(id).orElseThrow();
        return terminals.of(payment.till()).map(terminal -> new Errand(payment, terminal, payments.baseline(id)));
    }

    @Transactional
    boolean isCancelled(UUID id) {
        return payments.isCancelled(id);
    }

    /** From now on the terminal may have it. @return whether nobody has given up or decided before: then it must not be ordered */
    @Transactional
    boolean send(UUID id, @Nullable Long baseline) {
        var payment = payments.locked(id);
        if (payment.state() == State.ASKED && payment.cancelled()) {
            changed(id, State.DECLINED, "CANCELLED", null);
            return false;
        }
        if (payment.state() != State.ASKED && payment.state() != State.REVERSING) {
            return false;
        }
        payments.sent(id, onceOrdered(payment.state()), baseline);
        return true;
    }

    /** From here on the terminal is asked what it did, and never ordered again: a payment as little as a reversal. */
    private static State onceOrdered(State before) {
        return switch (before) {
            case ASKED -> State.SENT;
            case REVERSING -> State.REVERSAL_UNKNOWN;
            case SENT, UNKNOWN, REVERSAL_UNKNOWN, APPROVED, DECLINED, USED, REVERSED -> before;
        };
    }

    /** A yes: booked once, whoever hears it how often (1200 / 2150; of what goes to a card the other way). */
    @Transactional
    void done(UUID id, @Nullable ZvtStatus status, @Nullable String reason) {
        var payment = payments.locked(id);
        switch (payment.state()) {
            case ASKED, SENT, UNKNOWN -> {
                var isRefund = payment.kind() == TerminalPayment.Kind.REFUND;
                post(payment, isRefund ? "terminal-refund" : "terminal-payment", isRefund, id);
                if (status != null) {
                    payments.told(id, status);
                }
                changed(id, State.APPROVED, null, reason);
            }
            case REVERSING, REVERSAL_UNKNOWN -> {
                post(payment, "terminal-reversal", payment.kind() == TerminalPayment.Kind.PAYMENT, Ids.next());
                changed(id, State.REVERSED, null, reason);
            }
            case APPROVED, DECLINED, USED, REVERSED -> {
                // It was heard before.
            }
        }
    }

    /** A no: nothing has moved. What was to be turned round stays as it was. */
    @Transactional
    void refused(UUID id, String why, @Nullable String reason) {
        var payment = payments.locked(id);
        switch (payment.state()) {
            case ASKED, SENT, UNKNOWN -> changed(id, State.DECLINED, why, reason);
            case REVERSING, REVERSAL_UNKNOWN -> changed(id, State.APPROVED, why, reason);
            case APPROVED, DECLINED, USED, REVERSED -> {
                // It was heard before.
            }
        }
    }

    /** Nobody knows what the terminal did: it is asked again before long. */
    @Transactional
    void unknown(UUID id) {
        var payment = payments.locked(id);
        var next = switch (payment.state()) {
            case SENT, UNKNOWN -> State.UNKNOWN;
            case REVERSING, REVERSAL_UNKNOWN -> State.REVERSAL_UNKNOWN;
            case ASKED, APPROVED, DECLINED, USED, REVERSED -> payment.state();
        };
        if (next != payment.state()) {
            payments.state(id, next, null, null);
            events.fire(new TerminalPaymentChanged(payments.find(id).orElseThrow(), null));
        }
        payments.endTurn(id, clock.instant().plus(AGAIN));
    }

    /** Nothing was sent: it is tried again before long. */
    @Transactional
    void unreached(UUID id) {
        payments.endTurn(id, clock.instant().plus(AGAIN));
    }

    private void changed(UUID id, State state, @Nullable String why, @Nullable String reason) {
        payments.state(id, state, clock.instant(), why);
        payments.endTurn(id, null);
        events.fire(new TerminalPaymentChanged(payments.find(id).orElseThrow(), reason));
    }

    private void post(TerminalPayment payment, String type, boolean isToCard, UUID act) {
        var debit = isToCard ? Chart.BOOKING_DEPOSITS : Chart.CARD_CLEARING;
        var credit = isToCard ? Chart.CARD_CLEARING : Chart.BOOKING_DEPOSITS;
        var legs = List.of(Leg.debit(debit, null, payment.amount()), Leg.credit(credit, null, payment.amount()));
        ledger.post(new Entry(act, payment.venue(), type, payment.shift(), null, legs).from(payment.id()));
    }
}
