package org.gamingcafe.api.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Commands;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.pass.NewPassSale;
import org.gamingcafe.cafe.pass.PassRefundService;
import org.gamingcafe.cafe.pass.PassRest;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Passes that end early and are paid back. */
@Path("/passes/{id}/refunds")
@Tag(name = "passes")
@ApplicationScoped
@SignedIn(Permission.TXN_REFUND)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PassRefundResource {

    @Inject
    PassRefundService refunds;

    @GET
    @Operation(summary = "What would be paid back of a pass if it ended now, and to what has paid it")
    @Refuses({"pass.not-found", "pass.nothing-to-refund"})
    public PassRestAnswer rest(@PathParam("id") UUID id) {
        return PassRestAnswer.of(refunds.rest(id));
    }

    @POST
    @Operation(summary = "End a pass and pay back what is left of it, in proportion to its time, to what has paid it")
    @Refuses({
        "pass.not-found",
        "pass.in-play",
        "pass.nothing-to-refund",
        "pass.elsewhere",
        "pass.shift-refund",
        "shift.not-found",
        "till.shift-closed",
        "till.elsewhere",
        "till.shift-of-another",
        "wallet.own",
        "wallet.linked",
        "wallet.reason",
        "member.not-active",
        "step-up.required"
    })
    public PassAnswer refund(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull PassRefundRequest request) {
        var command = Commands.of("POST /passes/{id}/refunds", key, id, request);
        return PassAnswer.of(Retry.onConflict(() -> refunds.refund(id, request.shiftId(), request.reason(), command)));
    }

    @Schema(
            description =
                    "What is left of a pass; bonus is the part of it that comes back as bonus, tender where the rest goes.",
            example = "{\"amount\":{\"amount\":\"12.50\",\"currency\":\"EUR\"},"
                    + "\"bonus\":{\"amount\":\"0.00\",\"currency\":\"EUR\"},\"tender\":\"WALLET\"}")
    public record PassRestAnswer(Money amount, Money bonus, NewPassSale.Tender tender) {

        static PassRestAnswer of(PassRest rest) {
            return new PassRestAnswer(rest.amount(), rest.bonus(), rest.tender());
        }
    }

    @Schema(
            description =
                    "The shift is the caller's own open one; a pass that cash has paid needs it, and what goes back to a wallet stands "
                            + "in it if it is named.",
            example = "{\"reason\":\"Moves to another town\"}")
    public record PassRefundRequest(
            @Nullable UUID shiftId,
            @NotBlank @Size(max = 200) String reason) {}
}
