package org.gamingcafe.cafe.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.PersonalData;

/** Under which name members stand on leader boards, and why rewards of theirs were cancelled. Their points stay in the books. */
@ApplicationScoped
class LoyaltyPersonalData implements PersonalData {

    @Inject
    Enrolments enrolments;

    @Inject
    Redemptions redemptions;

    @Override
    public List<String> tables() {
        return List.of("loyalty_member", "loyalty_redemption");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("loyalty_member", Kept.FIGURES, "loyalty_redemption", Kept.BOOKS);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var known = new TreeMap<String, Object>();
        var names = enrolments.names(account);
        if (!names.isEmpty()) {
            known.put("leaderBoardNames", names);
        }
        var reasons = redemptions.reasons(account);
        if (!reasons.isEmpty()) {
            known.put("cancelledRewards", reasons);
        }
        return known;
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        enrolments.forget(accounts);
        redemptions.forget(accounts);
    }
}
