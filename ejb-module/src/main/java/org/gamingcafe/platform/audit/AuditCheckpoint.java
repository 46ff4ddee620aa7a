package org.gamingcafe.platform.audit;

import java.util.HexFormat;
import java.util.Map;
import org.gamingcafe.platform.audit.AuditSeal.Head;

/** Stands for all seals up to a number, whose records retention has removed (D26). */
record AuditCheckpoint(Head head, String signature) {

    /** What is signed: with it nobody can shorten the trail and say that it was retention. */
    static Map<String, Object> statement(Head head) {
        return Map.of(
                "sub", "audit-checkpoint",
                "through", head.number(),
                "xact", head.place().xact(),
                "id", head.place().id().toString(),
                "hash", HexFormat.of().formatHex(head.hash()));
    }
}
