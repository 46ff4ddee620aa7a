package org.gamingcafe.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the trail is not as it was written.
 *
 * @param seal the number of the seal that shows it; 0 for what is not sealed
 * @param record the record in question, if one is
 */
public record AuditFault(Kind kind, long seal, @Nullable UUID record) {

    /** What happened to it. */
    public enum Kind {
        RECORD_ALTERED,
        RECORD_REMOVED,
        RECORD_INSERTED,
        ORIGIN_ALTERED,
        REASON_ALTERED,
        SEAL_ALTERED,
        SEAL_REMOVED,
        CHECKPOINT_ALTERED
    }
}
