package org.gamingcafe.e2e;

import java.util.UUID;

/** Mails that somebody gets without an evening having to come first. */
final class Reminders {

    private Reminders() {}

    /** The house is about to remind somebody of seats that they have booked. */
    static void sendTo(Demo.Person member) {
        var payload = Body.of(
                "accountId", member.id(),
                "template", "booking-reminder",
                "at", TheCafe.clock().now().toString(),
                "venue", "Demo",
                "seats", "4",
                "when", "18:00",
                "until", "20:00");
        Books.change("""
                insert into outbox_message (id, aggregate_id, type, payload, next_attempt_at, created_at)
                values (?, ?, 'mail.person', cast(? as jsonb), now(), now())""", UUID.randomUUID(), "account:" + member.id(), payload.toString());
    }
}
