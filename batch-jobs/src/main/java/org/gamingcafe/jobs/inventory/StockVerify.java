package org.gamingcafe.jobs.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.cafe.inventory.StockVerificationService;
import org.gamingcafe.jobs.Step;

/** Looks whether stock, lots, moves and books of each venue say the same. */
@Named
@Dependent
public class StockVerify extends Step {

    @Inject
    StockVerificationService verification;

    @Override
    protected String act() {
        var venues = verification.venues();
        var wrong = venues.stream()
                .filter(venue -> verification.verify(venue).isPresent())
                .count();
        return "VENUES " + venues.size() + " WRONG " + wrong;
    }
}
