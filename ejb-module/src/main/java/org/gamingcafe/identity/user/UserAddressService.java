package org.gamingcafe.identity.user;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gamingcafe.identity.account.AddressService;
import org.gamingcafe.identity.account.EnteredAddress;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StepUp;

/** An address for somebody who signs in without a confirmed one. It counts once they, signed in, have come by its link. */
@Stateless
@RolesAllowed(Permission.ACCOUNT_MANAGE)
public class UserAddressService {

    @Inject
    Oversight oversight;

    @Inject
    AddressService addresses;

    /**
     * A mail goes there.
     *
     * @throws Denied {@code account.own-address} for one's own; {@code role.above-own}
     * @throws org.gamingcafe.identity.account.AddressKnown if there is a confirmed one
     * @throws org.gamingcafe.identity.account.NotInThisState if nobody signs in to the account
     * @throws org.gamingcafe.identity.account.EmailTaken if somebody else has it
     */
    @StepUp
    public EnteredAddress enter(AccountId id, String email) {
        oversight.subordinate(id);
        if (Call.current().caller().is(id)) {
            throw new Denied("account.own-address");
        }
        return addresses.enter(id, email);
    }

    /** Whether somebody else signs in without a confirmed one. */
    public boolean isWanted(AccountId id) {
        var person = oversight.known(id);
        return !Call.current().caller().is(id) && addresses.isWanted(person.account());
    }

    /** What waits for its owner. */
    public Optional<EnteredAddress> waiting(AccountId id) {
        oversight.known(id);
        return addresses.of(id);
    }
}
