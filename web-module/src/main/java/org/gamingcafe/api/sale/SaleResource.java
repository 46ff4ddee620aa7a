package org.gamingcafe.api.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
    @Operation(summary = "Sell goods; cash may exceed the total (change is given), everything else has to add up")
    @APIResponseSchema(value = SaleAnswer.class, responseCode = "201", responseDescription = "The sale.")
    @Refuses({
        "product.not-found",
        "inventory.out-of-stock",
        "sale.payments-mismatch",
        "wallet.insufficient-funds",
        "shift.not-found",
        "till.shift-closed",
        "till.shift-of-another"
    })
    public Response sell(@HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull SaleRequest request) {
        var command = Commands.of("POST /sales", key, request);
        var sale = Retry.onConflict(() -> sales.sell(request.sale(), command));
        return Created.at("sales/" + sale.id(), SaleAnswer.of(sale));
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
            @NotNull @Size(min = 1, max = 100) @Valid List<LineRequest> lines,
            @NotNull @Size(min = 1, max = 10) @Valid List<PaymentRequest> payments) {

        NewSale sale() {
            return new NewSale(
                    accountId == null ? null : new AccountId(accountId),
                    shiftId,
                    lines.stream().map(LineRequest::line).toList(),
                    payments.stream().map(PaymentRequest::payment).toList());
        }
    }

    public record LineRequest(
            @NotNull UUID productId,
            @NotNull @Min(1) @Max(1000) Integer quantity) {

        NewSale.Line line() {
            return new NewSale.Line(productId, quantity);
        }
    }

    public record PaymentRequest(
            @NotNull NewSale.Tender tender, @NotNull Money amount) {

        NewSale.Payment payment() {
            return new NewSale.Payment(tender, amount);
        }
    }

    public record SaleLine(
            UUID productId, String name, Integer quantity, Money unitPrice, Money amount, Integer taxPpm, Money tax) {

        static SaleLine of(SaleView.Line line) {
            return new SaleLine(
                    line.productId(),
                    line.name(),
                    line.quantity(),
                    line.unitPrice(),
                    line.amount(),
                    line.taxPpm(),
                    line.tax());
        }
    }

    public record SalePayment(NewSale.Tender tender, Money amount) {

        static SalePayment of(NewSale.Payment payment) {
            return new SalePayment(payment.tender(), payment.amount());
        }
    }

    public record SaleAnswer(
            UUID id,
            String receiptNumber,
            @Nullable UUID accountId,
            UUID shiftId,
            Instant soldAt,
            Money total,
            Money change,
            List<SaleLine> lines,
            List<SalePayment> payments) {

        static SaleAnswer of(SaleView sale) {
            var account = sale.accountId();
            return new SaleAnswer(
                    sale.id(),
                    sale.receiptNumber(),
                    account == null ? null : account.value(),
                    sale.shiftId(),
                    sale.soldAt(),
                    sale.total(),
                    sale.change(),
                    sale.lines().stream().map(SaleLine::of).toList(),
                    sale.payments().stream().map(SalePayment::of).toList());
        }
    }
}
