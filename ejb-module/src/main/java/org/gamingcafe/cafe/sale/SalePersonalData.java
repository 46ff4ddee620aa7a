package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PersonalData;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** What somebody has bought (D07). */
@ApplicationScoped
class SalePersonalData implements PersonalData {

    private static final int MOST = 10_000;

    @PersistenceContext
    EntityManager em;

    @Override
    public List<String> tables() {
        return List.of("sale");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("sale", Kept.BOOKS);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var lines = Sql.list(em, """
                select s.sold_at, s.receipt_number, s.total, s.currency,
                    (select string_agg(l.quantity || ' × ' || l.name, ', ' order by l.line) from sale_line l
                        where l.sale_id = s.id)
                from sale s where s.account_id = ? order by s.sold_at desc, s.id desc
                limit ?""", SalePersonalData::line, account.value(), MOST);
        return lines.isEmpty() ? Map.of() : Map.of("sales", lines);
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        // Books name a pseudonymous id only and stay (D16).
    }

    private static Map<String, Object> line(Row row) {
        return Map.of(
                "soldAt", row.instant(1),
                "receipt", row.text(2),
                "total", new Money(row.number(3), row.text(4)).toString(),
                "goods", Objects.requireNonNullElse(row.textOrNull(5), ""));
    }
}
