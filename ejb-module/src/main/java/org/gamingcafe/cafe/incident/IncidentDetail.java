package org.gamingcafe.cafe.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * An incident with its seats and whom it kept from playing.
 *
 * @param lost what it has cost the house so far, for who may see figures
 */
public record IncidentDetail(
        IncidentView incident,
        List<IncidentSeat> seats,
        List<Affected> affected,
        @Nullable Money lost) {

    public IncidentDetail {
        seats = List.copyOf(seats);
        affected = List.copyOf(affected);
    }

    /**
     * Somebody who could not play.
     *
     * @param seat the number of the seat
     * @param until nothing while it lasts
     * @param seconds that would have been billed
     * @param lost what they would have cost, for who may see figures
     * @param corrected the bill was settled before and is lowered
     * @param leftOut whoever opened it is the player, or linked to them: nothing was taken out of the bill
     */
    public record Affected(
            UUID session,
            int seat,
            @Nullable AccountId account,
            Instant from,
            @Nullable Instant until,
            long seconds,
            @Nullable Money lost,
            boolean corrected,
            boolean leftOut) {}
}
