package org.gamingcafe.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gamingcafe.platform.kernel.Ids;

/** Messages to the outside, written in the transaction of the act and sent after its commit, at least once. */
@ApplicationScoped
public class Outbox {

    @Inject
    OutboxMessages messages;

    @Inject
    Event<MessageAppended> appended;

    @Inject
    Clock clock;

    /**
     * @param aggregate messages of one aggregate are sent in order
     * @param payload ids and template names only
     */
    public void append(String aggregate, String type, Map<String, String> payload) {
        messages.add(new OutboxMessages.Message(Ids.next(), aggregate, type, payload, 0), clock.instant());
        appended.fire(new MessageAppended());
    }

    /** The same for messages to many, in one statement. */
    public void append(List<NewMessage> all) {
        if (all.isEmpty()) {
            return;
        }
        messages.addAll(
                all.stream()
                        .map(one ->
                                new OutboxMessages.Message(Ids.next(), one.aggregate(), one.type(), one.payload(), 0))
                        .toList(),
                clock.instant());
        appended.fire(new MessageAppended());
    }
}
