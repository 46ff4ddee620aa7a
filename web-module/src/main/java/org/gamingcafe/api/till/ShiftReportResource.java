package org.gamingcafe.api.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.sale.ShiftSales;
import org.gamingcafe.cafe.shift.ShiftReport;
import org.gamingcafe.cafe.shift.ShiftReportService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What a shift has come to: X while it runs, Z once it is closed. */
@Path("/shifts/{id}/report")
@Tag(name = "tills")
@ApplicationScoped
@SignedIn(Permission.SHIFT_RUN)
@Produces(MediaType.APPLICATION_JSON)
public class ShiftReportResource {

    private static final String PDF = "application/pdf";
    private static final String CSV = "text/csv;charset=UTF-8";

    @Inject
    ShiftReportService reports;

    @GET
    @Operation(
            summary =
                    "The X report of a running shift, the Z report of a closed one: of the caller's own, or any of the venue with "
                            + "shift:read. Until it is closed its cashier sees none of the cash")
    @Refuses("shift.not-found")
    public ReportAnswer get(@PathParam("id") UUID id) {
        return ReportAnswer.of(reports.report(id));
    }

    @GET
    @Path("/pdf")
    @Produces({PDF, "application/problem+json"})
    @Operation(summary = "The same as a PDF of 80 mm, in the language of the venue")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Refuses("shift.not-found")
    public Response pdf(@PathParam("id") UUID id) {
        return file(reports.pdf(id), PDF);
    }

    @GET
    @Path("/csv")
    @Produces({CSV, "application/problem+json"})
    @Operation(summary = "The same for a spreadsheet")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @Refuses("shift.not-found")
    public Response csv(@PathParam("id") UUID id) {
        return file(reports.csv(id), CSV);
    }

    private static Response file(Object content, String type) {
        return Response.ok(content, type).header("Cache-Control", "no-store").build();
    }

    @Schema(description = "A blind report has no drawer, and no amounts from which its cash could be worked out.")
    public record ReportAnswer(
            @Nullable String number,
            ShiftAnswer shift,
            String tillName,
            Instant at,
            SalesAnswer sales,
            List<TenderAnswer> tenders,
            List<ActAnswer> acts,
            List<ShiftMovementResource.MovementAnswer> movements,
            Long openings,
            @Nullable DrawerAnswer drawer) {

        static ReportAnswer of(ShiftReport report) {
            return new ReportAnswer(
                    report.number(),
                    ShiftAnswer.of(report.shift()),
                    report.tillName(),
                    report.at(),
                    SalesAnswer.of(report.sales()),
                    report.tenders().stream()
                            .map(one -> new TenderAnswer(one.name(), one.in(), one.out()))
                            .toList(),
                    report.acts().stream()
                            .map(one -> new ActAnswer(one.type(), one.entries(), one.cash()))
                            .toList(),
                    report.movements().stream()
                            .map(ShiftMovementResource.MovementAnswer::of)
                            .toList(),
                    report.openings(),
                    DrawerAnswer.of(report.drawer()));
        }
    }

    @Schema(name = "ShiftTender")
    public record TenderAnswer(String name, Money in, Money out) {}

    @Schema(name = "ShiftAct")
    public record ActAnswer(
            String type, Long entries, @Nullable Money cash) {}

    @Schema(name = "ShiftGoods")
    public record GoodsAnswer(
            String category,
            Integer taxPpm,
            Long sold,
            Money gross,
            Money tax,
            Long returned,
            Money returnedGross,
            Money returnedTax) {}

    @Schema(name = "ShiftSlip", description = "The slip of a card, and what it paid; below zero: what it gave back.")
    public record SlipAnswer(String number, Money amount) {}

    @Schema(name = "ShiftSales")
    public record SalesAnswer(
            Long sales,
            Long refunds,
            Long discounted,
            Money discounts,
            Money promoted,
            Money refunded,
            Money dues,
            List<GoodsAnswer> goods,
            List<SlipAnswer> slips) {

        static SalesAnswer of(ShiftSales sales) {
            return new SalesAnswer(
                    sales.sales(),
                    sales.refunds(),
                    sales.discounted(),
                    sales.discounts(),
                    sales.promoted(),
                    sales.refunded(),
                    sales.dues(),
                    sales.goods().stream().map(SalesAnswer::goods).toList(),
                    sales.slips().stream()
                            .map(slip -> new SlipAnswer(slip.number(), slip.amount()))
                            .toList());
        }

        private static GoodsAnswer goods(ShiftSales.Goods one) {
            return new GoodsAnswer(
                    one.category(),
                    one.taxPpm(),
                    one.sold(),
                    one.gross(),
                    one.tax(),
                    one.returned(),
                    one.returnedGross(),
                    one.returnedTax());
        }
    }

    @Schema(
            name = "ShiftDrawer",
            description = "Expected is float, takings and what was paid in, less what was paid out and dropped.")
    public record DrawerAnswer(
            Money openingFloat,
            Money takings,
            Money paidIn,
            Money paidOut,
            Money dropped,
            Money expected,
            @Nullable Money counted,
            @Nullable Money difference) {

        static @Nullable DrawerAnswer of(ShiftReport.@Nullable Drawer drawer) {
            return drawer == null
                    ? null
                    : new DrawerAnswer(
                            drawer.openingFloat(),
                            drawer.takings(),
                            drawer.paidIn(),
                            drawer.paidOut(),
                            drawer.dropped(),
                            drawer.expected(),
                            drawer.counted(),
                            drawer.difference());
        }
    }
}
