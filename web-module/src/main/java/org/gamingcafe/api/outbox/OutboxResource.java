package org.gamingcafe.api.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.outbox.MessageFilter;
import org.gamingcafe.platform.outbox.MessageView;
import org.gamingcafe.platform.outbox.OutboxService;
import org.jspecify.annotations.Nullable;

/** Messages to the outside, for the people who run the house. */
@Path("/outbox")
@Tag(name = "operations")
@ApplicationScoped
@SignedIn(Permission.OPS_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OutboxResource {

    private static final int LONGEST_NAME = 80;

    @Inject
    OutboxService outbox;

    @GET
    @Operation(summary = "Messages to the outside, newest first, by state, type and aggregate")
    public Page<MessageAnswer> list(
            @QueryParam("state") MessageView.@Nullable State state,
            @QueryParam("type") @Size(max = LONGEST_NAME) @Nullable String type,
            @QueryParam("aggregate") @Size(max = LONGEST_NAME) @Nullable String aggregate,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var found = outbox.list(new MessageFilter(state, type, aggregate), Page.request(size, after));
        return Page.of(found, MessageAnswer::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One message with its payload, which holds ids and names of templates only")
    @Refuses("outbox-message.not-found")
    public MessageAnswer get(@PathParam("id") UUID id) {
        return MessageAnswer.of(outbox.get(id));
    }

    @POST
    @Path("/{id}/retry")
    @SignedIn(Permission.OUTBOX_RUN)
    @Operation(summary = "Deliver a waiting or parked message now, with all its tries again")
    @Refuses({"outbox-message.not-found", "outbox.not-open"})
    public MessageAnswer retry(@PathParam("id") UUID id) {
        return MessageAnswer.of(Retry.onConflict(() -> outbox.retry(id)));
    }

    @POST
    @Path("/{id}/discard")
    @SignedIn(Permission.OUTBOX_RUN)
    @Operation(summary = "Give a waiting or parked message up for good; the reason goes on record")
    @Refuses({"outbox-message.not-found", "outbox.not-open", "outbox.reason"})
    public MessageAnswer discard(@PathParam("id") UUID id, @Valid @NotNull DiscardRequest request) {
        return MessageAnswer.of(Retry.onConflict(() -> outbox.discard(id, request.reason())));
    }

    @Schema(example = "{\"reason\":\"the address belongs to nobody\"}")
    public record DiscardRequest(
            @NotNull @Size(min = 1, max = 200) String reason) {}

    /** @param takenBy the node that delivers it now */
    public record MessageAnswer(
            UUID id,
            String aggregate,
            String type,
            MessageView.State state,
            Integer tries,
            Instant createdAt,
            @Nullable Instant nextTryAt,
            @Nullable Instant lastTryAt,
            @Nullable String lastError,
            @Nullable String takenBy,
            Map<String, String> payload) {

        static MessageAnswer of(MessageView message) {
            return new MessageAnswer(
                    message.id(),
                    message.aggregate(),
                    message.type(),
                    message.state(),
                    message.tries(),
                    message.createdAt(),
                    message.nextTryAt(),
                    message.lastTryAt(),
                    message.lastError(),
                    message.takenBy(),
                    message.payload());
        }
    }
}
