package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.List;
import org.gamingcafe.cafe.station.CommandView;
import org.gamingcafe.cafe.station.Lease;
import org.gamingcafe.cafe.station.StationRules;
import org.jspecify.annotations.Nullable;

/**
 * What a seat is told when it says that it is alive.
 *
 * @param at the time of the house
 * @param lease until when it may run; nothing: it is locked
 * @param seat what its screen shows
 * @param rules what may run there, and what happens to who has gone
 */
public record Orders(Instant at, @Nullable Lease lease, List<CommandView> commands, SeatNow seat, StationRules rules) {}
