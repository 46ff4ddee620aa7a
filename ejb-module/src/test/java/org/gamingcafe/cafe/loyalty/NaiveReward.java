package org.gamingcafe.cafe.loyalty;

import jakarta.persistence.EntityManager;
import java.util.UUID;

/** How not to do it, kept to show that the race is real: what is left of a reward is read, and decided upon, without a lock. */
final class NaiveReward {

    private final EntityManager em;
    private final UUID reward;

    NaiveReward(EntityManager em, UUID reward) {
        this.em = em;
        this.reward = reward;
    }

    int claim() {
        var row = (Object[]) em.createNativeQuery("select redeemed, most from loyalty_reward where id = :id")
                .setParameter("id", reward)
                .getSingleResult();
        var redeemed = ((Number) row[0]).intValue();
        if (redeemed >= ((Number) row[1]).intValue()) {
            throw new IllegalStateException("used up");
        }
        em.createNativeQuery("update loyalty_reward set redeemed = :after where id = :id")
                .setParameter("after", redeemed + 1)
                .setParameter("id", reward)
                .executeUpdate();
        return 1;
    }
}
