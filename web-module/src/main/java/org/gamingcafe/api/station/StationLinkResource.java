package org.gamingcafe.api.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gamingcafe.api.AtStation;
import org.gamingcafe.api.Refuses;
import org.gamingcafe.api.Retry;
import org.gamingcafe.api.SignedIn;
import org.gamingcafe.cafe.play.SeatLinkService;
import org.gamingcafe.cafe.station.Beat;
import org.gamingcafe.cafe.station.DeviceState;
import org.gamingcafe.cafe.station.JournalEntry;
import org.gamingcafe.cafe.station.StationLinkService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** The station protocol over plain requests (docs/api/station-protocol.md); only the station itself, with its key. */
@Path("/stations/{id}/link")
@Tag(name = "station protocol")
@ApplicationScoped
@SignedIn
@AtStation
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StationLinkResource {

    @Inject
    SeatLinkService seats;

    @Inject
    StationLinkService link;

    @POST
    @Path("/heartbeats")
    @Operation(summary = "Say that the station is alive, every 15 seconds; the answer says what it has to do")
    @Refuses({"station.not-found", "caller.not-a-station", "station.beat"})
    public OrdersAnswer beat(@PathParam("id") UUID id, @Valid @NotNull BeatRequest request) {
        mustBe(id);
        var beat = request.beat();
        return OrdersAnswer.of(Retry.onConflict(() -> seats.beat(beat)));
    }

    @POST
    @Path("/commands/{command}/answer")
    @Operation(summary = "Say that a command was done, or could not be; it may be said again")
    @Refuses({"station.not-found", "caller.not-a-station", "station-command.not-found"})
    public StationCommandResource.CommandAnswer answer(
            @PathParam("id") UUID id, @PathParam("command") UUID command, @Valid @NotNull AnswerRequest request) {
        mustBe(id);
        return StationCommandResource.CommandAnswer.of(
                Retry.onConflict(() -> link.acknowledge(command, request.done(), request.answer())));
    }

    @POST
    @Path("/journal")
    @Operation(
            summary = "Tell what happened while nobody could be told; each entry counts once, however often it is sent")
    @Refuses({"station.not-found", "caller.not-a-station", "station.journal"})
    public JournalAnswer journal(@PathParam("id") UUID id, @Valid @NotNull JournalRequest request) {
        mustBe(id);
        var entries = request.entries().stream().map(EntryRequest::entry).toList();
        return new JournalAnswer(Retry.onConflict(() -> link.merge(request.boot(), entries)));
    }

    /** Another station's things are not there. */
    static void mustBe(UUID id) {
        if (!Call.current().caller().station().value().equals(id)) {
            throw new NotFound("station");
        }
    }

    @Schema(
            name = "StationBeatRequest",
            example =
                    "{\"boot\":\"0198c0de-0000-7000-8000-000000000001\",\"agent\":\"reference 1.0\",\"idleSeconds\":4}")
    public record BeatRequest(
            @NotNull UUID boot,
            @NotNull @Size(max = Beat.LONGEST_AGENT) String agent,
            @Min(0) @Max(100_000_000) @Nullable Integer idleSeconds,
            @Size(max = Beat.LONGEST_PROCESS) @Nullable String process,
            @Min(0) @Max(100) @Nullable Integer loadPercent,
            @Nullable DeviceState deviceState) {

        Beat beat() {
            return new Beat(boot, agent, idleSeconds, process, loadPercent, deviceState);
        }
    }

    @Schema(name = "StationCommandResultRequest", example = "{\"done\":true}")
    public record AnswerRequest(
            @NotNull Boolean done,
            @Size(max = 500) @Nullable String answer) {}

    @Schema(name = "StationJournalRequest")
    public record JournalRequest(
            @NotNull UUID boot,

            @NotNull @Size(max = StationLinkService.MOST_ENTRIES)
            List<@Valid @NotNull EntryRequest> entries) {}

    @Schema(
            name = "StationJournalEntry",
            description = "agoMillis: how long ago, counted by a clock that nobody sets.",
            example = "{\"sequence\":1,\"kind\":\"LOCKED\",\"agoMillis\":61000}")
    public record EntryRequest(
            @NotNull @Min(1) @Max(1_000_000_000_000L) Long sequence,
            JournalEntry.@NotNull Kind kind,
            @Nullable UUID sessionId,
            @NotNull @Min(0) @Max(2_592_000_000L) Long agoMillis) {

        JournalEntry entry() {
            return new JournalEntry(sequence, kind, sessionId, Duration.ofMillis(agoMillis));
        }
    }

    @Schema(name = "StationJournalAnswer", description = "Up to which number everything of this start is known.")
    public record JournalAnswer(Long through) {}
}
