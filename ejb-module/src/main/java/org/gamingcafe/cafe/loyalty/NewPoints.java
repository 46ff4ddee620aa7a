package org.gamingcafe.cafe.loyalty;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points that come to a member.
 *
 * @param sourceId the sale, play session or act; it brings points once
 * @param bill what they were worked out from; nothing for an award
 */
record NewPoints(
        Lots.Source source,
        UUID sourceId,
        long points,
        @Nullable Bill bill,
        @Nullable String reason) {

    /** @param version of the programme */
    record Bill(Earning earning, long version) {}

    static NewPoints earned(Lots.Source source, UUID bill, Earning earning, long version) {
        return new NewPoints(source, bill, earning.points(), new Bill(earning, version), null);
    }
}
