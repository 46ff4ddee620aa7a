package org.gamingcafe.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.PersonalData;

/** Name, address, phone: handed out, and forgotten; the account's id stays in the books. */
@ApplicationScoped
class AccountPersonalData implements PersonalData {

    @Inject
    Accounts people;

    @Inject
    EnteredAddresses entered;

    @Inject
    EmailChanges changes;

    @Inject
    Clock clock;

    @Override
    public List<String> tables() {
        return List.of("account", "entered_address", "email_change");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("account", Kept.NUMBER);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var view = people.get(account).view();
        var data = new LinkedHashMap<String, Object>();
        data.put("name", view.displayName());
        data.put("username", view.username() == null ? "" : view.username());
        data.put("email", view.email() == null ? "" : view.email());
        data.put(
                "enteredEmail",
                entered.of(account, clock.instant()).map(EnteredAddress::email).orElse(""));
        data.put("emailChanges", changes.lines(account));
        data.put("phone", view.phone() == null ? "" : view.phone());
        data.put("language", view.language());
        data.put("since", view.createdAt().toString());
        return data;
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        entered.removeAll(accounts);
        changes.removeAll(accounts);
        people.erase(accounts);
    }
}
