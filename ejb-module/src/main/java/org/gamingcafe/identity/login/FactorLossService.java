package org.gamingcafe.identity.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.gamingcafe.identity.device.DeviceTrustService;
import org.gamingcafe.identity.session.LoginSessionService;
import org.gamingcafe.identity.twofactor.FactorRemovalService;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** What follows when somebody has lost their second factor. Called by the rooms that guard who may say so; no door calls it. */
@Stateless
@PermitAll
public class FactorLossService {

    private static final String SECOND_FACTOR_REMOVED = "SECOND_FACTOR_REMOVED";

    @Inject
    FactorRemovalService removals;

    @Inject
    DeviceTrustService devices;

    @Inject
    LoginService logins;

    @Inject
    LoginSessionService sessions;

    /**
     * Factor, passkeys, trust, waiting sign-ins, login sessions and tokens end together, or nothing does.
     *
     * @param how the person was identified
     * @param askedBy the first of two people; absent where one suffices
     */
    public void remove(AccountId account, String how, @Nullable AccountId askedBy) {
        removals.remove(account, how, askedBy);
        devices.distrustAll(account);
        logins.withdraw(account);
        sessions.endAll(account, SECOND_FACTOR_REMOVED);
    }
}
