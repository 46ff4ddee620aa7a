package org.gamingcafe.identity.role;

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

/** What somebody may do, and where. */
@ApplicationScoped
class RolePersonalData implements PersonalData {

    private static final int MOST = 10_000;

    @PersistenceContext
    EntityManager em;

    @Override
    public List<String> tables() {
        return List.of("account_role");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("account_role", Kept.NUMBER);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var lines = Sql.list(em, """
                select r.venue_id, r.role from account_role r where r.account_id = ? order by r.venue_id, r.role
                limit ?""", RolePersonalData::line, account.value(), MOST);
        return lines.isEmpty() ? Map.of() : Map.of("roles", lines);
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        // Who is erased can sign in no more; the rows say which venue they belonged to.
    }

    private static Map<String, Object> line(Row row) {
        return Map.of(
                "venue", row.id(1),
                "role", row.text(2));
    }
}
