package org.gamingcafe.cafe.ledger;

import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry to be posted: what happened, in two or more legs whose debits equal their credits.
 *
 * @param correlation the id of the business act; one act, one effect (D08, I14)
 * @param type such as {@code top-up}, {@code play}, {@code sale}
 * @param shift the shift that a cash posting belongs to (I11)
 */
public record Entry(
        UUID correlation,
        VenueId venue,
        String type,
        @Nullable UUID shift,
        @Nullable String reason,
        List<Leg> legs) {

    public Entry {
        legs = List.copyOf(legs);
    }
}
