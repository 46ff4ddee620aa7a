package org.gamingcafe.api.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.inventory.MoveKind;
import org.gamingcafe.cafe.inventory.ShrinkageService;
import org.gamingcafe.cafe.inventory.StockReportService;
import org.gamingcafe.cafe.inventory.StockShrinkage;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What was lost of the stock. */
@Path("/inventory/shrinkage")
@Tag(name = "inventory")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class ShrinkageResource {

    @Inject
    ShrinkageService shrinkage;

    @GET
    @Operation(
            summary =
                    "What was lost between two business days, both included, by reason, product and day, at cost and as a share of "
                            + "what was sold. With Accept: text/csv or format=csv the products as a table")
    @Refuses({"venue.not-found", "inventory.span"})
    public ShrinkageAnswer report(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        return ShrinkageAnswer.of(shrinkage.report(OwnVenue.of(venue), said("from", from), said("to", to)));
    }

    @GET
    @Produces(Tables.CSV)
    @Operation(hidden = true, summary = "The same as a table; a path and method have one entry in the contract")
    public Response export(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        return Tables.answer("shrinkage", shrinkage.export(OwnVenue.of(venue), said("from", from), said("to", to)));
    }

    private static LocalDate said(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidInput(field, "inventory.span", StockReportService.LONGEST_DAYS);
        }
        return day;
    }

    @Schema(
            name = "ShrinkageAnswer",
            description = "cost: of what was lost less what was found; sold: what all that was sold had cost.")
    public record ShrinkageAnswer(
            LocalDate from,
            LocalDate to,
            Money cost,
            Money sold,
            @Nullable Long sharePpm,
            List<ReasonLine> reasons,
            List<ProductLine> products,
            List<DayLine> days) {

        static ShrinkageAnswer of(StockShrinkage lost) {
            return new ShrinkageAnswer(
                    lost.from(),
                    lost.to(),
                    lost.cost(),
                    lost.sold(),
                    lost.sharePpm(),
                    lost.reasons().stream().map(ReasonLine::of).toList(),
                    lost.products().stream().map(ProductLine::of).toList(),
                    lost.days().stream()
                            .map(day -> new DayLine(day.day(), day.cost()))
                            .toList());
        }
    }

    @Schema(name = "ShrinkageReasonLine", description = "lost and found: pieces; sharePpm: of what was sold, at cost.")
    public record ReasonLine(
            MoveKind kind,
            Long lost,
            Long found,
            Money cost,
            @Nullable Long sharePpm) {

        static ReasonLine of(StockShrinkage.OfReason line) {
            return new ReasonLine(line.kind(), line.lost(), line.found(), line.cost(), line.sharePpm());
        }
    }

    @Schema(name = "ShrinkageProductLine", description = "A product and a reason; sold: what its sales had cost.")
    public record ProductLine(
            UUID productId,
            String product,
            String sku,
            MoveKind kind,
            Long lost,
            Long found,
            Money cost,
            Money sold,
            @Nullable Long sharePpm) {

        static ProductLine of(StockShrinkage.OfProduct line) {
            return new ProductLine(
                    line.product(),
                    line.name(),
                    line.sku(),
                    line.kind(),
                    line.lost(),
                    line.found(),
                    line.cost(),
                    line.sold(),
                    line.sharePpm());
        }
    }

    @Schema(name = "ShrinkageDayLine")
    public record DayLine(LocalDate day, Money cost) {}
}
