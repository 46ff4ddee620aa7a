package org.gamingcafe.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.gamingcafe.platform.kernel.Command;

/** Runs an act once per (caller, route, key), inside the caller's transaction. */
@ApplicationScoped
public class Idempotency {

    /**
     * The stored result of an earlier run with the same key and body, or the result of running the act now. A second
     * caller with the same key waits for the first (up to 5 s) and gets its result.
     *
     * @param act gets the correlation id of the business act (D08) and returns a view record
     */
    public <T> T once(Command command, Class<T> type, Function<UUID, T> act) {
        throw new UnsupportedOperationException();
    }
}
