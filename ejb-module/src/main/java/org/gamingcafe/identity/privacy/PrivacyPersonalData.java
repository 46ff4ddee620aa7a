package org.gamingcafe.identity.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.PersonalData;

/**
 * What somebody allows, and which copies of their data there were. The record of consent stays: it names an account only,
 * and the house has to be able to show it (GDPR 7).
 */
@ApplicationScoped
class PrivacyPersonalData implements PersonalData {

    @Inject
    PrivacySettings settings;

    @Inject
    Exports exports;

    @Override
    public List<String> tables() {
        return List.of("privacy_setting", "privacy_consent", "data_export", "data_export_download");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("privacy_consent", Kept.CONSENT);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var kept = settings.of(account);
        return Map.of(
                "nameInReviews",
                kept.nameInReviews(),
                "transfers",
                kept.transfers(),
                "consents",
                settings.allConsents(account).stream()
                        .map(consent -> Map.of(
                                "purpose", consent.purpose().name(),
                                "granted", consent.granted(),
                                "textVersion", consent.textVersion(),
                                "how", consent.how(),
                                "at", consent.at()))
                        .toList(),
                "exports",
                exports.lines(account));
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        settings.removeAll(accounts);
        exports.removeAll(accounts);
    }
}
