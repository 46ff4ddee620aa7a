package org.gamingcafe.cafe.loyalty;

import java.time.Instant;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Where a member stands in the programme of their venue.
 *
 * @param open whether points are earned and used there at all
 * @param enrolledAt nothing: does not take part
 * @param points that can be used
 * @param worth what they would pay
 * @param owed points that the next ones pay for, because they were used and then taken back
 * @param counted what bills of the last 365 days have brought
 * @param tier nothing: none yet
 * @param toNextTier points that are missing
 * @param soon points that expire within 30 days
 * @param soonFrom when the first of them do
 * @param boardName under which they stand on the leader board; nothing: they do not
 */
public record PointsView(
        AccountId account,
        VenueId venue,
        boolean open,
        @Nullable Instant enrolledAt,
        long points,
        Money worth,
        long owed,
        long counted,
        @Nullable String tier,
        @Nullable String nextTier,
        long toNextTier,
        long soon,
        @Nullable Instant soonFrom,
        @Nullable String boardName) {}
