package org.gamingcafe.cafe.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Objection;
import org.gamingcafe.platform.kernel.PersonalData;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;

/** What somebody has paid in, and how much they may owe. */
@ApplicationScoped
class TopUpPersonalData implements PersonalData {

    private static final int MOST = 10_000;

    @PersistenceContext
    EntityManager em;

    @Override
    public List<String> tables() {
        return List.of("top_up", "wallet_credit");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("top_up", Kept.BOOKS, "wallet_credit", Kept.BOOKS);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var known = new HashMap<String, Object>();
        var paid = Sql.list(em, """
                select t.at, t.tender, t.amount, t.bonus, t.refunded, t.currency
                from top_up t where t.account_id = ? order by t.at desc, t.id desc limit ?""", TopUpPersonalData::line, account.value(), MOST);
        if (!paid.isEmpty()) {
            known.put("topUps", paid);
        }
        Sql.first(
                        em,
                        "select credit_limit, currency from wallet_credit where account_id = ?",
                        row -> new Money(row.number(1), row.text(2)).toString(),
                        account.value())
                .ifPresent(limit -> known.put("creditLimit", limit));
        return known;
    }

    /** Nobody pays or owes meanwhile: the rows are held until the end of the transaction. */
    @Override
    public Map<AccountId, Set<Objection>> objections(Set<AccountId> accounts) {
        var debts = new HashMap<AccountId, Set<Objection>>();
        for (var credit :
                Sql.list(em, """
                select account_id, owed + set_aside > 0 from wallet_credit where account_id = any (cast(? as uuid[]))
                order by account_id for update""", row -> new Credit(new AccountId(row.id(1)), row.flag(2)), Sql.array(accounts))) {
            if (credit.isUsed()) {
                debts.put(credit.account(), Set.of(Objection.UNPAID_DEBT));
            }
        }
        return debts;
    }

    private record Credit(AccountId account, boolean isUsed) {}

    /** The rows stay, and let nobody owe anything any more. */
    @Override
    public void erase(Set<AccountId> accounts) {
        Sql.change(em, """
                update wallet_credit set credit_limit = 0, version = version + 1
                where account_id = any (cast(? as uuid[])) and credit_limit > 0""", Sql.array(accounts));
    }

    private static Map<String, Object> line(Row row) {
        var currency = row.text(6);
        return Map.of(
                "at", row.instant(1),
                "tender", row.text(2),
                "amount", new Money(row.number(3), currency).toString(),
                "bonus", new Money(row.number(4), currency).toString(),
                "refunded", new Money(row.number(5), currency).toString());
    }
}
