package org.gamingcafe.identity.leaving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Objection;
import org.gamingcafe.platform.kernel.PersonalData;

/** That somebody has asked to be deleted, and that the law wants their data kept. */
@ApplicationScoped
class LeavingPersonalData implements PersonalData {

    @Inject
    Deletions deletions;

    @Inject
    LegalHolds holds;

    @Inject
    Clock clock;

    @Override
    public List<String> tables() {
        return List.of("account_deletion", "legal_hold");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var known = new LinkedHashMap<String, Object>();
        deletions.of(account, clock.instant()).ifPresent(deletion -> {
            known.put("deletion", deletion.state());
            known.put("askedAt", String.valueOf(deletion.askedAt()));
            known.put("scheduledFor", String.valueOf(deletion.scheduledFor()));
        });
        holds.of(account, clock.instant()).ifPresent(hold -> {
            known.put("keptByLawSince", hold.placedAt().toString());
            known.put("keptByLawUntil", hold.until().toString());
        });
        return known;
    }

    /** Who places a hold at this moment holds the account, as the erasure does: one waits for the other. */
    @Override
    public Map<AccountId, Set<Objection>> objections(Set<AccountId> accounts) {
        return holds.of(accounts, clock.instant()).keySet().stream()
                .collect(Collectors.toMap(Function.identity(), any -> Set.of(Objection.LEGAL_HOLD)));
    }

    /** The wish names the account's id and says when; what erases the account ends it. */
    @Override
    public void erase(Set<AccountId> accounts) {
        holds.removeAll(accounts);
    }
}
