package org.gamingcafe.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Brings a new signing key into use in two turns: first every node learns it, then things are signed with it. So no token
 * meets a node, or a client's copy of the key set, that does not know its key; older tokens keep theirs.
 */
@ApplicationScoped
public class KeyRotation {

    private static final Duration IN_USE = Duration.ofDays(90);

    /** Longer than nodes go without looking, and clients with their copy. */
    private static final Duration KNOWN_EVERYWHERE = Duration.ofMinutes(10);

    /** What a turn has done. */
    public enum Turn {
        NOTHING,
        PUBLISHED,
        TAKEN_INTO_USE
    }

    @Inject
    SigningKeys keys;

    @Inject
    KeyRing ring;

    @Inject
    Clock clock;

    /** The next step, if its time has come. Safe to repeat. */
    public Turn turn() {
        var now = clock.instant();
        var next = keys.next();
        if (next.isPresent()) {
            if (next.get().since().plus(KNOWN_EVERYWHERE).isAfter(now)) {
                return Turn.NOTHING;
            }
            keys.activate(next.get().kid());
            return Turn.TAKEN_INTO_USE;
        }
        if (keys.active()
                .filter(active -> !active.since().plus(IN_USE).isAfter(now))
                .isEmpty()) {
            return Turn.NOTHING;
        }
        keys.publish(ring.generate(), now);
        return Turn.PUBLISHED;
    }
}
