package org.gamingcafe.mutants.sensitive_acts_need_a_fresh_factor.identity.session;

import org.gamingcafe.platform.kernel.StepUp;

final class OwnSessionService {

    @StepUp
    void revoke() {}

    void revokeOthers() {}
}
