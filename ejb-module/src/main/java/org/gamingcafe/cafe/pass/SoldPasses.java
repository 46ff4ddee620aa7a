package org.gamingcafe.cafe.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Passes with what has paid them, so that it can be paid back. */
@ApplicationScoped
class SoldPasses {

    @PersistenceContext
    EntityManager em;

    @Inject
    DuePasses due;

    /**
     * A pass in its period.
     *
     * @param session that has it now
     * @param bonus what of its price was bonus
     */
    record Paid(Pass pass, @Nullable UUID session, NewPassSale.Tender tender, Money bonus) {

        boolean isOver(Instant now) {
            var until = pass.until();
            return pass.state() != PassView.State.ACTIVE || (until != null && !until.isAfter(now));
        }

        PassRest restAt(Instant now) {
            return PassRest.of(pass.price(), pass.earnedAt(now), bonus, tender);
        }
    }

    /** Alone until commit: whoever lends it to a session, renews or ends it meanwhile waits or leaves it out. */
    Optional<Paid> locked(UUID id) {
        em.createNativeQuery("select id from pass where id = :id for update")
                .setParameter("id", id)
                .getResultList();
        return find(id);
    }

    Optional<Paid> find(UUID id) {
        return due.find(id).map(period -> paid(period.pass()));
    }

    private Paid paid(Pass pass) {
        var column = (Object[]) em.createNativeQuery("select session_id, tender, paid_bonus from pass where id = :id")
                .setParameter("id", pass.id())
                .getSingleResult();
        return new Paid(
                pass,
                (UUID) column[0],
                column[1] == null ? NewPassSale.Tender.WALLET : NewPassSale.Tender.valueOf((String) column[1]),
                new Money(
                        column[2] == null ? 0 : ((Number) column[2]).longValue(),
                        pass.price().currency()));
    }

    /** Nothing of its price is owed any more, and it is not renewed. */
    void refunded(Pass pass, PassRest rest) {
        em.createNativeQuery("""
                        update pass set state = 'ENDED', renews = false, earned = price, earned_until = null,
                            refunded = :refunded
                        where id = :id""")
                .setParameter("refunded", rest.amount().minor())
                .setParameter("id", pass.id())
                .executeUpdate();
    }
}
