package org.gamingcafe.platform.outbox;

import java.util.Map;
import org.gamingcafe.platform.kernel.DomainEvent;

/** An operator has sent a message on its way again. */
record MessageRetried(MessageView message) implements DomainEvent {

    @Override
    public String act() {
        return "outbox.retried";
    }

    @Override
    public Subject subject() {
        return Subject.of("outbox-message", message.id());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("type", message.type(), "state", message.state() + " -> " + MessageView.State.WAITING);
    }
}
