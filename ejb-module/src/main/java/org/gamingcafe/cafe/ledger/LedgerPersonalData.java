package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.PersonalData;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** Every line of somebody's wallet (D07). */
@ApplicationScoped
class LedgerPersonalData implements PersonalData {

    private static final int MOST = 10_000;

    @PersistenceContext
    EntityManager em;

    @Override
    public List<String> tables() {
        return List.of("ledger_account");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("ledger_account", Kept.BOOKS);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var lines = Sql.list(em, """
                select created_at, type, bucket, amount::text, balance_after::text, currency
                from wallet_transactions where user_id = ? order by created_at desc, wallet_transaction_id desc, leg
                limit ?""", LedgerPersonalData::line, account.value(), MOST);
        return lines.isEmpty() ? Map.of() : Map.of("walletLines", lines);
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        // Books name a pseudonymous id only and stay (D16).
    }

    private static Map<String, Object> line(Row row) {
        return Map.of(
                "at", row.instant(1),
                "type", row.text(2),
                "bucket", row.text(3),
                "amount", row.text(4),
                "balanceAfter", row.text(5),
                "currency", row.text(6));
    }
}
