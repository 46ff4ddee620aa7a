package org.gamingcafe.cafe.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;

/** Every count of every drawer. A shift is counted once, again once, and by a rescuer once. */
@ApplicationScoped
class ShiftCounts {

    @PersistenceContext
    EntityManager em;

    /** @param expected what the books say */
    void add(ShiftCount count, Money expected) {
        em.createNativeQuery("""
                        insert into shift_count (id, shift_id, kind, expected, counted, currency, hand_over, agreed, reason,
                            counted_at, counted_by)
                        values (:id, :shift, :kind, :expected, :counted, :currency, :handOver, :agreed, :reason, :at, :by)""")
                .setParameter("id", count.id())
                .setParameter("shift", count.shift())
                .setParameter("kind", count.kind().name())
                .setParameter("expected", expected.minor())
                .setParameter("counted", count.counted().minor())
                .setParameter("currency", expected.currency())
                .setParameter("handOver", count.handOver())
                .setParameter("agreed", count.agreed())
                .setParameter("reason", count.reason())
                .setParameter("at", count.at())
                .setParameter("by", count.by().value())
                .executeUpdate();
        for (var pile : count.piles()) {
            if (pile.pieces() > 0) {
                em.createNativeQuery(
                                "insert into shift_count_pile (count_id, value, pieces) values (:count, :value, :pieces)")
                        .setParameter("count", count.id())
                        .setParameter("value", pile.of().minor())
                        .setParameter("pieces", (int) pile.pieces())
                        .executeUpdate();
            }
        }
    }

    void agree(UUID count) {
        em.createNativeQuery("update shift_count set agreed = true where id = :id")
                .setParameter("id", count)
                .executeUpdate();
    }

    void asked(UUID count, UUID approval) {
        em.createNativeQuery("update shift_count set approval_id = :approval where id = :id")
                .setParameter("approval", approval)
                .setParameter("id", count)
                .executeUpdate();
    }

    /** The last count of a shift, without its piles. */
    Optional<ShiftCount> last(UUID shift) {
        return rows(shift, 1).stream().findFirst();
    }

    /** All of a shift, the last one first. */
    List<ShiftCount> of(UUID shift) {
        var counts = rows(shift, ShiftCount.Kind.values().length);
        var piles = piles(shift);
        return counts.stream()
                .map(count -> count.with(piles.getOrDefault(count.id(), List.of())))
                .toList();
    }

    private List<ShiftCount> rows(UUID shift, int most) {
        var views = new ArrayList<ShiftCount>();
        for (Object row : em.createNativeQuery("""
                        select id, kind, expected, counted, currency, hand_over, agreed, approval_id, reason, counted_at, counted_by
                        from shift_count where shift_id = :shift order by kind desc""")
                .setParameter("shift", shift)
                .setMaxResults(most)
                .getResultList()) {
            var column = (Object[]) row;
            var currency = (String) column[4];
            views.add(new ShiftCount(
                    (UUID) column[0],
                    shift,
                    ShiftCount.Kind.valueOf((String) column[1]),
                    new Money(((Number) column[2]).longValue(), currency),
                    new Money(((Number) column[3]).longValue(), currency),
                    (Boolean) column[5],
                    (Boolean) column[6],
                    (UUID) column[7],
                    (String) column[8],
                    List.of(),
                    (Instant) column[9],
                    new AccountId((UUID) column[10])));
        }
        return views;
    }

    private Map<UUID, List<Pile>> piles(UUID shift) {
        var piles = new HashMap<UUID, List<Pile>>();
        for (Object row : em.createNativeQuery("""
                        select p.count_id, p.value, p.pieces, c.currency
                        from shift_count c join shift_count_pile p on p.count_id = c.id
                        where c.shift_id = :shift order by p.value desc""")
                .setParameter("shift", shift)
                .setMaxResults(100)
                .getResultList()) {
            var column = (Object[]) row;
            var of = new Money(((Number) column[1]).longValue(), (String) column[3]);
            piles.computeIfAbsent((UUID) column[0], id -> new ArrayList<>())
                    .add(new Pile(of, ((Number) column[2]).longValue()));
        }
        return piles;
    }
}
