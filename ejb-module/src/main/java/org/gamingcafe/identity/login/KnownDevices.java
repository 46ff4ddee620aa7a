package org.gamingcafe.identity.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.device.DeviceTrustService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Origin;

/** What vouches for somebody at the gate, so that they are counted apart and the lock of everybody else does not stop them (D12). */
@ApplicationScoped
class KnownDevices {

    @Inject
    DeviceTrustService devices;

    /** The station or till of the house, or the owner's trusted device; of names that nobody has it costs the same. */
    Optional<UUID> of(Optional<AccountView> account, Origin origin) {
        return Optional.ofNullable(Call.current().caller().device())
                .or(() -> devices.trusted(account.map(AccountView::id).orElseGet(AccountId::next), origin));
    }
}
