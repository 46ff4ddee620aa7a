package org.gamingcafe.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is shown: addresses and phone numbers in its words are masked.
 *
 * @param account the person whom it concerns
 * @param actorKind member, staff, station, till, job or nobody known
 * @param actorRoles the roles in force in the venue, or of all venues if the record belongs to none; not kept in old records
 * @param reason absent if none was given, or the person whom it concerns was erased
 * @param changes fields before and after, or figures that matter
 * @param ip absent if the house itself acted, or the person was erased
 */
public record AuditLine(
        UUID id,
        Instant at,
        String act,
        String entityType,
        String entityId,
        @Nullable UUID venue,
        @Nullable UUID account,
        String actorKind,
        @Nullable UUID actor,
        List<String> actorRoles,
        @Nullable String reason,
        Map<String, String> changes,
        String requestId,
        String correlationId,
        @Nullable String ip,
        @Nullable String userAgent) {}
