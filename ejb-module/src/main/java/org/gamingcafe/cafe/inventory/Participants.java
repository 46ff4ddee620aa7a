package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;

/** Who has begun a count or entered a figure, and what they are not told and may not do. */
@ApplicationScoped
class Participants {

    @Inject
    CountLines lines;

    /** @throws CountedByOneself {@code stock-count.own} */
    void mustBeSomebodyElse(StockCountView count) {
        if (tookPart(count)) {
            throw new CountedByOneself();
        }
    }

    /**
     * What should lie there is told once the count is finished, to those who keep the stock. Who took part in it is told when it is
     * booked: before that, or once it was discarded, they could count again and find what they were told.
     */
    StockCountView shown(StockCountView count) {
        return isTold(count)
                ? count
                : count.with(
                        count.lines().stream().map(StockCountView.Line::blind).toList());
    }

    private boolean isTold(StockCountView count) {
        return Call.current().caller().may(Permission.INVENTORY_WRITE, count.venue())
                && switch (count.state()) {
                    case OPEN -> false;
                    case COUNTED, DISCARDED -> !tookPart(count);
                    case BOOKED -> true;
                };
    }

    private boolean tookPart(StockCountView count) {
        var me = me();
        return count.openedBy().equals(me) || lines.hasCounted(count.id(), me);
    }

    private static UUID me() {
        return Call.current().caller().person().value();
    }
}
