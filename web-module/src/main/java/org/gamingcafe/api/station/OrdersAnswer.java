package org.gamingcafe.api.station;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.play.Orders;
import org.gamingcafe.cafe.play.SeatNow;
import org.gamingcafe.cafe.station.Lease;
import org.jspecify.annotations.Nullable;

/** What a station is told. @param lease until when it may run; nothing: it is locked */
@Schema(
        description = "What a station is told: the time of the house, until when it may run (no lease: it is locked), "
                + "what it has still to do, what its screen shows, and the rules that hold there.")
public record OrdersAnswer(
        Instant at,
        @Nullable LeaseAnswer lease,
        List<StationCommandResource.CommandAnswer> commands,
        SeatAnswer seat,
        StationRulesResource.RulesAnswer rules) {

    /** Until when a station may run. */
    @Schema(
            name = "StationLease",
            description =
                    "The token says the same, signed (ES256, typ station-lease+jwt); it is verified with the keys "
                            + "of /jwks without asking anybody.")
    public record LeaseAnswer(UUID sessionId, Lease.State state, Instant issuedAt, Instant until, String token) {

        static LeaseAnswer of(Lease lease) {
            return new LeaseAnswer(lease.session(), lease.state(), lease.issuedAt(), lease.until(), lease.token());
        }
    }

    /** What the screen of a station shows. */
    @Schema(
            name = "StationSeat",
            description =
                    "Who sits there and since when, what it has cost, and in how many seconds money, passes or limits "
                            + "end it, are told only while somebody sits there; reservedFrom only within an hour before.",
            example =
                    "{\"number\":7,\"venue\":\"Arcade One\",\"player\":\"Ada\",\"startedAt\":\"2026-03-02T10:05:00Z\","
                            + "\"cost\":\"3.20\",\"currency\":\"EUR\",\"leftSeconds\":1380}")
    public record SeatAnswer(
            Integer number,
            String venue,
            @Nullable String player,
            @Nullable Instant startedAt,
            @Nullable String cost,
            @Nullable String currency,
            @Nullable Long leftSeconds,
            @Nullable Instant reservedFrom) {

        static SeatAnswer of(SeatNow seat) {
            var sitting = seat.sitting();
            return sitting == null
                    ? new SeatAnswer(seat.number(), seat.venue(), null, null, null, null, null, seat.reservedFrom())
                    : new SeatAnswer(
                            seat.number(),
                            seat.venue(),
                            sitting.player(),
                            sitting.startedAt(),
                            sitting.cost().amount().toPlainString(),
                            sitting.cost().currency(),
                            sitting.leftSeconds(),
                            seat.reservedFrom());
        }
    }

    static OrdersAnswer of(Orders orders) {
        var lease = orders.lease();
        return new OrdersAnswer(
                orders.at(),
                lease == null ? null : LeaseAnswer.of(lease),
                orders.commands().stream()
                        .map(StationCommandResource.CommandAnswer::of)
                        .toList(),
                SeatAnswer.of(orders.seat()),
                StationRulesResource.RulesAnswer.of(orders.rules()));
    }
}
