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
import org.gamingcafe.cafe.sale.RefundSummary;
import org.gamingcafe.cafe.sale.SaleListService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What was given back, in a list; giving back is an act on a sale. */
@Path("/refunds")
@Tag(name = "sales")
@ApplicationScoped
@SignedIn(Permission.SALE_READ)
@Produces(MediaType.APPLICATION_JSON)
public class RefundListResource {

    @Inject
    SaleListService sales;

    @GET
    @Operation(
            summary =
                    "What was given back of sales in a venue, the last first; out of one shift, by one cashier, to one member, or in a "
                            + "time",
            description =
                    "Without those out of the caller's own shift until it is closed: its cashier counts the drawer blind.")
    @Refuses({"venue.not-found", "page.cursor"})
    public Page<RefundSummaryAnswer> list(
            @BeanParam SaleQuery query,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(
                sales.refunds(query.venue(), query.search(), Page.request(size, after)), RefundSummaryAnswer::of);
    }

    @Schema(description = "What was given back of a sale, in a list, and in which ways.")
    public record RefundSummaryAnswer(
            UUID id,
            UUID saleId,
            String receiptNumber,
            UUID shiftId,
            UUID cashierId,
            @Nullable UUID accountId,
            Instant refundedAt,
            Money amount,
            String reason,
            List<NewSale.Tender> paidAs) {

        static RefundSummaryAnswer of(RefundSummary refund) {
            return new RefundSummaryAnswer(
                    refund.id(),
                    refund.sale(),
                    refund.receiptNumber(),
                    refund.shift(),
                    refund.cashier().value(),
                    SaleListResource.id(refund.account()),
                    refund.refundedAt(),
                    refund.amount(),
                    refund.reason(),
                    refund.paidAs());
        }
    }
}
