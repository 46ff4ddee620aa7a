package org.gamingcafe.cafe.bonus;

import java.util.List;
import org.gamingcafe.platform.kernel.InvalidInput;

/**
 * What top-ups of a venue bring on top.
 *
 * @param tiers the lowest first; none means that a top-up brings nothing on top
 * @param version of the plan that was read, to be given back with an edit
 */
public record BonusPlan(List<BonusTier> tiers, long version) {

    /** More than anybody could explain at the counter. */
    static final int MOST = 20;

    public BonusPlan {
        tiers = List.copyOf(tiers);
        var starts = tiers.stream().map(BonusTier::from).distinct().count();
        if (tiers.size() > MOST || starts < tiers.size()) {
            throw new InvalidInput("tiers", "bonus.tier");
        }
    }
}
