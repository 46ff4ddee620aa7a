package org.gamingcafe.api.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.loyalty.PointsView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Where a member stands in the programme of their venue. */
@Schema(
        description =
                "enrolledAt is absent for who does not take part. counted: earned in the last 365 days; owed: points that the "
                        + "next ones pay for; soon: points that expire within 30 days, from soonFrom on.")
public record PointsAnswer(
        UUID accountId,
        Boolean open,
        @Nullable Instant enrolledAt,
        Long points,
        Money worth,
        Long owed,
        Long counted,
        @Nullable String tier,
        @Nullable String nextTier,
        Long toNextTier,
        Long soon,
        @Nullable Instant soonFrom,
        @Nullable String boardName) {

    static PointsAnswer of(PointsView points) {
        return new PointsAnswer(
                points.account().value(),
                points.open(),
                points.enrolledAt(),
                points.points(),
                points.worth(),
                points.owed(),
                points.counted(),
                points.tier(),
                points.nextTier(),
                points.toNextTier(),
                points.soon(),
                points.soonFrom(),
                points.boardName());
    }
}
