package org.gamingcafe.cafe.sale;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.voucher.VoucherTenderService;
import org.gamingcafe.platform.kernel.Command;

/** For rooms whose goods are taken from stock before they are paid. */
@Stateless
@PermitAll
public class OrderSaleService {

    @Inject
    Selling selling;

    @Inject
    TillService tills;

    @Inject
    VoucherTenderService vouchers;

    /** Before the act and outside its transaction: codes that do not exist are counted, whatever becomes of the act. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void countCodes(NewSale sale, Command command) {
        var codes = PayingCodes.of(sale);
        if (!codes.isEmpty()) {
            vouchers.count(tills.taking(sale.counter()).venue(), codes, command);
        }
    }

    /**
     * Takes the money and issues the receipt, as {@link SaleService#sell} does, inside the caller's transaction; stock and its
     * cost were booked before. Without a shift the member pays all of it from their wallet, and the caller has seen to it that
     * it is they who ask.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public SaleView sell(NewSale sale, OrderedGoods ordered, UUID act) {
        return selling.sellOrdered(sale, ordered, act);
    }
}
