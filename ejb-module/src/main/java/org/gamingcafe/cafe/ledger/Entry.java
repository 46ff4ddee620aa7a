package org.gamingcafe.cafe.ledger;

import java.util.HashMap;
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
 * @param reverses the entry that this one undoes; an entry is undone once
 * @param source the sale, play session or other thing that it stems from
 */
public record Entry(
        UUID correlation,
        VenueId venue,
        String type,
        @Nullable UUID shift,
        @Nullable String reason,
        @Nullable UUID reverses,
        @Nullable UUID source,
        List<Leg> legs) {

    public Entry(
            UUID correlation,
            VenueId venue,
            String type,
            @Nullable UUID shift,
            @Nullable String reason,
            List<Leg> legs) {
        this(correlation, venue, type, shift, reason, null, null, legs);
    }

    public Entry {
        legs = List.copyOf(legs);
        mustBalance(legs);
        if (shift == null && legs.stream().anyMatch(leg -> leg.chart() == Chart.DRAWER)) {
            throw new IllegalArgumentException("a posting of cash names its shift: " + legs);
        }
    }

    /** The same entry, with the thing it stems from. */
    public Entry from(UUID thing) {
        return new Entry(correlation, venue, type, shift, reason, reverses, thing, legs);
    }

    private static void mustBalance(List<Leg> legs) {
        var sums = new HashMap<String, Long>();
        legs.forEach(leg -> sums.merge(leg.amount().currency(), leg.signed(), Math::addExact));
        if (legs.size() < 2 || sums.values().stream().anyMatch(sum -> sum != 0)) {
            throw new IllegalArgumentException("an entry's debits equal its credits: " + legs);
        }
    }
}
