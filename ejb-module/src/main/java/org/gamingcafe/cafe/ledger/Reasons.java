package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PersonalData;
import org.gamingcafe.platform.sql.Sql;

/**
 * What clerks have written to entries on somebody's accounts. It may be forgotten: the entry keeps only the hash of text
 * and salt, and the salt goes with the text (D26). Amounts and dates stay, under a pseudonymous id.
 */
@ApplicationScoped
class Reasons implements PersonalData {

    private static final int MOST = 1_000;

    @PersistenceContext
    EntityManager em;

    @Override
    public List<String> tables() {
        return List.of("journal_reason");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var reasons = new ArrayList<Map<String, String>>();
        for (Object row : em.createNativeQuery("""
                        select e.id, e.recorded_at, told.reason
                        from journal_reason told join journal_entry e on e.id = told.entry_id
                        where told.entry_id in (select p.entry_id from posting p
                            join ledger_account a on a.id = p.account_id where a.owner = :owner)
                        order by e.id desc""")
                .setParameter("owner", account.value())
                .setMaxResults(MOST)
                .getResultList()) {
            var column = (Object[]) row;
            reasons.add(Map.of(
                    "entry", ((UUID) column[0]).toString(),
                    "at", ((Instant) column[1]).toString(),
                    "reason", (String) column[2]));
        }
        return Map.of("bookings", reasons);
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        Sql.change(em, """
                delete from journal_reason told
                using posting p, ledger_account a
                where p.entry_id = told.entry_id and a.id = p.account_id and a.owner = any (cast(? as uuid[]))""", Sql.array(accounts));
    }
}
