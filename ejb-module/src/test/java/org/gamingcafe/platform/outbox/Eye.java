package org.gamingcafe.platform.outbox;

import java.util.List;
import java.util.UUID;
import org.gamingcafe.RoomTest;

/** Looks at the outbox without touching it. */
final class Eye extends RoomTest {

    private Eye() {}

    static List<OutboxMessages.Message> seen() {
        return sql("select id, aggregate_id, cast(payload as text) as payload from outbox_message where status = 0")
                .stream()
                .map(row -> new OutboxMessages.Message(
                        (UUID) row.get("id"),
                        (String) row.get("aggregate_id"),
                        "pigeon",
                        Payload.of((String) row.get("payload")),
                        0))
                .toList();
    }
}
