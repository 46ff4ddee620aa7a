package org.gamingcafe.cafe.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PersonalData;

/** What people wrote beside the money they sent. */
@ApplicationScoped
class TransferPersonalData implements PersonalData {

    @Inject
    Transfers transfers;

    @Override
    public List<String> tables() {
        return List.of("wallet_transfer");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var notes = transfers.notes(account);
        return notes.isEmpty() ? Map.of() : Map.of("transferNotes", notes);
    }

    @Override
    public void erase(AccountId account) {
        transfers.forgetNotes(account);
    }
}
