package org.gamingcafe.identity.twofactor;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A backup code was taken for a proof. @param left how many of the set are still worth something */
public record BackupCodeUsed(AccountId account, int left) implements DomainEvent {

    /** So few are left that the owner is told. */
    private static final int FEW = 2;

    public boolean areFewLeft() {
        return left <= FEW;
    }

    @Override
    public String act() {
        return "backup-code.used";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("left", Integer.toString(left));
    }
}
