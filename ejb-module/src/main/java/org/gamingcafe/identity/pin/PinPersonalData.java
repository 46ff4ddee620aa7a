package org.gamingcafe.identity.pin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PersonalData;

/** That somebody has a PIN or a badge, and since when. */
@ApplicationScoped
class PinPersonalData implements PersonalData {

    @Inject
    Pins pins;

    @Override
    public List<String> tables() {
        return List.of("staff_pin", "staff_badge");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var view = pins.view(account);
        return Map.of(
                "pinSetAt", view.pinSetAt() == null ? "" : view.pinSetAt().toString(),
                "badge", view.badge() == null ? "" : view.badge(),
                "badgeBoundAt",
                        view.badgeBoundAt() == null ? "" : view.badgeBoundAt().toString());
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        pins.removeAll(accounts);
    }
}
