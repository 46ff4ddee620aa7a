package org.gamingcafe.jobs.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.cafe.inventory.ExpiredGoodsService;
import org.gamingcafe.jobs.Step;
import org.gamingcafe.platform.kernel.VenueId;

/** Writes off what is past its date, venue by venue; whatever somebody has written off before is not there any more. */
@Named
@Dependent
public class ExpiredGoods extends Step {

    private static final String REASON = "past its date";

    @Inject
    ExpiredGoodsService expired;

    @Override
    protected String act() {
        var venues = expired.venues();
        var lines = venues.stream()
                .mapToInt(venue -> repeat(() -> writtenOff(venue)))
                .sum();
        return "VENUES " + venues.size() + " PRODUCTS " + lines;
    }

    private int writtenOff(VenueId venue) {
        return expired.writeOffByItself(venue, REASON)
                .map(done -> done.lines().size())
                .orElse(0);
    }
}
