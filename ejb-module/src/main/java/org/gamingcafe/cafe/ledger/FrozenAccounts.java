package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Accounts that nothing may leave. The mark is respected by the same conditional UPDATE that decides about funds. */
@ApplicationScoped
class FrozenAccounts {

    /** With this begin the reasons of the verification; only an auditor takes such a mark away. */
    static final String BY_VERIFICATION = "ledger-verify";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The first mark stays, unless the verification finds a fault in an account that somebody else has frozen. */
    boolean freeze(UUID account, String reason) {
        return em.createNativeQuery("""
                        update ledger_account
                        set frozen_at = :now, frozen_reason = :reason, version = version + 1
                        where id = :id and floor is not null and (frozen_at is null
                            or (:verification and frozen_reason not like 'ledger-verify%'))""")
                        .setParameter("now", clock.instant())
                        .setParameter("reason", reason)
                        .setParameter("verification", reason.startsWith(BY_VERIFICATION))
                        .setParameter("id", account)
                        .executeUpdate()
                == 1;
    }

    /** @return whether it was frozen */
    boolean unfreeze(UUID account) {
        return em.createNativeQuery("""
                        update ledger_account set frozen_at = null, frozen_reason = null, version = version + 1
                        where id = :id and frozen_at is not null""").setParameter("id", account).executeUpdate() == 1;
    }

    Optional<Frozen> of(UUID account) {
        for (Object row : em.createNativeQuery("""
                        select frozen_at, frozen_reason from ledger_account
                        where id = :id and frozen_at is not null""").setParameter("id", account).getResultList()) {
            var column = (Object[]) row;
            return Optional.of(new Frozen((Instant) column[0], (String) column[1]));
        }
        return Optional.empty();
    }

    boolean isIn(UUID account, UUID venue) {
        return !em.createNativeQuery("select 1 from ledger_account where id = :id and venue_id = :venue")
                .setParameter("id", account)
                .setParameter("venue", venue)
                .getResultList()
                .isEmpty();
    }
}
