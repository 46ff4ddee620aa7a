package org.gamingcafe.platform.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as operators see it: ids and names of templates, no addresses.
 *
 * @param nextTryAt only while it waits
 * @param takenBy the node that delivers it now
 */
public record MessageView(
        UUID id,
        String aggregate,
        String type,
        State state,
        int tries,
        Instant createdAt,
        @Nullable Instant nextTryAt,
        @Nullable Instant lastTryAt,
        @Nullable String lastError,
        @Nullable String takenBy,
        Map<String, String> payload) {

    /** In the order of the column {@code status}. */
    public enum State {
        WAITING,
        DELIVERED,
        PARKED,
        DISCARDED
    }

    /** Still to be delivered, or given up for the time being: an operator may decide. */
    public boolean isOpen() {
        return state == State.WAITING || state == State.PARKED;
    }
}
