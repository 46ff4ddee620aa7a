package org.gamingcafe.identity.twofactor;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** There is a new set of backup codes; the one before is worth nothing. */
public record BackupCodesRegenerated(AccountId account) implements DomainEvent {

    @Override
    public String act() {
        return "backup-codes.regenerated";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }
}
