package org.gamingcafe.api.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.gamingcafe.cafe.pass.NewPassSale;
import org.gamingcafe.cafe.pass.PassService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Passes of members. */
@Path("/passes")
@Tag(name = "passes")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PassResource {

    @Inject
    PassService passes;

    @GET
    @Operation(summary = "The passes of a member, newest first; without one those of whoever asks")
    @Refuses("member.not-found")
    public Page<PassAnswer> list(
            @QueryParam("accountId") @Nullable UUID accountId,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var whose = accountId == null ? Call.current().caller().person() : new AccountId(accountId);
        return Page.of(passes.of(whose, Page.request(size, after)), PassAnswer::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One pass: an own one, or with wallet:read in its venue")
    @Refuses("pass.not-found")
    public PassAnswer get(@PathParam("id") UUID id) {
        return PassAnswer.of(passes.get(id));
    }

    @POST
    @SignedIn(Permission.SALE_SELL)
    @Operation(summary = "Sell a pass at the desk, for cash into an open shift or from the member's wallet")
    @APIResponseSchema(value = PassAnswer.class, responseCode = "201", responseDescription = "The pass.")
    @Refuses({
        "wallet.not-found",
        "pass-product.not-found",
        "pass-product.not-on-sale",
        "pass.elsewhere",
        "pass.shift",
        "shift.not-found",
        "till.shift-closed",
        "till.elsewhere",
        "till.shift-of-another",
        "wallet.insufficient-funds",
        "wallet.own",
        "wallet.linked",
        "member.not-active"
    })
    public Response sell(@HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull SaleRequest request) {
        var sale = new NewPassSale(
                request.productId(), new AccountId(request.accountId()), request.tender(), request.shiftId());
        var command = Commands.of("POST /passes", key, request);
        var sold = Retry.atWallet(request.accountId(), () -> passes.sell(sale, command));
        return Created.at("passes/" + sold.id(), PassAnswer.of(sold));
    }

    @POST
    @Path("/purchases")
    @Operation(summary = "Buy a pass for oneself, from the own wallet")
    @APIResponseSchema(value = PassAnswer.class, responseCode = "201", responseDescription = "The pass.")
    @Refuses({
        "wallet.not-found",
        "pass-product.not-found",
        "pass-product.not-on-sale",
        "pass.elsewhere",
        "wallet.insufficient-funds"
    })
    public Response buy(@HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull PurchaseRequest request) {
        var me = Call.current().caller().person();
        var command = Commands.of("POST /passes/purchases", key, request);
        var bought = Retry.atWallet(me.value(), () -> passes.buy(request.productId(), command));
        return Created.at("passes/" + bought.id(), PassAnswer.of(bought));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Let a subscription end with its period: an own one, or with sale:sell in its venue")
    @Refuses({"pass.not-found", "pass.not-renewing"})
    public PassAnswer cancel(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /passes/{id}/cancel", key, id);
        return PassAnswer.of(Retry.onConflict(() -> passes.cancel(id, command)));
    }

    @POST
    @Path("/{id}/resume")
    @Operation(summary = "Pay the next period of a paused subscription from the wallet; it begins now")
    @Refuses({"pass.not-found", "pass.not-paused", "wallet.insufficient-funds", "wallet.own", "wallet.linked"})
    public PassAnswer resume(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /passes/{id}/resume", key, id);
        return PassAnswer.of(Retry.onConflict(() -> passes.resume(id, command)));
    }

    @Schema(
            description =
                    "The shift is the caller's own open one; CASH needs it, and what a WALLET pays stands in it if it is named.",
            example = "{\"productId\":\"01980000-0000-7000-8000-000000000001\","
                    + "\"accountId\":\"01980000-0000-7000-8000-000000000002\",\"tender\":\"WALLET\"}")
    public record SaleRequest(
            @NotNull UUID productId,
            @NotNull UUID accountId,
            NewPassSale.@NotNull Tender tender,
            @Nullable UUID shiftId) {}

    @Schema(example = "{\"productId\":\"01980000-0000-7000-8000-000000000001\"}")
    public record PurchaseRequest(@NotNull UUID productId) {}
}
