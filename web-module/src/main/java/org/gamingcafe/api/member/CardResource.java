package org.gamingcafe.api.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.gamingcafe.api.Created;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.member.CardNumber;
import org.gamingcafe.cafe.member.CardService;
import org.gamingcafe.cafe.member.CardView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Cards by which members sit down (R01). */
@Path("/cards")
@Tag(name = "cards")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CardResource {

    @Inject
    CardService cards;

    @GET
    @Operation(summary = "One's own cards, or those of a member, the oldest first")
    @Refuses("member.not-found")
    public Page<CardAnswer> list(@QueryParam("account") @Nullable UUID account) {
        return Page.whole(cards.list(owner(account)), CardAnswer::of);
    }

    @POST
    @Operation(summary = "Bind a card: the desk to a member, or a member to themselves with a fresh factor")
    @APIResponseSchema(value = CardAnswer.class, responseCode = "201", responseDescription = "The card.")
    @Refuses({"member.not-found", "card.number", "card.taken", "card.too-many", "step-up.required"})
    public Response bind(@Valid @NotNull CardRequest request) {
        var number = new CardNumber(request.card());
        var card = Retry.onConflict(() -> cards.bind(owner(request.accountId()), number));
        return Created.at("cards/" + card.id(), CardAnswer.of(card));
    }

    @POST
    @Path("/{id}/status")
    @Operation(summary = "Block a card, one's own too; the desk also unblocks")
    @Refuses("card.not-found")
    public CardAnswer status(@PathParam("id") UUID id, @Valid @NotNull StatusRequest request) {
        return CardAnswer.of(Retry.onConflict(() -> cards.status(id, request.state())));
    }

    @DELETE
    @Path("/{id}")
    @SignedIn(Permission.MEMBER_WRITE)
    @Operation(summary = "The card is nobody's any more")
    @Refuses("card.not-found")
    public void remove(@PathParam("id") UUID id) {
        Retry.onConflict(() -> {
            cards.remove(id);
            return true;
        });
    }

    private static AccountId owner(@Nullable UUID account) {
        return account == null ? Call.current().caller().person() : new AccountId(account);
    }

    @Schema(example = "{\"accountId\":\"0198c0de-0000-7000-8000-000000000001\",\"card\":\"04A2B3C4D5E680\"}")
    public record CardRequest(
            @Nullable UUID accountId,
            @NotNull @Size(max = CardNumber.LONGEST_READ) String card) {

        @Override
        public String toString() {
            return "CardRequest";
        }
    }

    @Schema(name = "CardStatusRequest", example = "{\"state\":\"BLOCKED\"}")
    public record StatusRequest(CardView.@NotNull State state) {}

    @Schema(name = "CardAnswer", description = "Of the number of a card nothing is kept but its last four characters.")
    public record CardAnswer(
            UUID id,
            UUID accountId,
            String lastFour,
            CardView.State state,
            Instant boundAt,
            @Nullable UUID boundBy,
            @Nullable Instant lastUsedAt) {

        static CardAnswer of(CardView card) {
            var by = card.boundBy();
            return new CardAnswer(
                    card.id(),
                    card.account().value(),
                    card.lastFour(),
                    card.state(),
                    card.boundAt(),
                    by == null ? null : by.value(),
                    card.lastUsedAt());
        }
    }
}
