package org.gamingcafe.platform.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids that sort by the time they were made and cannot be guessed (UUIDv7, RFC 9562). */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlusN();
    }
}
