package org.gamingcafe.api.review;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.review.NewReview;
import org.gamingcafe.cafe.review.ReviewService;
import org.gamingcafe.cafe.review.ReviewView;
import org.gamingcafe.cafe.review.StationRating;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** What players say about their sessions. */
@Path("/reviews")
@Tag(name = "reviews")
@ApplicationScoped
@SignedIn
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    @Inject
    ReviewService reviews;

    @GET
    @Operation(summary = "The caller's own reviews; with venue all of that venue (needs review:read); newest first")
    @Refuses("venue.not-found")
    public Page<ReviewAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("stars") @Nullable @Min(1) @Max(5) Integer stars,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var page = Page.request(size, after);
        return Page.of(
                venue == null ? reviews.mine(page) : reviews.list(OwnVenue.of(venue), stars, page), ReviewAnswer::of);
    }

    @GET
    @Path("/ratings")
    @SignedIn(Permission.REVIEW_READ)
    @Operation(summary = "What players think of each station on average, by its number; hidden reviews do not count")
    @Refuses("venue.not-found")
    public Page<RatingAnswer> ratings(@QueryParam("venue") @Nullable UUID venue) {
        return Page.whole(reviews.ratings(OwnVenue.of(venue)), RatingAnswer::of);
    }

    @POST
    @Operation(summary = "Review an own session that was settled; each has one review")
    @APIResponseSchema(value = ReviewAnswer.class, responseCode = "201", responseDescription = "The review.")
    @Refuses({"play-session.not-found", "review.not-settled", "review.already-written", "review.text"})
    public Response write(@Valid @NotNull ReviewRequest request) {
        var wanted = new NewReview(request.sessionId(), request.stars(), request.said());
        var review = Retry.onConflict(() -> reviews.write(wanted));
        return Created.at("reviews/" + review.session(), ReviewAnswer.of(review));
    }

    @PUT
    @Path("/{sessionId}")
    @Operation(summary = "Change an own review within 24 hours")
    @Refuses({"review.not-found", "review.closed", "review.text"})
    public ReviewAnswer edit(@PathParam("sessionId") UUID sessionId, @Valid @NotNull ReviewEditRequest request) {
        var wanted = new NewReview(sessionId, request.stars(), request.text() == null ? "" : request.text());
        return ReviewAnswer.of(Retry.onConflict(() -> reviews.edit(wanted)));
    }

    @POST
    @Path("/{sessionId}/hide")
    @SignedIn(Permission.REVIEW_MANAGE)
    @Operation(summary = "Hide a review with a reason; hidden already, it keeps the first one")
    @Refuses({"review.not-found", "wallet.reason"})
    public ReviewAnswer hide(@PathParam("sessionId") UUID sessionId, @Valid @NotNull HideRequest request) {
        return ReviewAnswer.of(Retry.onConflict(() -> reviews.hide(sessionId, request.reason())));
    }

    @Schema(example = "{\"sessionId\":\"01980000-0000-7000-8000-000000000001\",\"stars\":4,\"text\":\"A good seat\"}")
    public record ReviewRequest(
            @NotNull UUID sessionId,
            @NotNull @Min(1) @Max(5) Integer stars,
            @Nullable @Size(max = 1000) String text) {

        String said() {
            return text == null ? "" : text;
        }
    }

    @Schema(example = "{\"stars\":5,\"text\":\"The best seat\"}")
    public record ReviewEditRequest(
            @NotNull @Min(1) @Max(5) Integer stars,
            @Nullable @Size(max = 1000) String text) {}

    @Schema(name = "ReviewHideRequest", example = "{\"reason\":\"Insults staff\"}")
    public record HideRequest(@NotBlank @Size(max = 200) String reason) {}

    @Schema(description = "A review; hiddenReason is there if staff have hidden it.")
    public record ReviewAnswer(
            UUID sessionId,
            UUID stationId,
            Integer station,
            UUID accountId,
            String author,
            Integer stars,
            String text,
            Instant writtenAt,
            @Nullable Instant editedAt,
            @Nullable String hiddenReason) {

        static ReviewAnswer of(ReviewView review) {
            return new ReviewAnswer(
                    review.session(),
                    review.stationId().value(),
                    review.station(),
                    review.author().value(),
                    review.authorName(),
                    review.stars(),
                    review.text(),
                    review.writtenAt(),
                    review.editedAt(),
                    review.hiddenReason());
        }
    }

    @Schema(description = "Average stars with two decimals, and of how many reviews.")
    public record RatingAnswer(UUID stationId, Integer station, BigDecimal average, Long reviews) {

        static RatingAnswer of(StationRating rating) {
            return new RatingAnswer(rating.stationId().value(), rating.station(), rating.average(), rating.reviews());
        }
    }
}
