package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.PersonalData;

/** When and from where somebody tried to sign in. The attempt stays, its address and user agent go; so does what waits for a second factor. */
@ApplicationScoped
class LoginAttemptPersonalData implements PersonalData {

    private static final int MOST = 1_000;

    @Inject
    LoginAttempts attempts;

    @Inject
    Challenges challenges;

    @Override
    public List<String> tables() {
        return List.of("login_attempt", "login_challenge");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("login_attempt", Kept.SIGN_INS);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        return Map.of(
                "loginAttempts",
                attempts.latest(account, MOST).stream()
                        .map(LoginAttemptPersonalData::text)
                        .toList());
    }

    private static String text(LoginAttempts.Line line) {
        return String.join(" | ", line.at().toString(), line.reason().name(), line.ip(), line.userAgent());
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        attempts.forgetOrigins(accounts);
        challenges.removeAll(accounts);
    }
}
