package org.gamingcafe.cafe.station;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a seat was told to do.
 *
 * @param argument a text, a program, a volume; what the kind asks for
 * @param dueAt when it counts as not done
 * @param answer what the device had to say
 */
public record CommandView(
        UUID id,
        StationId station,
        CommandKind kind,
        @Nullable String argument,
        Means means,
        State state,
        Instant askedAt,
        @Nullable AccountId askedBy,
        Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable String answer) {

    public enum State {
        /** Nobody has got it yet. */
        PENDING,
        /** On its way; the device has not said anything. */
        SENT,
        /** The device says so. */
        DONE,
        /** The device says that it could not. */
        FAILED,
        /** The device has not said anything in time. */
        TIMED_OUT;

        public boolean isOpen() {
            return this == PENDING || this == SENT;
        }
    }
}
