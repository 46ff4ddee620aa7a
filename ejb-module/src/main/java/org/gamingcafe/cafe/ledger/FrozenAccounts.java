package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;

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

    /** The same for several owners; what a verification has frozen stays as it is. */
    void unfreeze(VenueId venue, Collection<Chart> charts, Collection<UUID> owners, String currency) {
        Sql.change(
                em,
                """
                with marked as (
                    select id from ledger_account
                    where venue_id = ? and chart = any (cast(? as smallint[])) and owner = any (cast(? as uuid[]))
                        and currency = ? and frozen_at is not null and frozen_reason not like 'ledger-verify%'
                    order by id for no key update)
                update ledger_account a set frozen_at = null, frozen_reason = null, version = a.version + 1
                from marked where a.id = marked.id""",
                venue.value(),
                Sql.array(charts.stream().map(Chart::number).toList()),
                Sql.array(owners),
                currency);
    }

    /** What a verification has frozen in a venue, the oldest mark first. */
    List<FrozenAccount> byVerification(UUID venue, int most) {
        var found = new ArrayList<FrozenAccount>();
        for (Object row : em.createNativeQuery("""
                        select id, chart, owner, frozen_at, frozen_reason from ledger_account
                        where venue_id = :venue and frozen_at is not null and frozen_reason like 'ledger-verify%'
                        order by frozen_at, id""")
                .setParameter("venue", venue)
                .setMaxResults(most)
                .getResultList()) {
            var column = (Object[]) row;
            found.add(new FrozenAccount(
                    (UUID) column[0],
                    Chart.of(((Number) column[1]).intValue()),
                    (UUID) column[2],
                    (Instant) column[3],
                    (String) column[4]));
        }
        return found;
    }

    /** Takes the mark of a verification away, no other. @return whether there was one */
    boolean release(UUID account, UUID venue) {
        return em.createNativeQuery("""
                        update ledger_account set frozen_at = null, frozen_reason = null, version = version + 1
                        where id = :id and venue_id = :venue and frozen_at is not null
                            and frozen_reason like 'ledger-verify%'""")
                        .setParameter("id", account)
                        .setParameter("venue", venue)
                        .executeUpdate()
                == 1;
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
}
