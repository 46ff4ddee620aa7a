package org.gamingcafe.identity.login;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.ticket.TicketDesk;

/** The way back for an administrator whom nobody in the house can let in. For the job behind {@code cafe admin recover}. */
@Stateless
@PermitAll
public class AdministratorRecoveryService {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final String BY_THE_OPERATOR = "./cafe admin recover --second-factor";

    @Inject
    AccountService accounts;

    @Inject
    RoleService roles;

    @Inject
    TicketDesk tickets;

    @Inject
    FactorLossService losses;

    @Inject
    Event<DomainEvent> events;

    /**
     * Registers a ticket to a new password by its hash; audited.
     *
     * @param withoutFactor whether the second factor is lost and has to go
     * @return false if there is no such administrator
     */
    public boolean recover(String identifier, String ticketHash, boolean withoutFactor) {
        Call.current().caller().mustBeTheHouse();
        var administrator = accounts.find(identifier)
                .filter(AccountView::maySignIn)
                .filter(account -> roles.rolesOf(account.id()).containsValue(Role.ADMIN));
        if (administrator.isEmpty() || !Secret.isHash(ticketHash)) {
            return false;
        }
        var id = administrator.get().id();
        if (withoutFactor) {
            losses.remove(id, BY_THE_OPERATOR, null);
        }
        tickets.register(ticketHash, PasswordChange.PURPOSE, id, LIFE);
        events.fire(new AdministratorRecovered(id));
        return true;
    }
}
