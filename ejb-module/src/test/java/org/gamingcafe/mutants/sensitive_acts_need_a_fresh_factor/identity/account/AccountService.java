package org.gamingcafe.mutants.sensitive_acts_need_a_fresh_factor.identity.account;

import org.gamingcafe.platform.access.FreshFactor;

/** Right. */
final class AccountService {

    void editProfile(FreshFactor factor) {
        factor.mustBeShown();
    }
}
