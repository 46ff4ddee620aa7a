package org.gamingcafe.cafe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.PersonalData;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** What somebody has ordered, and what they wrote beside it (D07). */
@ApplicationScoped
class OrderPersonalData implements PersonalData {

    private static final int MOST = 10_000;

    @PersistenceContext
    EntityManager em;

    @Override
    public List<String> tables() {
        return List.of("guest_order");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("guest_order", Kept.BOOKS);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var lines = Sql.list(em, """
                select o.opened_at, o.number, o.source, o.state, coalesce(o.note, ''),
                    (select string_agg(l.quantity || ' × ' || l.name, ', ' order by l.line) from guest_order_line l
                        where l.order_id = o.id)
                from guest_order o where o.account_id = ? order by o.opened_at desc, o.id desc
                limit ?""", OrderPersonalData::line, account.value(), MOST);
        return lines.isEmpty() ? Map.of() : Map.of("orders", lines);
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        Sql.change(
                em,
                "update guest_order set note = null where account_id = any (cast(? as uuid[])) and note is not null",
                Sql.array(accounts));
    }

    private static Map<String, Object> line(Row row) {
        return Map.of(
                "openedAt", row.instant(1),
                "number", row.number(2),
                "source", row.text(3),
                "state", row.text(4),
                "note", row.text(5),
                "goods", Objects.requireNonNullElse(row.textOrNull(6), ""));
    }
}
