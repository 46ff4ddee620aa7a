package org.gamingcafe.cafe.loyalty;

import jakarta.persistence.EntityManager;
import org.gamingcafe.platform.kernel.AccountId;

/** How not to do it, kept to show that the race is real: what a member has is read, and decided upon, without a lock. */
final class NaivePoints {

    private final EntityManager em;
    private final AccountId member;

    NaivePoints(EntityManager em, AccountId member) {
        this.em = em;
        this.member = member;
    }

    int use(long points) {
        var left = (Number) em.createNativeQuery("select sum(remaining) from loyalty_lot where account_id = :member")
                .setParameter("member", member.value())
                .getSingleResult();
        if (left.longValue() < points) {
            throw new IllegalStateException("not enough points");
        }
        em.createNativeQuery(
                        "update loyalty_lot set remaining = :left, spent = amount - :left where account_id = :member")
                .setParameter("left", left.longValue() - points)
                .setParameter("member", member.value())
                .executeUpdate();
        return 1;
    }
}
