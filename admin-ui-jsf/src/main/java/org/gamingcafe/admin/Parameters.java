package org.gamingcafe.admin;

import java.util.UUID;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Ids as they come in addresses and from buttons. */
public final class Parameters {

    private Parameters() {}

    /** @param thing what the id should name; it is absent if the text is no id */
    public static UUID id(@Nullable String text, String thing) {
        if (text == null || text.length() != 36) {
            throw new NotFound(thing);
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound(thing);
        }
    }
}
