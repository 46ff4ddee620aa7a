package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.identity.session.LoginSessionEnded;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PersonalData;

/** At which till somebody was last: until they sign out, or are forgotten. Their login attempts say the same and more. */
@ApplicationScoped
class PresencePersonalData implements PersonalData {

    @Inject
    Presences presences;

    @Override
    public List<String> tables() {
        return List.of("till_presence");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        return Map.of();
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        presences.removeAll(accounts);
    }

    /** Who is only relieved at the till stays there for the day. */
    void ended(@Observes LoginSessionEnded ended) {
        if (!ended.reason().equals(TakeOverStep.RELIEVED)) {
            presences.leave(ended.session());
        }
    }
}
