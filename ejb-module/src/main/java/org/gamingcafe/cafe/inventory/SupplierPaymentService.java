package org.gamingcafe.cafe.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to suppliers for goods that have come, and what was paid for them from the bank (2400 against 1120). Never more is
 * paid than is owed, also by two who pay at the same moment. The supplier's row is locked before accounts of the ledger.
 */
@Stateless
@RolesAllowed(Permission.INVENTORY_WRITE)
public class SupplierPaymentService {

    @Inject
    SupplierPayments payments;

    @Inject
    Suppliers suppliers;

    @Inject
    StockBooking booking;

    @Inject
    VenueService venues;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** With every supplier, by name; what all of it comes to is what the books say (2400). */
    public List<SupplierDebt> debts(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, venue, "venue");
        return payments.debts(venue, venues.get(venue).currency());
    }

    /** @throws NotFound {@code supplier.not-found}, for one of another venue too */
    public SupplierDebt debt(UUID supplier) {
        return payments.debt(supplier, currency(existing(supplier)));
    }

    /** The newest first; to one supplier, or to all. */
    public Slice<SupplierPayment> list(VenueId venue, @Nullable UUID supplier, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.INVENTORY_WRITE, venue, "venue");
        return payments.list(venue, supplier, venues.get(venue).currency(), page);
    }

    /** The newest first. @throws NotFound {@code supplier.not-found}, for one of another venue too */
    public Slice<SupplierPayment> of(UUID supplier, PageRequest page) {
        return list(existing(supplier).venue(), supplier, page);
    }

    /**
     * What was transferred to a supplier, all that is owed or a part of it.
     *
     * @param reference of the transfer or the invoice
     * @throws AboveOwed {@code supplier.above-owed}
     */
    public SupplierPayment pay(UUID supplier, Money amount, @Nullable String reference, Command command) {
        return idempotency.once(command, SupplierPayment.class, act -> {
            var to = existing(supplier);
            var currency = currency(to);
            mustBeMoney(amount, currency);
            var said = Words.checkedOrNull(
                    "reference", "supplier.reference", reference, SupplierPayment.LONGEST_REFERENCE);
            payments.hold(supplier);
            var owed = payments.debt(supplier, currency).owed();
            if (owed.isLessThan(amount)) {
                throw new AboveOwed(owed);
            }
            var by = Call.current().caller().account();
            var payment = new SupplierPayment(
                    act,
                    to.venue(),
                    supplier,
                    to.name(),
                    amount,
                    said,
                    clock.instant(),
                    by == null ? null : by.value(),
                    owed.minus(amount));
            payments.add(payment);
            var legs = List.of(Leg.debit(Chart.SUPPLIER_PAYABLE, null, amount), Leg.credit(Chart.BANK, null, amount));
            booking.book(act, to.venue(), "supplier-payment", said, legs);
            events.fire(new SupplierPaid(payment));
            return payment;
        });
    }

    private static void mustBeMoney(Money amount, String currency) {
        if (!amount.currency().equals(currency)) {
            throw new InvalidInput("amount", "money.other-currency", currency, amount.currency());
        }
        if (!amount.isPositive()) {
            throw new InvalidInput("amount", "money.not-positive");
        }
    }

    private SupplierView existing(UUID id) {
        return suppliers
                .find(id)
                .filter(supplier -> Call.current().caller().may(Permission.INVENTORY_WRITE, supplier.venue()))
                .orElseThrow(() -> new NotFound("supplier"));
    }

    private String currency(SupplierView supplier) {
        return venues.get(supplier.venue()).currency();
    }
}
