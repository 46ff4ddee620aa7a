package org.gamingcafe.api.terminal;

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
import org.gamingcafe.cafe.terminal.TerminalPayment;
import org.gamingcafe.cafe.terminal.TerminalPaymentService;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What connected card terminals are asked to take. */
@Path("/terminal-payments")
@Tag(name = "tills")
@ApplicationScoped
@SignedIn(Permission.SALE_SELL)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TerminalPaymentResource {

    @Inject
    TerminalPaymentService payments;

    @GET
    @Operation(summary = "Of the caller's open shift: under way, or done and not used yet; the oldest first")
    @Refuses({"shift.not-found", "till.shift-closed", "till.shift-of-another"})
    public Page<TerminalPaymentAnswer> open(@QueryParam("shift") @Nullable UUID shift) {
        if (shift == null) {
            throw new InvalidInput("shift", "field.required");
        }
        return Page.whole(payments.open(shift), TerminalPaymentAnswer::of);
    }

    @GET
    @Path("/under-way")
    @SignedIn(Permission.TXN_REFUND)
    @Operation(
            summary =
                    "Of a venue, for who decides about them: under way, or done and not used yet; by till, the oldest first")
    @Refuses("venue.not-found")
    public Page<TerminalPaymentAnswer> underWay(@QueryParam("venue") @Nullable UUID venue) {
        return Page.whole(payments.underWay(OwnVenue.of(venue)), TerminalPaymentAnswer::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Where it is; ask again until it is APPROVED or DECLINED")
    @Refuses("terminal-payment.not-found")
    public TerminalPaymentAnswer get(@PathParam("id") UUID id) {
        return TerminalPaymentAnswer.of(payments.get(id));
    }

    @POST
    @Operation(
            summary =
                    "Ask the terminal of the shift's till to take an amount. Once it is APPROVED its id is the reference of a "
                            + "card payment of a sale in that shift")
    @APIResponseSchema(
            value = TerminalPaymentAnswer.class,
            responseCode = "201",
            responseDescription = "It is kept, and asked at once.")
    @Refuses({
        "shift.not-found",
        "till.shift-closed",
        "till.elsewhere",
        "till.shift-of-another",
        "terminal.none",
        "terminal.busy",
        "money.not-positive"
    })
    public Response ask(
            @HeaderParam(Commands.KEY) @Nullable String key, @Valid @NotNull TerminalPaymentRequest request) {
        var command = Commands.of("POST /terminal-payments", key, request);
        var asked = Retry.onConflict(() -> payments.ask(request.shiftId(), request.amount(), command));
        return Created.at("terminal-payments/" + asked.id(), TerminalPaymentAnswer.of(asked));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Give up; the terminal is told, and may be done all the same")
    @Refuses({"terminal-payment.not-found", "terminal.state", "till.elsewhere"})
    public TerminalPaymentAnswer cancel(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /terminal-payments/{id}/cancel", key, id);
        return TerminalPaymentAnswer.of(Retry.onConflict(() -> payments.cancel(id, command)));
    }

    @POST
    @Path("/{id}/reverse")
    @Operation(summary = "The card gets back what no sale has taken, or gives back what no refund was made of")
    @Refuses({"terminal-payment.not-found", "terminal.state", "terminal.busy", "till.elsewhere"})
    public TerminalPaymentAnswer reverse(@PathParam("id") UUID id, @HeaderParam(Commands.KEY) @Nullable String key) {
        var command = Commands.of("POST /terminal-payments/{id}/reverse", key, id);
        return TerminalPaymentAnswer.of(Retry.onConflict(() -> payments.reverse(id, command)));
    }

    @POST
    @Path("/{id}/decision")
    @SignedIn(Permission.TXN_REFUND)
    @Operation(
            summary =
                    "Say what the terminal cannot tell any more, after a look at its own journal; needs a fresh factor")
    @Refuses({"terminal-payment.not-found", "terminal.state", "wallet.reason", "step-up.required", "till.elsewhere"})
    public TerminalPaymentAnswer decide(
            @PathParam("id") UUID id,
            @HeaderParam(Commands.KEY) @Nullable String key,
            @Valid @NotNull TerminalDecisionRequest request) {
        var command = Commands.of("POST /terminal-payments/{id}/decision", key, id, request);
        return TerminalPaymentAnswer.of(
                Retry.onConflict(() -> payments.decide(id, request.done(), request.reason(), command)));
    }

    @Schema(
            example = "{\"shiftId\":\"01980000-0000-7000-8000-000000000001\","
                    + "\"amount\":{\"amount\":\"12.50\",\"currency\":\"EUR\"}}")
    public record TerminalPaymentRequest(
            @NotNull UUID shiftId, @NotNull Money amount) {}

    @Schema(example = "{\"done\":true,\"reason\":\"It is in the journal of the terminal\"}")
    public record TerminalDecisionRequest(
            @NotNull Boolean done,
            @NotBlank @Size(max = 200) String reason) {}

    @Schema(
            name = "TerminalPaymentAnswer",
            description =
                    "What a terminal was asked, and what it has said. Of a REFUND saleId is the sale of which the card gets something "
                            + "back. slip is its number of the slip; why it was not done: its code, UNREACHABLE, NOT_DONE, CANCELLED "
                            + "or DECIDED.")
    public record TerminalPaymentAnswer(
            UUID id,
            UUID tillId,
            UUID shiftId,
            Money amount,
            TerminalPayment.Kind kind,
            TerminalPayment.State state,
            Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable UUID saleId,
            @Nullable Long slip,
            @Nullable String card,
            @Nullable String why,
            Boolean cancelled) {

        public static TerminalPaymentAnswer of(TerminalPayment payment) {
            return new TerminalPaymentAnswer(
                    payment.id(),
                    payment.till().value(),
                    payment.shift(),
                    payment.amount(),
                    payment.kind(),
                    payment.state(),
                    payment.askedAt(),
                    payment.answeredAt(),
                    payment.sale(),
                    payment.receipt(),
                    payment.card(),
                    payment.why(),
                    payment.cancelled());
        }
    }
}
