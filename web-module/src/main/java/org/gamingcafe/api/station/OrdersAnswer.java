package org.gamingcafe.api.station;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.play.Orders;
import org.gamingcafe.cafe.station.Lease;
import org.jspecify.annotations.Nullable;

/** What a station is told. @param lease until when it may run; nothing: it is locked */
@Schema(
        description =
                "What a station is told: the time of the house, until when it may run (no lease: it is locked), and "
                        + "what it has still to do.")
public record OrdersAnswer(
        Instant at, @Nullable LeaseAnswer lease, List<StationCommandResource.CommandAnswer> commands) {

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

    static OrdersAnswer of(Orders orders) {
        var lease = orders.lease();
        return new OrdersAnswer(
                orders.at(),
                lease == null ? null : LeaseAnswer.of(lease),
                orders.commands().stream()
                        .map(StationCommandResource.CommandAnswer::of)
                        .toList());
    }
}
