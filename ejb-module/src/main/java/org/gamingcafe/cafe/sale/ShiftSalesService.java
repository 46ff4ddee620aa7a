package org.gamingcafe.cafe.sale;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;

/** For the rooms above: the sales of a shift in figures. */
@Stateless
@PermitAll
public class ShiftSalesService {

    @Inject
    ShiftFigures figures;

    @Inject
    CashierDeeds cashiers;

    /** What was sold and given back under the shift, in the currency of its venue. */
    public ShiftSales of(UUID shift, String currency) {
        return figures.of(shift, currency);
    }

    /** By cashier, of the shifts of a venue that were closed since then. */
    public Map<AccountId, CashierSales> ofCashiers(VenueId venue, Instant since, String currency) {
        return cashiers.since(venue, since, currency);
    }
}
