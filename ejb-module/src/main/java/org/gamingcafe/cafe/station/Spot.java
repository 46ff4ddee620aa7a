package org.gamingcafe.cafe.station;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a seat stands: in which room, and where on its plan; nothing where nobody has said so. */
public record Spot(
        @Nullable UUID room, @Nullable Integer x, @Nullable Integer y) {}
