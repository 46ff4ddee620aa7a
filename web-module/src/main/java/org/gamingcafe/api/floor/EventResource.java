package org.gamingcafe.api.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.DoorRefusal;
import org.gamingcafe.api.OwnVenue;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.identity.session.ConnectCodeService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** The floor live for who has no socket. */
@Path("/events")
@Tag(name = "live")
@ApplicationScoped
@SignedIn(Permission.PLAY_READ)
@Produces(MediaType.SERVER_SENT_EVENTS)
public class EventResource {

    @Inject
    FloorWatchers watchers;

    @Inject
    ConnectCodeService codes;

    @Inject
    Clock clock;

    @GET
    @Operation(
            summary =
                    "What happens on the floor of a venue, as it happens: the same events as over the socket "
                            + "(docs/api/live.md). Last-Event-ID goes on where it was broken off; a connect code in place of a token")
    @Refuses({"venue.not-found", "connect-code.refused", "origin.foreign"})
    public void watch(
            @QueryParam("venue") @Nullable UUID venue,
            @QueryParam("code") @Size(max = 64) @Nullable String code,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Size(max = 64) @Nullable String known,
            @Context SseEventSink sink,
            @Context Sse sse) {
        var where = OwnVenue.of(venue);
        var watcher = Optional.ofNullable(Call.current().caller().session())
                .flatMap(codes::current)
                .orElseThrow(() -> DoorRefusal.unauthenticated("token.stale"));
        var line = new StreamLine(sink, sse, where, watcher, known, clock.instant());
        watchers.begin(line);
        if (!watchers.add(line)) {
            sink.close();
        }
    }
}
