package org.gamingcafe.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PersonalData;

/** When and from where somebody was signed in. */
@ApplicationScoped
class LoginSessionPersonalData implements PersonalData {

    private static final int MOST = 1_000;

    @Inject
    LoginSessions sessions;

    @Override
    public List<String> tables() {
        return List.of("login_session", "refresh_token", "connect_code");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        return Map.of("loginSessions", sessions.lines(account, MOST));
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        sessions.removeAll(accounts);
    }
}
