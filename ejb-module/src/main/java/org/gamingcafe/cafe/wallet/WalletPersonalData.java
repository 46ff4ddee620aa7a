package org.gamingcafe.cafe.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.PersonalData;

/** What the desk wrote about a person beside their money: whom they are linked to, and why somebody asked for consent. */
@ApplicationScoped
class WalletPersonalData implements PersonalData {

    @Inject
    WalletLinks links;

    @Inject
    Approvals approvals;

    @Override
    public List<String> tables() {
        return List.of("wallet_link", "wallet_approval");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("wallet_approval", Kept.BOOKS);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var written = List.of(links.reasons(account), approvals.reasons(account)).stream()
                .flatMap(List::stream)
                .map(String::valueOf)
                .toList();
        return written.isEmpty() ? Map.of() : Map.of("walletNotes", written);
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        links.forget(accounts);
        approvals.forget(accounts);
    }
}
