package org.gamingcafe.identity.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;

/** Wrong on purpose: looks whether another administrator is left, and takes the role, but lets others in between. */
@ApplicationScoped
class CarelessRoles {

    private final CyclicBarrier both = new CyclicBarrier(2);

    @Inject
    RoleService roles;

    @Transactional
    void take(AccountId account, VenueId venue) {
        roles.mustNotBeTheLastAdministrator(account);
        try {
            both.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException fault) {
            throw new IllegalStateException(fault);
        }
        roles.take(account, venue);
    }
}
