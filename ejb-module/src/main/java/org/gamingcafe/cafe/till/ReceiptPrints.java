package org.gamingcafe.cafe.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** Who printed which receipt. Of those who print the same one at once one has the original. */
@ApplicationScoped
class ReceiptPrints {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** @return whether this is a copy */
    boolean add(UUID id, String number, ReceiptForm form, @Nullable AccountId by) {
        if (insert(id, number, form, by, false) == 1) {
            return false;
        }
        insert(id, number, form, by, true);
        return true;
    }

    private int insert(UUID id, String number, ReceiptForm form, @Nullable AccountId by, boolean isCopy) {
        return em.createNativeQuery("""
                        insert into receipt_print (id, receipt_number, form, copy, printed_at, printed_by)
                        values (:id, :number, :form, :copy, :now, cast(:by as uuid)) on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("number", number)
                .setParameter("form", form.name())
                .setParameter("copy", isCopy)
                .setParameter("now", clock.instant())
                .setParameter("by", by == null ? null : by.toString())
                .executeUpdate();
    }
}
