package org.gamingcafe.platform.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Csv;

/** Records as a table for a spreadsheet. */
final class AuditTable {

    private static final String HEADINGS = Csv.line(
            "at",
            "act",
            "entityType",
            "entityId",
            "venue",
            "account",
            "actorKind",
            "actor",
            "actorRoles",
            "reason",
            "changes",
            "ip",
            "userAgent",
            "requestId",
            "correlationId",
            "id");

    private AuditTable() {}

    static String csv(List<AuditLine> lines) {
        return HEADINGS + lines.stream().map(AuditTable::row).collect(Collectors.joining());
    }

    private static String row(AuditLine line) {
        var changes = line.changes().entrySet().stream()
                .map(change -> change.getKey() + ": " + change.getValue())
                .collect(Collectors.joining("; "));
        return Csv.line(
                line.at(),
                line.act(),
                line.entityType(),
                line.entityId(),
                line.venue(),
                line.account(),
                line.actorKind(),
                line.actor(),
                String.join(" ", line.actorRoles()),
                line.reason(),
                changes,
                line.ip(),
                line.userAgent(),
                line.requestId(),
                line.correlationId(),
                line.id());
    }
}
