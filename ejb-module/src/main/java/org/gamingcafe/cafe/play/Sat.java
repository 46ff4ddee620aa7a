package org.gamingcafe.cafe.play;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody sits at a seat.
 *
 * @param player the name that they show
 * @param bookedElsewhere a booking of theirs that waits at other seats
 */
public record Sat(
        UUID session,
        String player,
        PlayView.State state,
        @Nullable UUID bookedElsewhere) {}
