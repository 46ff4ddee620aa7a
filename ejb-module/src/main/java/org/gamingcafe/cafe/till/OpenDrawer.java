package org.gamingcafe.cafe.till;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gamingcafe.identity.leaving.LeavingTie;
import org.gamingcafe.platform.kernel.AccountId;

/** An open shift keeps a cashier from going: the money in its drawer is theirs to count. */
@ApplicationScoped
class OpenDrawer implements LeavingTie {

    @Inject
    Shifts shifts;

    @Override
    public Optional<ShiftStillOpen> of(AccountId person) {
        return shifts.openOf(person).map(shift -> new ShiftStillOpen());
    }
}
