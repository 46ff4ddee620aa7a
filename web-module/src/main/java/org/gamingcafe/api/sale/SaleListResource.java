package org.gamingcafe.api.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.SaleListService;
import org.gamingcafe.cafe.sale.SaleSummary;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What was sold, in a list. */
@Path("/sales")
@Tag(name = "sales")
@ApplicationScoped
@SignedIn(Permission.SALE_READ)
@Produces(MediaType.APPLICATION_JSON)
public class SaleListResource {

    @Inject
    SaleListService sales;

    @GET
    @Operation(
            summary = "The sales of a venue, the last made first; of one shift, cashier or member, or of a time",
            description =
                    "Without those of the caller's own shift until it is closed: its cashier counts the drawer blind.")
    @Refuses({"venue.not-found", "page.cursor"})
    public Page<SaleSummaryAnswer> list(
            @BeanParam SaleQuery query,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(sales.sales(query.venue(), query.search(), Page.request(size, after)), SaleSummaryAnswer::of);
    }

    static @Nullable UUID id(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    @Schema(
            description =
                    "A sale in a list; without shift and cashier where a member has paid by themselves. What was given back of it so "
                            + "far: refunded.")
    public record SaleSummaryAnswer(
            UUID id,
            String receiptNumber,
            @Nullable UUID shiftId,
            @Nullable UUID cashierId,
            @Nullable UUID accountId,
            @Nullable UUID orderId,
            Instant soldAt,
            Money total,
            Money dues,
            Money refunded,
            List<NewSale.Tender> tenders) {

        static SaleSummaryAnswer of(SaleSummary sale) {
            return new SaleSummaryAnswer(
                    sale.id(),
                    sale.receiptNumber(),
                    sale.shift(),
                    SaleListResource.id(sale.cashier()),
                    SaleListResource.id(sale.account()),
                    sale.order(),
                    sale.soldAt(),
                    sale.total(),
                    sale.dues(),
                    sale.refunded(),
                    sale.tenders());
        }
    }
}
