package org.gamingcafe.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PersonalData;
import org.gamingcafe.platform.kernel.PhoneNumber;

/** That somebody has a second factor and since when; the secrets are handed to nobody. */
@ApplicationScoped
class SecondFactorPersonalData implements PersonalData {

    @Inject
    EnrolledFactors enrolled;

    @Inject
    TotpSecrets secrets;

    @Inject
    BackupCodes backups;

    @Inject
    SentCodes sent;

    @Inject
    PhoneNumbers phones;

    @Inject
    FactorRemovals removals;

    @Override
    public List<String> tables() {
        return List.of("second_factor", "totp", "backup_code", "sent_code", "second_factor_phone", "factor_removal");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var known = enrolled.of(account);
        var data = new LinkedHashMap<String, Object>();
        data.put("secondFactorSince", String.valueOf(known.since()));
        data.put(
                "secondFactorMethods",
                known.methods().stream().map(FactorMethod::name).toList());
        data.put("secondFactorPhone", phones.of(account).map(PhoneNumber::value).orElse(""));
        data.put("backupCodesLeft", known.backupCodes());
        data.put("secondFactorRemovals", removals.lines(account));
        return data;
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        secrets.removeAll(accounts);
        backups.removeAll(accounts);
        sent.removeAll(accounts);
        phones.removeAll(accounts);
        enrolled.removeAll(accounts);
        removals.removeAll(accounts);
    }
}
