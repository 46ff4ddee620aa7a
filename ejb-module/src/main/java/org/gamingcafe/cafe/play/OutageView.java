package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/**
 * What an incident took from somebody who played.
 *
 * @param until when it was over for them; nothing while it lasts
 * @param seconds that would have been billed, up to now while it lasts
 * @param lost what they would have cost
 * @param leftOut whoever opened the incident is the player, or linked to them (I16): nothing was taken out of the bill
 * @param corrected a bill that was settled before the incident was known was lowered, or is about to be
 */
public record OutageView(
        UUID session,
        StationId station,
        @Nullable AccountId account,
        Instant from,
        @Nullable Instant until,
        long seconds,
        Money lost,
        boolean corrected,
        boolean leftOut) {}
