package org.gamingcafe.cafe.sale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** What was sold in a venue and given back, in lists; the last made first. */
@Stateless
@RolesAllowed(Permission.SALE_READ)
public class SaleListService {

    @Inject
    SaleLists lists;

    public Slice<SaleSummary> sales(VenueId venue, SaleSearch search, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.SALE_READ, venue, "venue");
        return lists.sales(venue, search, page);
    }

    /** Of the shifts that have paid them out. */
    public Slice<RefundSummary> refunds(VenueId venue, SaleSearch search, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.SALE_READ, venue, "venue");
        return lists.refunds(venue, search, page);
    }
}
