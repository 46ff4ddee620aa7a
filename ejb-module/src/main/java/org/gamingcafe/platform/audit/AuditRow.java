package org.gamingcafe.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.crypto.Canonical;
import org.jspecify.annotations.Nullable;

/**
 * One record as it lies in the chain: what is hashed is all of it, except what lies in its {@link AuditCompanion}.
 *
 * @param reason the mark of the reason in the companion; the words themselves in records that are older than companions of
 *     reasons
 * @param actorRoles absent in records of the first form, which did not keep them; empty if the actor had no role
 */
record AuditRow(
        UUID id,
        Instant at,
        String act,
        String entityType,
        String entityId,
        @Nullable UUID venue,
        @Nullable UUID account,
        String actorKind,
        @Nullable UUID actor,
        @Nullable String actorRoles,
        @Nullable String reason,
        Map<String, String> changes,
        String requestId,
        String correlationId,
        byte @Nullable [] originHash) {

    byte[] hash() {
        return actorRoles == null
                ? fields("audit-record/1").hash()
                : fields("audit-record/2").add(actorRoles).hash();
    }

    private Canonical fields(String form) {
        return Canonical.of(form)
                .add(id)
                .add(at)
                .add(act)
                .add(entityType)
                .add(entityId)
                .add(venue)
                .add(account)
                .add(actorKind)
                .add(actor)
                .add(reason)
                .add(changes)
                .add(requestId)
                .add(correlationId)
                .add(originHash);
    }
}
