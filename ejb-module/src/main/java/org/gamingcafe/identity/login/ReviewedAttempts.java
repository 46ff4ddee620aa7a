package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.jspecify.annotations.Nullable;

/** The attempts of all accounts, for review. */
@ApplicationScoped
class ReviewedAttempts {

    private static final String ROWS = "select " + LoginAttempts.COLUMNS + ", t.account_id, a.display_name"
            + " from login_attempt t join account a on a.id = t.account_id where a.home_venue in (:venues)";

    /** A row as it is kept, and whose it is. */
    record Row(AccountId account, String name, LoginAttempts.Line line) {}

    @PersistenceContext
    EntityManager em;

    /** Newest first. @param account whose attempts; everybody's if absent */
    List<Row> list(
            SignInFilter filter, @Nullable AccountId account, Set<UUID> venues, @Nullable String after, int most) {
        var text = new StringBuilder(ROWS);
        var values = new HashMap<String, Object>();
        values.put("venues", venues);
        also(text, values, " and t.account_id = :account", "account", account == null ? null : account.value());
        also(text, values, " and t.reason = :reason", "reason", name(filter.reason()));
        also(text, values, " and t.risk_score >= :score", "score", filter.leastScore());
        also(text, values, " and t.at >= :from", "from", filter.from());
        also(text, values, " and t.at < :to", "to", filter.to());
        var keys = Cursor.keys(after, 2);
        if (!keys.isEmpty()) {
            text.append(" and (t.at, t.id) < (:keyAt, :keyId)");
            values.put("keyAt", Cursor.instant(keys.getFirst()));
            values.put("keyId", Cursor.id(keys.getLast()));
        }
        var query = em.createNativeQuery(
                text.append(" order by t.at desc, t.id desc").toString());
        values.forEach(query::setParameter);
        List<?> rows = query.setMaxResults(most).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(ReviewedAttempts::row)
                .toList();
    }

    private static Row row(Object[] cells) {
        var account = new AccountId((UUID) cells[LoginAttempts.WIDTH]);
        return new Row(account, (String) cells[LoginAttempts.WIDTH + 1], LoginAttempts.line(cells));
    }

    private static @Nullable String name(LoginAttemptView.@Nullable Reason reason) {
        return reason == null ? null : reason.name();
    }

    private static void also(
            StringBuilder text, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(condition);
            values.put(name, value);
        }
    }
}
