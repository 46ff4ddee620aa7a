package org.gamingcafe.cafe.sale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.inventory.PriceListService;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.till.CounterApprovalView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.voucher.VoucherTenderService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** Sales at the counter. */
@Stateless
@RolesAllowed(Permission.SALE_SELL)
public class SaleService {

    private static final int LAST_SALES = 500;
    private static final int FAVOURITES = 9;

    @Inject
    Selling selling;

    @Inject
    PriceListService prices;

    @Inject
    Discounts discounts;

    @Inject
    Sales sales;

    @Inject
    Idempotency idempotency;

    @Inject
    TillService tills;

    @Inject
    VoucherTenderService vouchers;

    /**
     * Takes the goods from stock and the money from wherever it is paid, books both, issues the receipt. Cash may exceed what
     * is due (change is given); anything else that does not add up is refused with {@code sale.payments-mismatch}. Runs
     * without a transaction: codes that do not exist are counted before the act begins, and stay counted.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SaleView sell(NewSale sale, Command command) {
        var codes = PayingCodes.of(sale);
        if (!codes.isEmpty()) {
            vouchers.count(tills.taking(sale.counter()).venue(), codes, command);
        }
        return selling.sell(sale, command);
    }

    /**
     * Asks a second person for consent to what is taken off by hand. It is good for exactly these goods, this member, this
     * promotion and these discounts, used by the caller once and within an hour.
     *
     * @param sale its payments do not matter yet
     */
    public CounterApprovalView askForDiscount(NewSale sale, String reason, Command command) {
        return idempotency.once(command, CounterApprovalView.class, act -> {
            var shift = tills.taking(sale.counter());
            Call.current().caller().mustBeAllowed(Permission.SALE_SELL, shift.venue(), "shift");
            if (!Reduction.isAny(sale)) {
                throw new InvalidInput("discount", "sale.discount");
            }
            return discounts.ask(sale, shift.venue(), shift.openingFloat().currency(), reason);
        });
    }

    /** What a sale would come to now: its payments do not matter yet. */
    public SaleQuote quote(NewSale sale) {
        var shift = tills.taking(sale.counter());
        Call.current().caller().mustBeAllowed(Permission.SALE_SELL, shift.venue(), "shift");
        return discounts.quote(sale, shift.venue(), shift.openingFloat().currency());
    }

    /**
     * What a voucher's code would pay now. Codes that do not exist are counted.
     *
     * @param shift the caller's open shift
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Money worth(UUID shift, String code) {
        var venue = tills.taking(shift).venue();
        Call.current().caller().mustBeAllowed(Permission.SALE_SELL, venue, "shift");
        vouchers.count(venue, List.of(code), null);
        return vouchers.worth(venue, code);
    }

    /** What the venue sold most of lately and still sells, the most first. */
    public List<ProductView> favourites(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.SALE_SELL, venue, "venue");
        return prices.onSale(venue, sales.mostSold(venue, LAST_SALES, FAVOURITES));
    }

    /** With {@code sale:read} in its venue; else {@code sale.not-found}. */
    @RolesAllowed(Permission.SALE_READ)
    public SaleView get(UUID sale) {
        var caller = Call.current().caller();
        return sales.find(sale)
                .filter(found -> caller.may(Permission.SALE_READ, found.venue()))
                .map(Sale::view)
                .orElseThrow(() -> new NotFound("sale"));
    }

    /** Whether there is such a sale that the caller may read: receipts are issued for other things too. */
    @RolesAllowed(Permission.SALE_READ)
    public boolean isSale(UUID thing) {
        var caller = Call.current().caller();
        return sales.find(thing)
                .filter(found -> caller.may(Permission.SALE_READ, found.venue()))
                .isPresent();
    }
}
