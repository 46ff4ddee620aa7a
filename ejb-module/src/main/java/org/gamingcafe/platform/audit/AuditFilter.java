package org.gamingcafe.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records; what is absent does not matter.
 *
 * @param from from then on
 * @param to before then
 */
public record AuditFilter(
        @Nullable UUID actor,
        @Nullable String act,
        @Nullable String entityType,
        @Nullable String entityId,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    public static AuditFilter of(String entityType, String entityId) {
        return new AuditFilter(null, null, entityType, entityId, null, null);
    }
}
