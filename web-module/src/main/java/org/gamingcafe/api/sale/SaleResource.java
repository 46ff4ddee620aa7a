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
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.api.till.CounterApprovalAnswer;
import org.gamingcafe.cafe.sale.Discount;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.SaleService;
import org.gamingcafe.cafe.sale.SaleView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Sales at the counter. */
@Path("/sales")
@Tag(name = "sales")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SaleResource {

    @Inject
    SaleService sales;

    @POST
    @SignedIn(Permission.SALE_SELL)
    @Operation(
            summary = "Sell goods against one or several tenders; cash may exceed what is due (change is given) and is "
                    + "rounded to the venue's smallest coin, everything else has to add up")
    @APIResponseSchema(value = SaleAnswer.class, responseCode = "201", responseDescription = "The sale.")
    @Refuses({
        "product.not-found",
        "inventory.out-of-stock",
        "inventory.past-date",
        "sale.payments-mismatch",
        "sale.reference",
        "sale.slip-used",
        "sale.voucher-twice",
        "sale.voucher-value",
        "sale.age",
        "voucher.unknown-code",
        "voucher.redeemed",
        "voucher.void",
        "voucher.expired",
        "voucher.too-many-tries",
        "sale.discount",
        "sale.discount-above",
        "approval.needed",
        "promotion.unknown-code",
        "promotion.over",
        "promotion.used-up",
        "promotion.used-by-member",
        "promotion.members-only",
        "wallet.insufficient-funds",
        "wallet.more-than-owed",
        "wallet.elsewhere",
        "loyalty.closed",
        "loyalty.not-enrolled",
        "loyalty.below-minimum",
        "loyalty.not-enough-points",
        "shift.not-found",
        "till.shift-closed",
        "till.elsewhere",
        "till.shift-of-another"
    })
    public Response sell(@HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull SaleRequest request) {
        var command = Commands.of("POST /sales", key, request);
        var sale = Retry.onConflict(() -> sales.sell(request.sale(), command));
        return Created.at("sales/" + sale.id(), SaleAnswer.of(sale));
    }

    @POST
    @Path("/approvals")
    @SignedIn(Permission.SALE_SELL)
    @Operation(
            summary =
                    "Ask a second person for consent to the discounts of a sale; good for exactly these goods, this member, "
                            + "this promotion and these discounts, once and within an hour")
    @Refuses({"shift.not-found", "product.not-found", "sale.discount", "sale.discount-above"})
    public CounterApprovalAnswer askForDiscount(
            @HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull DiscountConsentRequest request) {
        var command = Commands.of("POST /sales/approvals", key, request);
        return CounterApprovalAnswer.of(
                Retry.onConflict(() -> sales.askForDiscount(request.sale(), request.reason(), command)));
    }

    @GET
    @Path("/{id}")
    @SignedIn(Permission.SALE_READ)
    @Operation(summary = "One sale")
    @Refuses("sale.not-found")
    public SaleAnswer get(@PathParam("id") UUID id) {
        return SaleAnswer.of(sales.get(id));
    }

    @Schema(
            example = "{\"shiftId\":\"01980000-0000-7000-8000-000000000001\",\"lines\":[{\"productId\":"
                    + "\"01980000-0000-7000-8000-000000000002\",\"quantity\":2}],\"payments\":[{\"tender\":\"CASH\","
                    + "\"amount\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}]}")
    public record SaleRequest(
            @Nullable UUID accountId,
            @NotNull UUID shiftId,
            @NotNull @Size(max = 100) @Valid List<LineRequest> lines,
            @NotNull @Size(max = 10) @Valid List<PaymentRequest> payments,
            @Nullable @Valid DiscountRequest discount,
            @Nullable @Size(max = 40) String promotion,
            @Nullable UUID approvalId,
            @Nullable Boolean ageSeen,
            @Nullable Money dues) {

        NewSale sale() {
            return new NewSale(
                    accountId == null ? null : new AccountId(accountId),
                    shiftId,
                    lines.stream().map(LineRequest::line).toList(),
                    payments.stream().map(PaymentRequest::payment).toList(),
                    DiscountRequest.of(discount),
                    promotion,
                    approvalId,
                    Boolean.TRUE.equals(ageSeen),
                    dues);
        }
    }

    @Schema(
            example = "{\"shiftId\":\"01980000-0000-7000-8000-000000000001\",\"lines\":[{\"productId\":"
                    + "\"01980000-0000-7000-8000-000000000002\",\"quantity\":2}],"
                    + "\"discount\":{\"basisPoints\":2500,\"reason\":\"Spilt\"},\"reason\":\"Spilt over a guest\"}")
    public record DiscountConsentRequest(
            @Nullable UUID accountId,
            @NotNull UUID shiftId,
            @NotNull @Size(min = 1, max = 100) @Valid List<LineRequest> lines,
            @Nullable @Valid DiscountRequest discount,
            @Nullable @Size(max = 40) String promotion,
            @NotBlank @Size(max = 200) String reason) {

        NewSale sale() {
            return new NewSale(
                    accountId == null ? null : new AccountId(accountId),
                    shiftId,
                    lines.stream().map(LineRequest::line).toList(),
                    List.of(),
                    DiscountRequest.of(discount),
                    promotion,
                    null);
        }
    }

    @Schema(description = "Either a share in hundredths of a per cent or an amount, and why.")
    public record DiscountRequest(
            @Nullable @Min(1) @Max(10_000) Integer basisPoints,
            @Nullable Money amount,
            @NotBlank @Size(max = 200) String reason) {

        public static @Nullable Discount of(@Nullable DiscountRequest request) {
            return request == null ? null : new Discount(request.basisPoints(), request.amount(), request.reason());
        }
    }

    public record LineRequest(
            @NotNull UUID productId,
            @NotNull @Min(1) @Max(1000) Integer quantity,
            @Nullable @Valid DiscountRequest discount) {

        NewSale.Line line() {
            return new NewSale.Line(productId, quantity, DiscountRequest.of(discount));
        }
    }

    @Schema(
            description =
                    "The reference is the number of the card's slip or of the transfer, or the voucher's code, which pays all it is worth or a part.")
    public record PaymentRequest(
            @NotNull NewSale.Tender tender,
            @NotNull Money amount,
            @Nullable @Size(max = 40) String reference) {

        public NewSale.Payment payment() {
            return new NewSale.Payment(tender, amount, reference);
        }
    }

    @Schema(description = "Taken off by hand: discount; its part of what was taken off the whole: shared.")
    public record SaleLine(
            UUID productId,
            String name,
            Integer quantity,
            Money unitPrice,
            Money discount,
            @Nullable String discountReason,
            Money shared,
            Money amount,
            Integer taxPpm,
            Money tax) {

        static SaleLine of(SaleView.Line line) {
            return new SaleLine(
                    line.productId(),
                    line.name(),
                    line.quantity(),
                    line.unitPrice(),
                    line.discount(),
                    line.discountReason(),
                    line.shared(),
                    line.amount(),
                    line.taxPpm(),
                    line.tax());
        }
    }

    @Schema(description = "Of a voucher the reference is the last four characters.")
    public record SalePayment(
            NewSale.Tender tender, Money amount, @Nullable String reference) {

        static SalePayment of(SaleView.Payment payment) {
            return new SalePayment(payment.tender(), payment.amount(), payment.reference());
        }
    }

    @Schema(
            description =
                    "A sale; without a shift where a member has paid by themselves. Taken off the whole by hand: discount; by a promotion: promoted; what cash rounding added to "
                            + "the total: rounding; for play that was billed before, not in the total: dues.")
    public record SaleAnswer(
            UUID id,
            String receiptNumber,
            @Nullable UUID accountId,
            @Nullable UUID shiftId,
            @Nullable UUID orderId,
            Instant soldAt,
            Money discount,
            @Nullable String discountReason,
            Money promoted,
            Money total,
            Money dues,
            Money rounding,
            Money change,
            List<SaleLine> lines,
            List<SalePayment> payments) {

        public static SaleAnswer of(SaleView sale) {
            var account = sale.accountId();
            return new SaleAnswer(
                    sale.id(),
                    sale.receiptNumber(),
                    account == null ? null : account.value(),
                    sale.shiftId(),
                    sale.orderId(),
                    sale.soldAt(),
                    sale.discount(),
                    sale.discountReason(),
                    sale.promoted(),
                    sale.total(),
                    sale.dues(),
                    sale.rounding(),
                    sale.change(),
                    sale.lines().stream().map(SaleLine::of).toList(),
                    sale.payments().stream().map(SalePayment::of).toList());
        }
    }
}
