package org.gamingcafe.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Masked;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The trail as auditors read it, newest first. */
@ApplicationScoped
class AuditLines {

    private static final String COLUMNS = """
            select r.id, r.at, r.act, r.entity_type, r.entity_id, r.venue_id, r.account_id, r.actor_kind, r.actor_id,
                r.actor_roles, coalesce(o.reason, r.reason), cast(r.changes as text), r.request_id, r.correlation_id, o.ip, o.user_agent
            from audit_record r left join audit_origin o on o.audit_id = r.id
            where true""";

    @PersistenceContext
    EntityManager em;

    /** @param venues whose records may be seen, besides those of the whole house; all of them if absent */
    Slice<AuditLine> list(AuditFilter filter, @Nullable Set<UUID> venues, PageRequest page) {
        var rows = rows(filter, venues, page.after(), page.size() + 1);
        return Slice.of(rows, page.size(), AuditLines::cursor);
    }

    /** A long piece of the list, for exports. */
    List<AuditLine> rows(AuditFilter filter, @Nullable Set<UUID> venues, @Nullable String after, int most) {
        var text = new StringBuilder(COLUMNS);
        var values = new HashMap<String, Object>();
        also(text, values, " and r.actor_id = :actor", "actor", filter.actor());
        also(text, values, " and r.act = :act", "act", filter.act());
        also(text, values, " and r.entity_type = :type", "type", filter.entityType());
        also(text, values, " and r.entity_id = :entity", "entity", filter.entityId());
        also(text, values, " and r.at >= :from", "from", filter.from());
        also(text, values, " and r.at < :to", "to", filter.to());
        visible(text, values, venues);
        var keys = Cursor.keys(after, 2);
        if (!keys.isEmpty()) {
            text.append(" and (r.at, r.id) < (:keyAt, :keyId)");
            values.put("keyAt", Cursor.instant(keys.getFirst()));
            values.put("keyId", Cursor.id(keys.getLast()));
        }
        var query = em.createNativeQuery(
                text.append(" order by r.at desc, r.id desc").toString());
        values.forEach(query::setParameter);
        return lines(query.setMaxResults(most));
    }

    Optional<AuditLine> find(UUID id, @Nullable Set<UUID> venues) {
        var text = new StringBuilder(COLUMNS);
        var values = new HashMap<String, Object>();
        also(text, values, " and r.id = :id", "id", id);
        visible(text, values, venues);
        var query = em.createNativeQuery(text.toString());
        values.forEach(query::setParameter);
        return lines(query).stream().findFirst();
    }

    static String cursor(AuditLine last) {
        return Cursor.of(last.at(), last.id());
    }

    private static void visible(StringBuilder text, Map<String, Object> values, @Nullable Set<UUID> venues) {
        also(text, values, " and (r.venue_id is null or r.venue_id in (:venues))", "venues", venues);
    }

    private static void also(
            StringBuilder text, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(condition);
            values.put(name, value);
        }
    }

    private static List<AuditLine> lines(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static AuditLine line(Object[] row) {
        var changes = new TreeMap<String, String>();
        Changes.of((String) row[11]).forEach((name, value) -> changes.put(name, Masked.in(value)));
        return new AuditLine(
                (UUID) row[0],
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (UUID) row[5],
                (UUID) row[6],
                (String) row[7],
                (UUID) row[8],
                roles((String) row[9]),
                reason((String) row[10]),
                changes,
                (String) row[12],
                (String) row[13],
                (String) row[14],
                (String) row[15]);
    }

    /** Of a reason that was erased only the mark is left, which says nothing to anybody. */
    private static @Nullable String reason(@Nullable String kept) {
        return kept == null || AuditCompanion.isMark(kept) ? null : Masked.in(kept);
    }

    private static List<String> roles(@Nullable String kept) {
        return kept == null || kept.isEmpty() ? List.of() : List.of(kept.split(",", -1));
    }
}
