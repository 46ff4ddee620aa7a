package org.gamingcafe.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Messages to the outside, written in the transaction of the act and sent after its commit, at least once. */
@ApplicationScoped
public class Outbox {

    /** @param aggregate messages of one aggregate are sent in order @param payload ids and template names only */
    public void append(String aggregate, String type, Map<String, String> payload) {
        throw new UnsupportedOperationException();
    }
}
