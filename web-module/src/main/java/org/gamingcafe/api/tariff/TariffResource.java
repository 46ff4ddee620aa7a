package org.gamingcafe.api.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Api;
import org.gamingcafe.api.Created;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.play.ComparisonService;
import org.gamingcafe.cafe.tariff.FirstTariffService;
import org.gamingcafe.cafe.tariff.TariffVersionService;
import org.gamingcafe.cafe.tariff.TariffVersionView;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** Tariff versions: written by one person, approved by a second one, active from a time on. */
@Path("/tariffs")
@Tag(name = "tariffs")
@ApplicationScoped
@SignedIn(Permission.TARIFF_MANAGE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TariffResource {

    @Inject
    TariffVersionService versions;

    @Inject
    FirstTariffService first;

    @Inject
    ComparisonService comparisons;

    @GET
    @SignedIn(Permission.TARIFF_READ)
    @Operation(summary = "The tariff versions of a venue, newest first")
    @Refuses("venue.not-found")
    public Page<TariffAnswer> list(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        return Page.of(versions.list(OwnVenue.of(venue), Page.request(size, after)), TariffAnswer::of);
    }

    @GET
    @Path("/{id}")
    @SignedIn(Permission.TARIFF_READ)
    @Operation(summary = "One version; the ETag is needed for an edit")
    @APIResponseSchema(value = TariffAnswer.class, responseCode = "200", responseDescription = "The version.")
    @Refuses("tariff.not-found")
    public Response get(@PathParam("id") UUID id) {
        return answer(versions.get(id));
    }

    @POST
    @Operation(summary = "Write a draft; prices that overlap or leave a gap are refused with the rule and its minutes")
    @APIResponseSchema(value = TariffAnswer.class, responseCode = "201", responseDescription = "The draft.")
    @Refuses({
        "venue.not-found",
        "station-group.not-found",
        "tariff.overlap",
        "tariff.gap",
        "tariff.currency",
        "tariff.out-of-range"
    })
    public Response draft(@QueryParam("venue") @Nullable UUID venue, @Valid @NotNull TariffRequest request) {
        var where = OwnVenue.of(venue);
        return created(Retry.onConflict(() -> versions.draft(where, request.draft())));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Change a draft; If-Match says which version of it was seen")
    @APIResponseSchema(value = TariffAnswer.class, responseCode = "200", responseDescription = "The changed draft.")
    @Refuses({
        "tariff.not-found",
        "tariff.not-draft",
        "station-group.not-found",
        "tariff.overlap",
        "tariff.gap",
        "edit.if-match-missing",
        "edit.stale"
    })
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull TariffRequest request) {
        return answer(EditTag.edit(seen, version -> versions.change(id, request.draft(), version)));
    }

    @POST
    @Path("/{id}/copies")
    @Operation(summary = "A new draft like this version; so one goes back to an old one")
    @APIResponseSchema(value = TariffAnswer.class, responseCode = "201", responseDescription = "The draft.")
    @Refuses("tariff.not-found")
    public Response copy(@PathParam("id") UUID id) {
        return created(Retry.onConflict(() -> versions.copy(id)));
    }

    @POST
    @Path("/{id}/approve")
    @Operation(
            summary =
                    "Approve a draft, as a person who did not write it; If-Match says what was read; needs a fresh factor")
    @APIResponseSchema(value = TariffAnswer.class, responseCode = "200", responseDescription = "The approved version.")
    @Refuses({
        "tariff.not-found",
        "tariff.not-draft",
        "tariff.own-approval",
        "step-up.required",
        "edit.if-match-missing",
        "edit.stale"
    })
    public Response approve(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        return answer(EditTag.edit(seen, version -> versions.approve(id, version)));
    }

    @POST
    @Path("/{id}/activate")
    @Operation(summary = "New sessions are pinned to an approved version from now on, or from a later instant")
    @Refuses({"tariff.not-found", "tariff.not-approved", "tariff.from-past"})
    public TariffAnswer activate(@PathParam("id") UUID id, @Valid @NotNull ActivationRequest request) {
        return TariffAnswer.of(Retry.onConflict(() -> versions.activate(id, request.from())));
    }

    @POST
    @Path("/{id}/begin-first")
    @Operation(
            summary = "Begin the first tariff of a venue in which nobody else could approve it; If-Match says what was"
                    + " read; needs a fresh factor")
    @APIResponseSchema(value = TariffAnswer.class, responseCode = "200", responseDescription = "The active version.")
    @Refuses({
        "tariff.not-found",
        "tariff.not-first",
        "tariff.second-person",
        "step-up.required",
        "edit.if-match-missing",
        "edit.stale"
    })
    public Response beginFirst(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        return answer(EditTag.edit(seen, version -> first.begin(id, version)));
    }

    @POST
    @Path("/{id}/compare")
    @Operation(
            summary = "Bill the sessions of the last days again by this version and by the one that holds, as a job;"
                    + " the answer says where to look for what it finds")
    @APIResponse(
            responseCode = "202",
            description = "Started.",
            content = @Content(schema = @Schema(implementation = ComparisonAnswer.class)))
    @Refuses({"tariff.not-found", "tariff.none", "comparison.running", "comparison.days"})
    public Response compare(@PathParam("id") UUID id, @Valid @NotNull ComparisonRequest request) {
        var comparison = comparisons.start(id, request.days());
        return Response.accepted(ComparisonAnswer.of(comparisons.get(id, comparison), null))
                .header(HttpHeaders.LOCATION, Api.PREFIX + "tariffs/" + id + "/comparisons/" + comparison)
                .build();
    }

    @GET
    @Path("/{id}/comparisons/{comparison}")
    @SignedIn(Permission.TARIFF_READ)
    @Operation(summary = "One comparison: how far it is, and what it has found so far")
    @Refuses("comparison.not-found")
    public ComparisonAnswer comparison(@PathParam("id") UUID id, @PathParam("comparison") UUID comparison) {
        return ComparisonAnswer.of(comparisons.get(id, comparison), comparisons.result(id, comparison));
    }

    private static Response answer(TariffVersionView version) {
        return EditTag.answer(TariffAnswer.of(version), version.version());
    }

    private static Response created(TariffVersionView version) {
        return Created.at("tariffs/" + version.tariff().id(), TariffAnswer.of(version));
    }

    /** @param days of 24 hours each, up to now */
    @Schema(example = "{\"days\":30}")
    public record ComparisonRequest(
            @NotNull @Min(1) @Max(90) Integer days) {}

    /** @param from when it begins; now if absent */
    @Schema(example = "{\"from\":\"2026-07-01T04:00:00Z\"}")
    public record ActivationRequest(@Nullable Instant from) {}
}
