package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What guests had paid and not played. */
@ApplicationScoped
class GuestRests {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Nothing is kept of nothing. @return whether there is any */
    boolean keep(UUID session, Money rest) {
        if (rest.isPositive()) {
            em.createNativeQuery("insert into play_rest (session_id, amount) values (:session, :amount)")
                    .setParameter("session", session)
                    .setParameter("amount", rest.minor())
                    .executeUpdate();
        }
        return rest.isPositive();
    }

    /** What a correction gives back comes on top of what is left; what was given before was given. */
    void add(UUID session, Money more) {
        em.createNativeQuery("""
                        insert into play_rest as rest (session_id, amount) values (:session, :amount)
                        on conflict (session_id) do update set given_as = null, given_at = null, given_by = null,
                            amount = excluded.amount + case when rest.given_as is null then rest.amount else 0 end""")
                .setParameter("session", session)
                .setParameter("amount", more.minor())
                .executeUpdate();
    }

    /** Of callers who take the same rest exactly one gets it. */
    OptionalLong take(UUID session, GuestRest.As as, @Nullable AccountId by) {
        for (Object amount : em.createNativeQuery("""
                        update play_rest set given_as = :given, given_at = :now, given_by = cast(:by as uuid)
                        where session_id = :session and given_as is null
                        returning amount""")
                .setParameter("given", as.name())
                .setParameter("now", clock.instant())
                .setParameter("by", by == null ? null : by.toString())
                .setParameter("session", session)
                .getResultList()) {
            return OptionalLong.of(((Number) amount).longValue());
        }
        return OptionalLong.empty();
    }

    /** What is left to give back of these sessions, in minor units. */
    Map<UUID, Long> open(Collection<UUID> sessions) {
        var open = new HashMap<UUID, Long>();
        if (!sessions.isEmpty()) {
            for (Object row :
                    em.createNativeQuery("""
                            select session_id, amount from play_rest
                            where session_id in (:sessions) and given_as is null""").setParameter("sessions", sessions).getResultList()) {
                var column = (Object[]) row;
                open.put((UUID) column[0], ((Number) column[1]).longValue());
            }
        }
        return open;
    }
}
