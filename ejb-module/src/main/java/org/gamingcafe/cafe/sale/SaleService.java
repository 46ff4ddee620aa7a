package org.gamingcafe.cafe.sale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Permission;

/** Sales at the counter. */
@Stateless
@RolesAllowed(Permission.SALE_SELL)
public class SaleService {

    /**
     * Takes the goods from stock, the money from drawer and wallet, books both, issues the receipt. Cash may exceed the
     * total (change is given); anything else that does not add up is refused with {@code sale.payments-mismatch}.
     */
    public SaleView sell(NewSale sale, Command command) {
        throw new UnsupportedOperationException();
    }

    /** With {@code sale:read} in its venue; else {@code sale.not-found}. */
    @RolesAllowed(Permission.SALE_READ)
    public SaleView get(UUID sale) {
        throw new UnsupportedOperationException();
    }
}
