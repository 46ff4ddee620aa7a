package org.gamingcafe.cafe.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PersonalData;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** Which passes somebody has bought (D07). */
@ApplicationScoped
class PassPersonalData implements PersonalData {

    private static final int MOST = 10_000;

    @PersistenceContext
    EntityManager em;

    @Override
    public List<String> tables() {
        return List.of("pass");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("pass", Kept.BOOKS);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var lines = Sql.list(em, """
                select p.sold_at, p.state, coalesce(p.valid_until::text, ''), p.total, p.used, p.price, p.currency,
                    p.receipt_number
                from pass p where p.account_id = ? order by p.sold_at desc, p.id desc
                limit ?""", PassPersonalData::line, account.value(), MOST);
        return lines.isEmpty() ? Map.of() : Map.of("passes", lines);
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        // Books name a pseudonymous id only and stay (D16).
    }

    private static Map<String, Object> line(Row row) {
        return Map.of(
                "soldAt", row.instant(1),
                "state", row.text(2),
                "validUntil", row.text(3),
                "total", row.number(4),
                "used", row.number(5),
                "price", new Money(row.number(6), row.text(7)).toString(),
                "receipt", row.text(8));
    }
}
