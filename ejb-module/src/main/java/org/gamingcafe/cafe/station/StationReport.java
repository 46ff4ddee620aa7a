package org.gamingcafe.cafe.station;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;

/** What the program at a seat has noticed. @param detail which program, for example */
public record StationReport(UUID id, StationId station, Kind kind, String detail, Instant reportedAt) {

    public static final int LONGEST = 200;

    public enum Kind {
        /** A program runs that is not allowed. */
        FOREIGN_PROCESS,
        /** Somebody has tried to get around the program. */
        TAMPERED,
        /** Something is wrong with the machine. */
        DEVICE
    }
}
