package org.gamingcafe.cafe.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.PersonalData;

/** What people wrote about their play. */
@ApplicationScoped
class ReviewPersonalData implements PersonalData {

    @Inject
    Reviews reviews;

    @Override
    public List<String> tables() {
        return List.of("review");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("review", Kept.FIGURES);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var texts = reviews.texts(account);
        return texts.isEmpty() ? Map.of() : Map.of("reviews", texts);
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        reviews.forgetTexts(accounts);
    }
}
