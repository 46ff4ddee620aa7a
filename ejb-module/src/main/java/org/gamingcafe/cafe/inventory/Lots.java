package org.gamingcafe.cafe.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;

/** The lots of all products and the moves into and out of them. Callers hold the product's row. */
@ApplicationScoped
class Lots {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Takes the pieces from the lots that expire first. @return what they had cost, in minor units */
    long take(UUID product, int quantity, UUID reference) {
        var missing = quantity;
        var cost = 0L;
        for (var lot : open(product)) {
            var taken = lot.take(missing);
            record(lot, StockMove.Kind.SALE, -taken, reference);
            cost = Math.addExact(cost, Math.multiplyExact(taken, lot.unitCost()));
            missing -= taken;
            if (missing == 0) {
                return cost;
            }
        }
        throw new IllegalStateException("lots of " + product + " hold " + missing + " less than its stock");
    }

    private List<Lot> open(UUID product) {
        return em.createQuery("""
                        select lot from Lot lot where lot.productId = :product and lot.remaining > 0
                        order by lot.expiresOn asc nulls last, lot.receivedAt, lot.id""", Lot.class)
                .setParameter("product", product)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void add(Lot lot, int quantity) {
        em.persist(lot);
        record(lot, StockMove.Kind.STOCK_IN, quantity, lot.id());
    }

    private void record(Lot lot, StockMove.Kind kind, int quantity, UUID reference) {
        var actor = Call.current().caller().account();
        em.persist(
                new StockMove(lot, kind, quantity, reference, clock.instant(), actor == null ? null : actor.value()));
    }
}
