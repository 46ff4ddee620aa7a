package org.gamingcafe.cafe.sale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * What was sold in a venue and given back, in lists; the last made first. Whoever has a drawer still to count does not find their
 * own shift there, whatever else they may: neither does its report tell them (see {@code cafe.shift}).
 */
@Stateless
@RolesAllowed(Permission.SALE_READ)
public class SaleListService {

    @Inject
    SaleLists lists;

    public Slice<SaleSummary> sales(VenueId venue, SaleSearch search, PageRequest page) {
        var caller = Call.current().caller();
        caller.mustBeAllowed(Permission.SALE_READ, venue, "venue");
        return lists.sales(venue, caller.person(), search, page);
    }

    /** Of the shifts that have paid them out. */
    public Slice<RefundSummary> refunds(VenueId venue, SaleSearch search, PageRequest page) {
        var caller = Call.current().caller();
        caller.mustBeAllowed(Permission.SALE_READ, venue, "venue");
        return lists.refunds(venue, caller.person(), search, page);
    }
}
