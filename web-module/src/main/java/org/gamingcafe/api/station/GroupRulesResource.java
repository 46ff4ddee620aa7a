package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.EditTag;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.station.StationRulesService;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** The same of one group of stations. */
@Path("/station-groups/{id}/rules")
@Tag(name = "stations")
@ApplicationScoped
@SignedIn(Permission.STATION_READ)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GroupRulesResource {

    @Inject
    StationRulesService rules;

    @GET
    @Operation(summary = "The rules in force in a group of stations; the ETag is needed for an edit")
    @APIResponseSchema(
            value = StationRulesResource.RulesAnswer.class,
            responseCode = "200",
            responseDescription = "The rules.")
    @Refuses("station-group.not-found")
    public Response ofGroup(@PathParam("id") UUID id) {
        return StationRulesResource.answer(rules.ofGroup(id));
    }

    @PUT
    @SignedIn(Permission.STATION_MANAGE)
    @Operation(summary = "Give a group rules of its own; If-Match says which version was seen")
    @APIResponseSchema(
            value = StationRulesResource.RulesAnswer.class,
            responseCode = "200",
            responseDescription = "The new rules.")
    @Refuses({
        "station-group.not-found",
        "edit.if-match-missing",
        "edit.stale",
        "station-rules.allowed",
        "station-rules.seconds"
    })
    public Response setOfGroup(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid StationRulesResource.@NotNull RulesRequest request) {
        return StationRulesResource.answer(EditTag.edit(seen, version -> rules.setOfGroup(id, request.rules(version))));
    }

    @DELETE
    @SignedIn(Permission.STATION_MANAGE)
    @Operation(
            summary = "The rules of the venue hold in the group again; If-Match says which version of its own was seen")
    @Refuses({"station-group.not-found", "edit.if-match-missing", "edit.stale"})
    public void followVenue(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        EditTag.edit(seen, version -> rules.followVenue(id, version));
    }
}
