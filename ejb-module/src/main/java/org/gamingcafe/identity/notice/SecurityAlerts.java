package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** What all people were told about the safety of their accounts. */
@ApplicationScoped
@Transactional
class SecurityAlerts {

    private static final int MOST = 1_000;
    private static final JsonProvider JSON = JsonProvider.provider();

    @PersistenceContext
    EntityManager em;

    /** In the transaction of the act. Nothing is kept of an account that is not there. */
    void add(AccountId account, NoticeKind kind, String what, Map<String, String> details, Instant now) {
        Sql.change(
                em,
                """
                insert into security_alert (id, account_id, at, kind, what, details)
                select ?, id, ?, ?, ?, cast(? as jsonb) from account where id = ?""",
                Ids.next(),
                now.truncatedTo(ChronoUnit.MICROS),
                kind.name(),
                what,
                json(details),
                account.value());
    }

    /** Newest first; one more than the page holds, if there are more. */
    List<AlertView> of(AccountId account, AlertFilter filter, PageRequest page) {
        var text = new StringBuilder(
                "select id, at, kind, what, details::text, read_at from security_alert where account_id = ?");
        var values = new ArrayList<Object>(List.of(account.value()));
        if (filter.kind() != null) {
            text.append(" and kind = ?");
            values.add(filter.kind().name());
        }
        if (filter.isUnread()) {
            text.append(" and read_at is null");
        }
        var keys = Cursor.keys(page.after(), 2);
        if (!keys.isEmpty()) {
            text.append(" and (at, id) < (?, ?)");
            values.add(Cursor.instant(keys.getFirst()));
            values.add(Cursor.id(keys.getLast()));
        }
        text.append(" order by at desc, id desc limit ").append(page.size() + 1);
        return Sql.list(em, text.toString(), SecurityAlerts::view, values.toArray());
    }

    long unread(AccountId account) {
        return Sql.one(
                em,
                "select count(*) from security_alert where account_id = ? and read_at is null",
                row -> row.number(1),
                account.value());
    }

    boolean isThere(AccountId account, UUID alert) {
        return Sql.first(
                        em,
                        "select 1 from security_alert where id = ? and account_id = ?",
                        row -> row.number(1),
                        alert,
                        account.value())
                .isPresent();
    }

    /** What was read once keeps its time. */
    void read(AccountId account, UUID alert, Instant now) {
        Sql.change(
                em,
                "update security_alert set read_at = ? where id = ? and account_id = ? and read_at is null",
                now,
                alert,
                account.value());
    }

    int readAll(AccountId account, Instant now) {
        return Sql.change(
                em,
                "update security_alert set read_at = ? where account_id = ? and read_at is null",
                now,
                account.value());
    }

    List<String> lines(AccountId account) {
        return Sql.list(
                em,
                "select at, what, details::text from security_alert where account_id = ? order by at desc limit "
                        + MOST,
                row -> row.instant(1) + " | " + row.text(2) + " | " + row.text(3),
                account.value());
    }

    void removeAll(Set<AccountId> accounts) {
        Sql.change(em, "delete from security_alert where account_id = any (cast(? as uuid[]))", Sql.array(accounts));
    }

    int removeBefore(Instant end, int limit) {
        return Sql.change(
                em,
                "delete from security_alert where id in (select id from security_alert where at < ? order by at limit ?)",
                end,
                limit);
    }

    private static AlertView view(Row row) {
        return new AlertView(
                row.id(1),
                row.instant(2),
                NoticeKind.valueOf(row.text(3)),
                row.text(4),
                details(row.text(5)),
                row.instantOrNull(6));
    }

    private static String json(Map<String, String> details) {
        var json = JSON.createObjectBuilder();
        new TreeMap<>(details).forEach(json::add);
        return json.build().toString();
    }

    private static Map<String, String> details(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            var details = new TreeMap<String, String>();
            reader.readObject()
                    .forEach((name, value) ->
                            details.put(name, value instanceof JsonString text ? text.getString() : value.toString()));
            return details;
        }
    }
}
