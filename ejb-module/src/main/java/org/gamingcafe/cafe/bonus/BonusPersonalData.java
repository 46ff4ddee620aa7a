package org.gamingcafe.cafe.bonus;

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

/** Which bonuses somebody was granted. */
@ApplicationScoped
class BonusPersonalData implements PersonalData {

    private static final int MOST = 10_000;

    @PersistenceContext
    EntityManager em;

    @Override
    public List<String> tables() {
        return List.of("bonus_grant");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("bonus_grant", Kept.BOOKS);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var lines = Sql.list(em, """
                select g.granted_at, g.source, g.amount, g.currency from bonus_grant g
                where g.account_id = ? order by g.granted_at desc, g.id desc
                limit ?""", BonusPersonalData::line, account.value(), MOST);
        return lines.isEmpty() ? Map.of() : Map.of("bonuses", lines);
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        // Books name a pseudonymous id only and stay (D16).
    }

    private static Map<String, Object> line(Row row) {
        return Map.of(
                "grantedAt", row.instant(1),
                "source", row.text(2),
                "amount", new Money(row.number(3), row.text(4)).toString());
    }
}
