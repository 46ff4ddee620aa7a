package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.List;
import org.gamingcafe.cafe.station.CommandView;
import org.gamingcafe.cafe.station.Lease;
import org.jspecify.annotations.Nullable;

/**
 * What a seat is told when it says that it is alive.
 *
 * @param at the time of the house
 * @param lease until when it may run; nothing: it is locked
 */
public record Orders(Instant at, @Nullable Lease lease, List<CommandView> commands) {}
