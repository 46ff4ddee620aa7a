package org.gamingcafe.identity.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Which people somebody may administer. */
@ApplicationScoped
class Users {

    private static final String THERE = """
            select a.id from account a
            where a.status <> 'ERASED' and (a.home_venue = any (cast(:venues as uuid[])) or exists (
                select 1 from account_role r where r.account_id = a.id and r.venue_id = any (cast(:venues as uuid[]))))""";
    private static final String ROLE = """
             and exists (select 1 from account_role r
                where r.account_id = a.id and r.venue_id = any (cast(:venues as uuid[])) and r.role = :role)""";
    private static final String TEXT = """
             and (lower(a.display_name) like :text or a.username like :text or a.email like :text or a.phone like :text)""";

    @PersistenceContext
    EntityManager em;

    /** Of people at home in these venues or with a role there. */
    List<AccountId> find(
            Collection<VenueId> venues, UserFilter filter, AccountService.Sort sort, @Nullable String after, int most) {
        var text = new StringBuilder(THERE);
        var values = new HashMap<String, Object>();
        values.put("venues", venues.stream().map(VenueId::toString).collect(Collectors.joining(",", "{", "}")));
        var role = filter.role();
        also(text, values, ROLE, "role", role == null ? null : role.name());
        var status = filter.status();
        also(text, values, "and a.status = :status", "status", status == null ? null : status.name());
        also(text, values, TEXT, "text", pattern(filter.text()));
        keyset(text, values, sort, Cursor.keys(after, 2));
        var query = em.createNativeQuery(text.toString());
        values.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(most).getResultList();
        return rows.stream().map(id -> new AccountId((UUID) id)).toList();
    }

    private static void keyset(
            StringBuilder text, Map<String, Object> values, AccountService.Sort sort, List<String> keys) {
        switch (sort) {
            case NAME -> {
                if (!keys.isEmpty()) {
                    text.append(" and (lower(a.display_name), a.id) > (lower(:keyName), :keyId)");
                    values.put("keyName", keys.getFirst());
                }
            }
            case NEWEST -> {
                if (!keys.isEmpty()) {
                    text.append(" and (a.created_at, a.id) < (:keyAt, :keyId)");
                    values.put("keyAt", Cursor.instant(keys.getFirst()));
                }
            }
        }
        if (!keys.isEmpty()) {
            values.put("keyId", Cursor.id(keys.getLast()));
        }
        text.append(
                sort == AccountService.Sort.NAME
                        ? " order by lower(a.display_name), a.id"
                        : " order by a.created_at desc, a.id desc");
    }

    private static void also(
            StringBuilder text, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append('\n').append(condition);
            values.put(name, value);
        }
    }

    private static @Nullable String pattern(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var plain = text.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
