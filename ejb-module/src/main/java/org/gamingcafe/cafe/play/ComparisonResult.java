package org.gamingcafe.cafe.play;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison says, as far as it has come. Sessions that one of the two versions has no price for are in none of the
 * sums.
 *
 * @param unpriced how many of those there are
 * @param groups by the group of stations, the largest first
 * @param tiers by the tier of the player, the largest first
 * @param days by the local date on which sessions ended
 * @param largest at most ten sessions, those that differ most
 */
public record ComparisonResult(
        Sum sum, long unpriced, List<GroupSum> groups, List<TierSum> tiers, List<DaySum> days, List<Session> largest) {

    /** @param more how many sessions would have cost more, and how many less or the same */
    public record Sum(long sessions, Money before, Money after, long more, long less, long same) {

        public Money difference() {
            return after.minus(before);
        }
    }

    public record GroupSum(UUID group, Sum sum) {}

    public record TierSum(@Nullable String tier, Sum sum) {}

    public record DaySum(LocalDate day, Money before, Money after) {}

    public record Session(
            UUID id,
            UUID group,
            @Nullable String tier,
            @Nullable String receiptNumber,
            Money before,
            Money after) {

        public Money difference() {
            return after.minus(before);
        }
    }

    public ComparisonResult {
        groups = List.copyOf(groups);
        tiers = List.copyOf(tiers);
        days = List.copyOf(days);
        largest = List.copyOf(largest);
    }
}
