package org.gamingcafe.identity.privacy;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.Objection;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure would do to somebody, as the rooms of the house say it.
 *
 * @param kinds of data, what is erased first
 * @param waits what would put it off if it were due now
 */
public record ErasurePreview(List<Kind> kinds, List<Wait> waits) {

    public ErasurePreview {
        kinds = List.copyOf(kinds);
        waits = List.copyOf(waits);
    }

    /**
     * One kind of data.
     *
     * @param data how the house calls it
     * @param name the same in the language of the caller
     * @param why it stays under the account's number; null for what is erased
     * @param keptFor for how long; null for what is erased, and for what stays as long as the number does
     * @param reason why and for how long, in the language of the caller; null for what is erased
     */
    public record Kind(
            String data,
            String name,
            @Nullable Kept why,
            @Nullable Period keptFor,
            @Nullable String reason) {

        public boolean isErased() {
            return why == null;
        }
    }

    /** @param until when that ends; null for what ends by what the person does */
    public record Wait(Objection why, @Nullable Instant until) {}

    public List<Kind> erased() {
        return kinds.stream().filter(Kind::isErased).toList();
    }

    public List<Kind> kept() {
        return kinds.stream().filter(kind -> !kind.isErased()).toList();
    }
}
