package org.gamingcafe.platform.cluster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gamingcafe.platform.kernel.Settings;

/** Tells the other nodes something at once, over the database; they hear it as a {@link Hint}. Nothing may depend on it. */
@ApplicationScoped
public class Hints {

    /** PostgreSQL carries less than 8,000 bytes. */
    public static final int LONGEST = 7_500;

    private static final String PART = "\n";
    private static final int PARTS = 3;

    @Inject
    HintLine line;

    @Inject
    Settings.House house;

    public void tell(String topic, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a hint of " + text.length() + " characters is too long");
        }
        line.say(String.join(PART, house.node(), topic, text));
    }

    /** What this node has said itself it need not hear. */
    boolean isForeign(String payload) {
        return !payload.startsWith(house.node() + PART);
    }

    static Hint read(String payload) {
        var parts = payload.split(PART, PARTS);
        return parts.length == PARTS ? new Hint(parts[1], parts[2]) : new Hint(Hint.LOST, "");
    }
}
