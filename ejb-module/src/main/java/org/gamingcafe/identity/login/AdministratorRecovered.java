package org.gamingcafe.identity.login;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** An operator has let an administrator who was locked out set a new password. */
public record AdministratorRecovered(AccountId account) implements DomainEvent {

    @Override
    public String act() {
        return "administrator.recovered";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }
}
