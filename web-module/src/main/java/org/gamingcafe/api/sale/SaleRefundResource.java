package org.gamingcafe.api.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.api.terminal.TerminalPaymentResource.TerminalPaymentAnswer;
import org.gamingcafe.api.till.CounterApprovalAnswer;
import org.gamingcafe.cafe.sale.NewRefund;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.RefundService;
import org.gamingcafe.cafe.sale.RefundView;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Sales that are given back, line by line. */
@Path("/sales/{id}/refunds")
@Tag(name = "sales")
@ApplicationScoped
@SignedIn({Permission.SALE_SELL, Permission.TXN_REFUND})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SaleRefundResource {

    @Inject
    RefundService refunds;

    @GET
    @SignedIn(Permission.SALE_READ)
    @Operation(summary = "What was given back of a sale, the oldest first")
    @Refuses("sale.not-found")
    public Page<SaleRefundAnswer> list(@PathParam("id") UUID id) {
        return Page.whole(refunds.of(id), SaleRefundAnswer::of);
    }

    @POST
    @Operation(
            summary =
                    "Give lines back, out of the caller's open shift: stock to its lot or to waste, money to the tenders that "
                            + "paid; above the venue's limit, on another day or in another way with a second person's consent")
    @APIResponseSchema(value = SaleRefundAnswer.class, responseCode = "201", responseDescription = "The refund.")
    @Refuses({
        "sale.not-found",
        "refund.above-rest",
        "refund.lines",
        "refund.line",
        "refund.voucher",
        "refund.as-points",
        "refund.no-wallet",
        "refund.reference",
        "refund.at-terminal",
        "refund.other-than-asked",
        "terminal.not-usable",
        "approval.needed",
        "step-up.required",
        "shift.not-found",
        "till.shift-closed",
        "till.elsewhere",
        "till.shift-of-another"
    })
    public Response refund(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull SaleRefundRequest request) {
        var command = Commands.of("POST /sales/{id}/refunds", key, id, request);
        var made = Retry.onConflict(() -> refunds.refund(request.refund(id), command));
        return Created.at("sales/" + id + "/refunds", SaleRefundAnswer.of(made));
    }

    @POST
    @Path("/terminal-payments")
    @Operation(
            summary =
                    "Ask the terminal of the shift's till to give the part by card back. Once it is APPROVED the same refund is made "
                            + "with its id as terminalPaymentId; until then nothing else of the sale goes back")
    @APIResponseSchema(
            value = TerminalPaymentAnswer.class,
            responseCode = "201",
            responseDescription = "It is kept, and asked at once.")
    @Refuses({
        "sale.not-found",
        "refund.above-rest",
        "refund.lines",
        "refund.line",
        "refund.voucher",
        "refund.as-points",
        "refund.no-wallet",
        "refund.reference",
        "refund.nothing-by-card",
        "refund.asked-anew",
        "refund.at-terminal",
        "approval.needed",
        "step-up.required",
        "terminal.none",
        "terminal.busy",
        "shift.not-found",
        "till.shift-closed",
        "till.elsewhere",
        "till.shift-of-another"
    })
    public Response askTerminal(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull SaleRefundRequest request) {
        var command = Commands.of("POST /sales/{id}/refunds/terminal-payments", key, id, request);
        var asked = Retry.onConflict(() -> refunds.askTerminal(request.refund(id), command));
        return Created.at("terminal-payments/" + asked.id(), TerminalPaymentAnswer.of(asked));
    }

    @POST
    @Path("/approvals")
    @Operation(summary = "Ask a second person for consent to exactly this refund; used once and within an hour")
    @Refuses({
        "sale.not-found",
        "refund.above-rest",
        "refund.lines",
        "refund.line",
        "refund.at-terminal",
        "shift.not-found"
    })
    public CounterApprovalAnswer ask(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull SaleRefundRequest request) {
        var command = Commands.of("POST /sales/{id}/refunds/approvals", key, id, request);
        return CounterApprovalAnswer.of(Retry.onConflict(() -> refunds.ask(request.refund(id), command)));
    }

    @Schema(
            description =
                    "Another way than the money came (as) needs a second person; the reference is the number of the "
                            + "terminal's slip or of the transfer. Where a connected terminal has given the part by card back, "
                            + "terminalPaymentId is what it was asked, and there is no slip to type.",
            example = "{\"shiftId\":\"01980000-0000-7000-8000-000000000001\","
                    + "\"lines\":[{\"number\":0,\"quantity\":1,\"fate\":\"STOCK\"}],\"reason\":\"Wrong one\"}")
    public record SaleRefundRequest(
            @NotNull UUID shiftId,
            @NotNull @Size(min = 1, max = 100) @Valid List<RefundLineRequest> lines,
            @NotBlank @Size(max = 200) String reason,
            NewSale.@Nullable Tender as,
            @Nullable @Size(max = 40) String reference,
            @Nullable UUID approvalId,
            @Nullable UUID terminalPaymentId) {

        NewRefund refund(UUID sale) {
            var wanted = lines.stream().map(RefundLineRequest::line).toList();
            return new NewRefund(sale, shiftId, wanted, reason, as, reference, approvalId, terminalPaymentId);
        }
    }

    /** @param number which line of the sale, from 0 */
    public record RefundLineRequest(
            @NotNull @Min(0) @Max(99) Integer number,
            @NotNull @Min(1) @Max(1000) Integer quantity,
            NewRefund.@NotNull Fate fate) {

        NewRefund.Line line() {
            return new NewRefund.Line(number, quantity, fate);
        }
    }

    public record RefundLine(Integer number, Integer quantity, Money amount, Money tax, NewRefund.Fate fate) {

        static RefundLine of(RefundView.Line line) {
            return new RefundLine(line.line(), line.quantity(), line.amount(), line.tax(), line.fate());
        }
    }

    @Schema(description = "Which tender had paid this part, and how it was given back.")
    public record RefundPayment(
            NewSale.Tender tender,
            NewSale.Tender as,
            Money amount,
            Money bonus,
            @Nullable String reference) {

        static RefundPayment of(RefundView.Payment payment) {
            return new RefundPayment(
                    payment.tender(), payment.as(), payment.amount(), payment.bonus(), payment.reference());
        }
    }

    @Schema(description = "What was given back of a sale. What cash rounding added to what was paid out: rounding.")
    public record SaleRefundAnswer(
            UUID id,
            UUID saleId,
            String receiptNumber,
            UUID shiftId,
            Instant refundedAt,
            Money amount,
            Money rounding,
            String reason,
            List<RefundLine> lines,
            List<RefundPayment> payments) {

        static SaleRefundAnswer of(RefundView refund) {
            return new SaleRefundAnswer(
                    refund.id(),
                    refund.saleId(),
                    refund.receiptNumber(),
                    refund.shiftId(),
                    refund.refundedAt(),
                    refund.amount(),
                    refund.rounding(),
                    refund.reason(),
                    refund.lines().stream().map(RefundLine::of).toList(),
                    refund.payments().stream().map(RefundPayment::of).toList());
        }
    }
}
