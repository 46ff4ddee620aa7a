package org.gamingcafe.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.observe.Figures;

/**
 * Brings due messages to their handlers. A node that dies while it delivers loses nothing: its lease runs out and another
 * one takes the message.
 */
@ApplicationScoped
class OutboxDispatch {

    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = Logger.getLogger(OutboxDispatch.class.getName());
    private static final int BATCH = 10;
    private static final int BATCHES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Inject
    OutboxMessages messages;

    @Inject
    @Any
    Instance<OutboxHandler> handlers;

    @Inject
    SideLane lane;

    @Inject
    Settings.Outbox settings;

    @Inject
    Figures figures;

    @Inject
    Clock clock;

    /** Delivers what is due, at most 100 messages. @return how many were tried */
    int run() {
        var tried = 0;
        for (var batch = 0; batch < BATCHES; batch++) {
            var since = clock.instant();
            var taken = messages.take(BATCH, since, LEASE);
            for (var message : taken) {
                if (clock.instant().isAfter(since.plus(LEASE.dividedBy(2)))) {
                    messages.giveBack(message, clock.instant());
                } else {
                    begin(message);
                    tried++;
                }
            }
            if (taken.isEmpty()) {
                break;
            }
        }
        return tried;
    }

    /** What may take long is handed over: nothing else waits for it. */
    private void begin(OutboxMessages.Message message) {
        var isSlow = handler(message.type()).filter(OutboxHandler::isSlow).isPresent();
        if (!isSlow) {
            deliverAsHouse(message);
        } else if (!lane.takes(() -> deliverAsHouse(message))) {
            failed(message, "too many of type " + message.type() + " are under way");
        }
    }

    private void deliverAsHouse(OutboxMessages.Message message) {
        Call.ofTheHouse("outbox").run(() -> deliver(message));
    }

    private void deliver(OutboxMessages.Message message) {
        var begun = System.nanoTime();
        var handler = handler(message.type());
        if (handler.isEmpty()) {
            failed(message, "no handler for " + message.type());
            return;
        }
        try {
            handler.get().deliver(message.id(), message.payload());
            messages.delivered(message.id());
        } catch (DeliveryFailed e) {
            failed(
                    message,
                    e.getCause() == null ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + e.getCause());
        } catch (RuntimeException e) {
            // One message that we cannot handle must not hold up all others; the fault is logged with its trace.
            LOG.log(Level.SEVERE, "outbox message " + message.id() + " of type " + message.type() + " is broken", e);
            failed(message, e.toString());
        }
        figures.took("outbox_dispatch", Duration.ofNanos(System.nanoTime() - begun));
    }

    Optional<OutboxHandler> handler(String type) {
        return handlers.stream().filter(known -> known.type().equals(type)).findFirst();
    }

    private void failed(OutboxMessages.Message message, String error) {
        if (message.tries() >= settings.tries()) {
            LOG.severe(() -> "outbox message " + message.id() + " of type " + message.type() + " is parked after "
                    + message.tries() + " tries");
            messages.parked(message, error);
        } else {
            LOG.warning(() -> "outbox message " + message.id() + " of type " + message.type() + " failed, try "
                    + message.tries());
            messages.again(message, clock.instant().plus(pause(message.tries())), error);
        }
    }

    /** 5 s, doubled with every try up to an hour, give or take a fifth so that nodes do not march in step. */
    static Duration pause(int tries) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 12));
        var bounded = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        var fifth = bounded.toMillis() / 5;
        return bounded.plusMillis(ThreadLocalRandom.current().nextLong(-fifth, fifth + 1));
    }
}
