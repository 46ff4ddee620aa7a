package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.gamingcafe.platform.observe.Figures;

/** Shows how many products run low (G146). */
@ApplicationScoped
class StockGauge {

    @Inject
    InventoryService inventory;

    void register(@Observes Startup start, Figures figures) {
        figures.gauge("inventory_low_count", () -> inventory.countLow());
    }
}
