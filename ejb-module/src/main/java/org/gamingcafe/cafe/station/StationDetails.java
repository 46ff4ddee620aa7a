package org.gamingcafe.cafe.station;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a seat.
 *
 * @param keySince since when its program has a key; nothing if it has none
 * @param pulse what it last said of itself, if it ever did
 * @param abilities what it can be told, and by what means
 * @param device how a console is, as was said last, and when
 * @param calledAt since when somebody there asks for somebody of the house
 * @param openTickets how many things are wrong with it
 * @param edition which edit of what stands there was the last; that somebody sits down or leaves is none
 */
public record StationDetails(
        StationView station,
        @Nullable UUID roomId,
        @Nullable String room,
        @Nullable Integer planX,
        @Nullable Integer planY,
        Machine machine,
        Hardware hardware,
        @Nullable Instant keySince,
        @Nullable PulseView pulse,
        @Nullable DeviceState device,
        @Nullable Instant deviceAt,
        @Nullable Instant calledAt,
        int openTickets,
        @Nullable Instant retiredAt,
        long edition) {

    /** What can be told to it now. */
    public Map<CommandKind, Means> abilities() {
        return retiredAt == null ? machine.abilities(keySince != null) : Map.of();
    }
}
