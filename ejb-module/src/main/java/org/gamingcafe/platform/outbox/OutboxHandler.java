package org.gamingcafe.platform.outbox;

import java.util.Map;
import java.util.UUID;

/** Sends one type of message. Called outside of a transaction, possibly more than once for the same message. */
public interface OutboxHandler {

    String type();

    /** Whether the outside may take seconds for each: then it is done on threads of its own, and few at once. */
    default boolean isSlow() {
        return false;
    }

    /** @throws DeliveryFailed when the outside is in trouble; the message is tried again later */
    void deliver(UUID message, Map<String, String> payload);
}
