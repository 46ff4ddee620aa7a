package org.gamingcafe.api.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.Page;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.activity.ActivityAction;
import org.gamingcafe.identity.activity.ActivityFilter;
import org.gamingcafe.identity.activity.ActivityService;
import org.jspecify.annotations.Nullable;

/** What happened to the caller's own account. */
@Path("/auth/activity-log")
@Tag(name = "auth")
@ApplicationScoped
@SignedIn
@Produces(MediaType.APPLICATION_JSON)
public class ActivityResource {

    private static final String CSV = "text/csv";

    @Inject
    ActivityService activities;

    @GET
    @Operation(
            summary = "What happened to the caller's account, newest first, by action and time (from then on, before "
                    + "then); with Accept: text/csv or format=csv as a table of at most 10,000 lines")
    public Page<ActivityAnswer> list(
            @QueryParam("action") @Nullable ActivityAction action,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("after") @Nullable String after) {
        var filter = new ActivityFilter(action, from, to);
        return Page.of(activities.mine(filter, Page.request(size, after)), ActivityAnswer::of);
    }

    @GET
    @Produces(CSV + ";qs=0.1")
    @Operation(hidden = true, summary = "The same as a table; a path and method have one entry in the contract")
    public Response export(
            @QueryParam("action") @Nullable ActivityAction action,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to) {
        return Response.ok(activities.csv(new ActivityFilter(action, from, to)), CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"activity.csv\"")
                .build();
    }
}
