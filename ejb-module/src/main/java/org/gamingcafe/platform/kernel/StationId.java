package org.gamingcafe.platform.kernel;

import java.util.UUID;

/** The id of a station. */
public record StationId(UUID value) {

    public static StationId next() {
        return new StationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
