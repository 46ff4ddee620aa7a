package org.gamingcafe.api.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.inventory.SupplierDebt;
import org.gamingcafe.cafe.inventory.SupplierPayment;
import org.gamingcafe.cafe.inventory.SupplierPaymentService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What is owed to suppliers, and what was paid to them. */
@Path("/suppliers")
@Tag(name = "inventory")
@ApplicationScoped
@SignedIn(Permission.INVENTORY_WRITE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SupplierPaymentResource {

    @Inject
    SupplierPaymentService payments;

    @GET
    @Path("/owed")
    @Operation(summary = "What stands open with every supplier, by name; together it is what the books say (2400)")
    @Refuses("venue.not-found")
    public Page<DebtAnswer> owed(@QueryParam("venue") @Nullable UUID venue) {
        return Page.whole(payments.debts(OwnVenue.of(venue)), DebtAnswer::of);
    }

    @GET
    @Path("/payments")
    @Operation(summary = "What was paid to suppliers, the newest first")
    @Refuses({"venue.not-found", "page.cursor"})
    public Page<PaymentAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(payments.list(OwnVenue.of(venue), null, Page.request(size, after)), PaymentAnswer::of);
    }

    @GET
    @Path("/{id}/payments")
    @Operation(summary = "What was paid to this one, the newest first")
    @Refuses({"supplier.not-found", "page.cursor"})
    public Page<PaymentAnswer> of(
            @PathParam("id") UUID id,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(payments.of(id, Page.request(size, after)), PaymentAnswer::of);
    }

    @POST
    @Path("/{id}/payments")
    @Operation(
            summary = "Note what was transferred to a supplier, all that is owed or a part of it (2400 against 1120)")
    @APIResponseSchema(value = PaymentAnswer.class, responseCode = "201", responseDescription = "The payment.")
    @Refuses({
        "supplier.not-found",
        "supplier.above-owed",
        "supplier.reference",
        "money.not-positive",
        "money.other-currency"
    })
    public Response pay(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull PaymentRequest request) {
        var command = Commands.of("POST /suppliers/{id}/payments", key, id, request);
        var paid = Retry.onConflict(() -> payments.pay(id, request.amount(), request.reference(), command));
        return Created.at("suppliers/" + id + "/payments", PaymentAnswer.of(paid));
    }

    /** @param reference of the transfer or the invoice */
    @Schema(
            name = "SupplierPaymentRequest",
            example = "{\"amount\":{\"amount\":\"120.00\",\"currency\":\"EUR\"},\"reference\":\"Invoice 4711\"}")
    public record PaymentRequest(
            @NotNull Money amount,

            @Nullable @Size(max = SupplierPayment.LONGEST_REFERENCE)
            String reference) {}

    @Schema(name = "SupplierDebtAnswer", description = "received: what has come from there, with its tax.")
    public record DebtAnswer(UUID supplierId, String supplier, Money received, Money paid, Money owed) {

        static DebtAnswer of(SupplierDebt debt) {
            return new DebtAnswer(debt.supplier(), debt.name(), debt.received(), debt.paid(), debt.owed());
        }
    }

    @Schema(name = "SupplierPaymentAnswer", description = "owed: what was owed there afterwards.")
    public record PaymentAnswer(
            UUID id,
            UUID supplierId,
            String supplier,
            Money amount,
            @Nullable String reference,
            Instant paidAt,
            @Nullable UUID paidBy,
            Money owed) {

        static PaymentAnswer of(SupplierPayment payment) {
            return new PaymentAnswer(
                    payment.id(),
                    payment.supplier(),
                    payment.supplierName(),
                    payment.amount(),
                    payment.reference(),
                    payment.paidAt(),
                    payment.paidBy(),
                    payment.owed());
        }
    }
}
