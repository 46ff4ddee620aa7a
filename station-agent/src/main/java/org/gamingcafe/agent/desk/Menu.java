package org.gamingcafe.agent.desk;

import java.util.List;
import org.gamingcafe.agent.house.GivenOrder;
import org.gamingcafe.agent.house.MenuItem;
import org.jspecify.annotations.Nullable;

/**
 * What can be ordered at the seat, and what was.
 *
 * @param busy the house is asked
 * @param said what it has answered to the last order; nothing yet
 * @param done whether that was a yes
 */
public record Menu(
        List<MenuItem> items,
        List<GivenOrder> given,
        boolean busy,
        @Nullable String said,
        boolean done) {

    public Menu {
        items = List.copyOf(items);
        given = List.copyOf(given);
    }
}
