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
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.inventory.MoveKind;
import org.gamingcafe.cafe.inventory.StockReportService;
import org.gamingcafe.cafe.inventory.StockStatistics;
import org.gamingcafe.cafe.inventory.StockValuation;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What the stock is worth, what expires, and what has become of it. */
@Path("/inventory")
@Tag(name = "inventory")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class StockReportResource {

    private static final int USUAL_DAYS = 14;

    @Inject
    StockReportService reports;

    @GET
    @Path("/expiring")
    @Operation(summary = "Lots with something left that expire within so many days (14), or have; the first one first")
    @Refuses({"venue.not-found", "inventory.days"})
    public Page<LotAnswer> expiring(
            @QueryParam("venue") @Nullable UUID venue, @QueryParam("days") @Nullable Integer days) {
        return Page.whole(reports.expiring(OwnVenue.of(venue), days == null ? USUAL_DAYS : days), LotAnswer::of);
    }

    @GET
    @Path("/valuation")
    @Operation(
            summary =
                    "What lies in stock has cost and would bring, by category; books: what 1400 says. With Accept: text/csv or "
                            + "format=csv product by product as a table")
    @Refuses("venue.not-found")
    public ValuationAnswer valuation(@QueryParam("venue") @Nullable UUID venue) {
        return ValuationAnswer.of(reports.valuation(OwnVenue.of(venue)));
    }

    @GET
    @Path("/valuation")
    @Produces(Tables.CSV)
    @Operation(
            hidden = true,
            summary = "Product by product, as a table; a path and method have one entry in the contract")
    public Response exportValuation(@QueryParam("venue") @Nullable UUID venue) {
        return Tables.answer("valuation", reports.exportValuation(OwnVenue.of(venue)));
    }

    @GET
    @Path("/statistics")
    @Operation(summary = "What came, was sold and was lost between two business days, both included")
    @Refuses({"venue.not-found", "inventory.span"})
    public StatisticsAnswer statistics(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to) {
        if (from == null || to == null) {
            throw new InvalidInput(from == null ? "from" : "to", "inventory.span", StockReportService.LONGEST_DAYS);
        }
        return StatisticsAnswer.of(reports.statistics(OwnVenue.of(venue), from, to));
    }

    @Schema(name = "StockValuationAnswer", description = "cost and books are the same, or something is wrong.")
    public record ValuationAnswer(List<ValuationLine> lines, Long pieces, Money cost, Money retail, Money books) {

        static ValuationAnswer of(StockValuation valuation) {
            return new ValuationAnswer(
                    valuation.lines().stream().map(ValuationLine::of).toList(),
                    valuation.pieces(),
                    valuation.cost(),
                    valuation.retail(),
                    valuation.books());
        }
    }

    @Schema(name = "StockValuationLine")
    public record ValuationLine(String category, Long products, Long pieces, Money cost, Money retail) {

        static ValuationLine of(StockValuation.Line line) {
            return new ValuationLine(line.category(), line.products(), line.pieces(), line.cost(), line.retail());
        }
    }

    @Schema(name = "StockStatisticsAnswer")
    public record StatisticsAnswer(LocalDate from, LocalDate to, List<KindLine> kinds, List<ProductLine> products) {

        static StatisticsAnswer of(StockStatistics statistics) {
            return new StatisticsAnswer(
                    statistics.from(),
                    statistics.to(),
                    statistics.kinds().stream().map(KindLine::of).toList(),
                    statistics.products().stream().map(ProductLine::of).toList());
        }
    }

    @Schema(name = "StockKindLine", description = "value: what came in less what went out had cost.")
    public record KindLine(MoveKind kind, Long in, Long out, Money value) {

        static KindLine of(StockStatistics.OfKind line) {
            return new KindLine(line.kind(), line.in(), line.out(), line.value());
        }
    }

    @Schema(
            name = "StockProductLine",
            description =
                    "cost: of what was sold; lost: what is missing, broken or thrown away, and how much per mille of what "
                            + "was sold and lost that is.")
    public record ProductLine(
            UUID productId,
            String product,
            Long received,
            Long sold,
            Money cost,
            Long lost,
            Money lostCost,
            Integer lostPerMille) {

        static ProductLine of(StockStatistics.OfProduct line) {
            return new ProductLine(
                    line.product(),
                    line.name(),
                    line.received(),
                    line.sold(),
                    line.cost(),
                    line.lost(),
                    line.lostCost(),
                    line.lostPerMille());
        }
    }
}
