package org.gamingcafe.cafe.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.PersonalData;

/** What people wrote beside the money they sent. Who goes takes back what nobody has taken yet, and declines the rest. */
@ApplicationScoped
class TransferPersonalData implements PersonalData {

    @Inject
    Transfers transfers;

    @Inject
    LedgerService ledger;

    @Override
    public List<String> tables() {
        return List.of("wallet_transfer");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("wallet_transfer", Kept.BOOKS);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var notes = transfers.notes(account);
        return notes.isEmpty() ? Map.of() : Map.of("transferNotes", notes);
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        for (var offer : transfers.open(accounts)) {
            ledger.release(offer.hold());
            var isSender = accounts.contains(offer.from());
            transfers.end(offer.id(), isSender ? TransferView.State.WITHDRAWN : TransferView.State.DECLINED, null);
        }
        transfers.forgetNotes(accounts);
    }
}
