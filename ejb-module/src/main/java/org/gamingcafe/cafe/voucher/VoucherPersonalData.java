package org.gamingcafe.cafe.voucher;

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

/** Which vouchers somebody has redeemed; of their codes the house knows the last four characters. */
@ApplicationScoped
class VoucherPersonalData implements PersonalData {

    private static final int MOST = 10_000;

    @PersistenceContext
    EntityManager em;

    @Override
    public List<String> tables() {
        return List.of("voucher");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("voucher", Kept.BOOKS);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var lines = Sql.list(em, """
                select v.ended_at, v.ending from voucher v
                where v.account_id = ? and v.ended_at is not null order by v.ended_at desc, v.id desc
                limit ?""", VoucherPersonalData::line, account.value(), MOST);
        return lines.isEmpty() ? Map.of() : Map.of("vouchers", lines);
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        // Books name a pseudonymous id only and stay (D16).
    }

    private static Map<String, Object> line(Row row) {
        return Map.of(
                "redeemedAt", row.instant(1),
                "ending", row.text(2));
    }
}
