package org.gamingcafe.cafe.station;

import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a connected station.
 *
 * @param key its living key; nothing if it has none, or is retired
 * @param version of the seat: another one means that somebody sat down, paused or left
 * @param isTold there is a command that nobody has sent to it yet
 */
public record StationNews(StationId station, @Nullable UUID key, long version, boolean isTold) {}
