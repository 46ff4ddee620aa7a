package org.gamingcafe.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.PersonalData;

/**
 * From where somebody acted, and what was written about acts that concern them: the words are forgotten with the person, and not
 * handed out before, because they may say what an inquiry has found. The record of the act stays and names a pseudonymous id
 * only (D26).
 */
@ApplicationScoped
class AuditOriginPersonalData implements PersonalData {

    private static final int MOST = 1_000;

    @Inject
    AuditRecords records;

    @Override
    public List<String> tables() {
        return List.of("audit_origin", "audit_record");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("audit_record", Kept.AUDIT);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        return Map.of("acts", records.lines(account, MOST));
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        records.forget(accounts);
    }
}
