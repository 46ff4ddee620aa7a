package org.gamingcafe.api.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.incident.IncidentDetail;
import org.gamingcafe.cafe.incident.IncidentSeat;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** An incident with its seats and whom it keeps from playing. */
@Schema(
        description =
                "What the incident has cost (lost: what the time would have cost by the tariff) is there with fin:view only.")
public record IncidentDetailAnswer(
        IncidentResource.IncidentAnswer incident,
        List<SeatAnswer> seats,
        List<AffectedAnswer> affected,
        @Nullable Money lost) {

    static IncidentDetailAnswer of(IncidentDetail detail) {
        return new IncidentDetailAnswer(
                IncidentResource.IncidentAnswer.of(detail.incident()),
                detail.seats().stream().map(SeatAnswer::of).toList(),
                detail.affected().stream().map(AffectedAnswer::of).toList(),
                detail.lost());
    }

    @Schema(name = "IncidentSeatAnswer", description = "A seat: since when, and until when if it is over there.")
    public record SeatAnswer(
            UUID stationId,
            Integer number,
            String name,
            Instant from,
            @Nullable Instant until) {

        static SeatAnswer of(IncidentSeat seat) {
            return new SeatAnswer(seat.station().value(), seat.number(), seat.name(), seat.from(), seat.until());
        }
    }

    @Schema(
            name = "IncidentAffectedAnswer",
            description =
                    "Somebody who could not play: how much of the time would have been billed, and what it would have cost; "
                            + "corrected says that the bill was settled before and is lowered, leftOut that nothing was taken out "
                            + "of it because whoever opened the incident is the player, or linked to them.")
    public record AffectedAnswer(
            UUID sessionId,
            Integer seat,
            @Nullable UUID accountId,
            Instant from,
            @Nullable Instant until,
            Duration free,
            @Nullable Money lost,
            Boolean corrected,
            Boolean leftOut) {

        static AffectedAnswer of(IncidentDetail.Affected one) {
            var account = one.account();
            return new AffectedAnswer(
                    one.session(),
                    one.seat(),
                    account == null ? null : account.value(),
                    one.from(),
                    one.until(),
                    Duration.ofSeconds(one.seconds()),
                    one.lost(),
                    one.corrected(),
                    one.leftOut());
        }
    }
}
