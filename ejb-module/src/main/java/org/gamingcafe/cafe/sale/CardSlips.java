package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;

/** The slips of card terminals that stand alone. */
@ApplicationScoped
class CardSlips {

    @PersistenceContext
    EntityManager em;

    /**
     * Of those who pay with the same slip in one shift one does, however each types its number.
     *
     * @throws SlipUsed {@code sale.slip-used}
     */
    void claim(UUID shift, String slip, UUID sale, int line, Money amount) {
        var claimed = em.createNativeQuery("""
                        insert into card_slip (shift_id, slip, sale_id, line, amount)
                        values (:shift, :slip, :sale, :line, :amount) on conflict do nothing""")
                .setParameter("shift", shift)
                .setParameter("slip", slip)
                .setParameter("sale", sale)
                .setParameter("line", line)
                .setParameter("amount", amount.minor())
                .executeUpdate();
        if (claimed == 0) {
            throw new SlipUsed(slip);
        }
    }
}
