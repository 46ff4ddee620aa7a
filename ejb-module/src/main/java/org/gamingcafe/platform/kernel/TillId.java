package org.gamingcafe.platform.kernel;

import java.util.UUID;

/** The id of a till. */
public record TillId(UUID value) {

    public static TillId next() {
        return new TillId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
