package org.gamingcafe.platform.outbox;

import static org.gamingcafe.platform.outbox.Eye.seen;

/** Wrong on purpose: looks at what waits, delivers it, and says so only afterwards. */
final class NaiveDispatch {

    private final OutboxMessages messages;
    private final Pigeons pigeons;

    NaiveDispatch(OutboxMessages messages, Pigeons pigeons) {
        this.messages = messages;
        this.pigeons = pigeons;
    }

    void run() {
        for (var message : seen()) {
            pigeons.deliver(message.id(), message.payload());
            messages.delivered(message.id());
        }
    }
}
