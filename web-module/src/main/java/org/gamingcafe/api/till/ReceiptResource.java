package org.gamingcafe.api.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.play.ExplainedReceipt;
import org.gamingcafe.cafe.play.ExplanationService;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.cafe.till.ReceiptForm;
import org.gamingcafe.cafe.till.ReceiptPrintService;
import org.gamingcafe.cafe.till.ReceiptService;
import org.gamingcafe.cafe.till.ReceiptView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Receipts, and how their amounts came about. */
@Path("/receipts")
@Tag(name = "receipts")
@ApplicationScoped
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptResource {

    private static final String PDF = "application/pdf";
    private static final String PRINTER = "application/octet-stream";

    @Inject
    ReceiptService receipts;

    @Inject
    ReceiptPrintService prints;

    @Inject
    ExplanationService explanations;

    @GET
    @Operation(summary = "The caller's own receipts; with venue all of that venue (needs sale:read); newest first")
    public Page<ReceiptAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var page = Page.request(size, after);
        var found = venue == null ? receipts.mine(page) : receipts.list(OwnVenue.of(venue), null, page);
        return Page.of(found, ReceiptAnswer::of);
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "One receipt: the caller's own, or any of the venue with sale:read")
    @Refuses("receipt.not-found")
    public ReceiptAnswer get(@PathParam("number") String number) {
        return ReceiptAnswer.of(receipts.get(number));
    }

    @GET
    @Path("/{number}/explain")
    @Operation(
            summary = "How every amount of a receipt came about, line by line; the price of play is worked out again")
    @Refuses("receipt.not-found")
    public ExplanationAnswer explain(@PathParam("number") String number) {
        return ExplanationAnswer.of(explanations.explain(number));
    }

    @POST
    @Path("/{number}/prints")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({PDF, PRINTER, "application/problem+json"})
    @Operation(
            summary =
                    "Print a receipt, in the language of the venue: as PDF of 80 mm, or as bytes for an ESC/POS printer. The "
                            + "first print is the original, every other one says that it is a copy")
    @APIResponse(
            responseCode = "200",
            description = "The receipt.",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PRINTER, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Refuses({"receipt.not-found", "receipt.form"})
    public Response print(@PathParam("number") String number, @Valid @NotNull PrintRequest request) {
        var printed = Retry.onConflict(() -> prints.print(number, request.form()));
        return Response.ok(printed.content(), printed.form() == ReceiptForm.PDF ? PDF : PRINTER)
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/{number}/mails")
    @SignedIn(Permission.SALE_READ)
    @Operation(summary = "Mail a receipt to the member whose it is")
    @APIResponse(responseCode = "202", description = "It will be sent.")
    @Refuses({"receipt.not-found", "receipt.nobody"})
    public Response mail(@PathParam("number") String number) {
        Retry.onConflict(() -> {
            prints.mail(number);
            return number;
        });
        return Response.accepted().build();
    }

    @Schema(name = "PrintRequest", example = "{\"form\":\"PDF\"}")
    public record PrintRequest(@NotNull ReceiptForm form) {}

    public record ReceiptLine(
            String text, Long quantity, String unit, Money unitPrice, Money amount, Integer taxPpm, Money tax) {

        static ReceiptLine of(ReceiptDraft.Line line) {
            return new ReceiptLine(
                    line.text(),
                    line.quantity(),
                    line.unit(),
                    line.unitPrice(),
                    line.amount(),
                    line.taxPpm(),
                    line.tax());
        }
    }

    public record ReceiptPayment(String tender, Money amount) {

        static ReceiptPayment of(ReceiptDraft.Paid paid) {
            return new ReceiptPayment(paid.tender(), paid.amount());
        }
    }

    /** @param source the sale, play session or pass; what a credit note gives back is below zero */
    public record ReceiptAnswer(
            String number,
            String venueName,
            ReceiptDraft.Kind kind,
            UUID source,
            @Nullable UUID accountId,
            Instant issuedAt,
            String zone,
            Money total,
            Money tax,
            List<ReceiptLine> lines,
            List<ReceiptPayment> payments,
            Money change,
            @Nullable String head) {

        static ReceiptAnswer of(ReceiptView receipt) {
            return new ReceiptAnswer(
                    receipt.number(),
                    receipt.venueName(),
                    receipt.kind(),
                    receipt.source(),
                    value(receipt.account()),
                    receipt.issuedAt(),
                    receipt.zone(),
                    receipt.total(),
                    receipt.tax(),
                    receipt.lines().stream().map(ReceiptLine::of).toList(),
                    receipt.paid().stream().map(ReceiptPayment::of).toList(),
                    receipt.change(),
                    receipt.head());
        }

        private static @Nullable UUID value(@Nullable AccountId account) {
            return account == null ? null : account.value();
        }
    }

    /** @param derivation how the amount came about, in words a customer can check */
    public record ExplainedLine(String text, Money amount, String derivation) {

        static ExplainedLine of(ReceiptDraft.Line line) {
            return new ExplainedLine(line.text(), line.amount(), line.derivation());
        }
    }

    /**
     * @param rerun what play costs, or its correction gives back, when its pinned tariff is asked again; absent on other receipts
     * @param explained whether what was kept of the bill and the tariff both give what was charged; absent where nothing
     *     was kept
     */
    public record ExplanationAnswer(
            String number,
            List<ExplainedLine> lines,
            Money total,
            Money tax,
            @Nullable Money rerun,
            @Nullable Boolean explained) {

        static ExplanationAnswer of(ExplainedReceipt explained) {
            var receipt = explained.receipt();
            var lines = receipt.lines().stream().map(ExplainedLine::of).toList();
            return new ExplanationAnswer(
                    receipt.number(),
                    lines,
                    receipt.total(),
                    receipt.tax(),
                    explained.rerun(),
                    explained.isExplained());
        }
    }
}
