package org.gamingcafe.api;

import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Keys of acts that may be repeated. */
public final class Commands {

    public static final String KEY = "Idempotency-Key";

    private Commands() {}

    /** @param asked the ids of the path and the request record */
    public static Command of(String route, @Nullable String key, Object... asked) {
        if (key == null) {
            throw new InvalidInput(KEY, "idempotency.key-missing");
        }
        return Command.of(route, key, asked);
    }
}
