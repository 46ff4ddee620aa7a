package org.gamingcafe.api.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.privacy.ConsentView;
import org.gamingcafe.identity.privacy.PrivacyChoice;
import org.gamingcafe.identity.privacy.PrivacyPurpose;
import org.gamingcafe.identity.privacy.PrivacyService;
import org.gamingcafe.identity.privacy.PrivacyView;
import org.jspecify.annotations.Nullable;

/** What the caller allows the house to do with their data. */
@Path("/auth/privacy-settings")
@Tag(name = "auth")
@ApplicationScoped
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public class PrivacyResource {

    @Inject
    PrivacyService privacy;

    @GET
    @Operation(summary = "What the caller allows; the ETag is needed for an edit")
    @APIResponseSchema(value = PrivacyAnswer.class, responseCode = "200", responseDescription = "The settings.")
    public Response settings() {
        return answer(privacy.mine());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change what one allows; it holds from the next request on, and each yes and no is on record")
    @APIResponseSchema(value = PrivacyAnswer.class, responseCode = "200", responseDescription = "The settings.")
    @Refuses({"edit.if-match-missing", "edit.stale"})
    public Response change(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, @Valid @NotNull PrivacyRequest request) {
        return answer(EditTag.edit(seen, version -> privacy.choose(request.choice(), version)));
    }

    @GET
    @Path("/consents")
    @Operation(summary = "What the caller has agreed to and taken back, newest first, with the words that were read")
    public Page<ConsentAnswer> consents(
            @QueryParam("size") @Nullable Integer size, @QueryParam("after") @Nullable String after) {
        return Page.of(privacy.consents(Page.request(size, after)), ConsentAnswer::of);
    }

    private static Response answer(PrivacyView view) {
        return EditTag.answer(PrivacyAnswer.of(view), view.version());
    }

    /**
     * @param offers news and offers by mail
     * @param nameInReviews staff read the name beside reviews
     * @param transfers other members may offer money by the member number
     */
    @Schema(example = "{\"offers\":false,\"nameInReviews\":true,\"transfers\":true}")
    public record PrivacyRequest(
            @NotNull Boolean offers,
            @NotNull Boolean nameInReviews,
            @NotNull Boolean transfers) {

        PrivacyChoice choice() {
            return new PrivacyChoice(offers, nameInReviews, transfers);
        }
    }

    /** @param textVersion of the words that explain the settings */
    public record PrivacyAnswer(Boolean offers, Boolean nameInReviews, Boolean transfers, String textVersion) {

        static PrivacyAnswer of(PrivacyView view) {
            var choice = view.choice();
            return new PrivacyAnswer(choice.offers(), choice.nameInReviews(), choice.transfers(), view.textVersion());
        }
    }

    /**
     * @param textVersion of the words that were read
     * @param how PAGE, or MAIL for the link in one
     */
    public record ConsentAnswer(
            UUID id, PrivacyPurpose purpose, Boolean granted, String textVersion, String how, Instant at) {

        static ConsentAnswer of(ConsentView consent) {
            return new ConsentAnswer(
                    consent.id(),
                    consent.purpose(),
                    consent.granted(),
                    consent.textVersion(),
                    consent.how(),
                    consent.at());
        }
    }
}
