package org.gamingcafe.identity.privacy;

import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Somebody wants a copy of their data. */
public record DataExportAsked(UUID export, AccountId account) implements DomainEvent {

    @Override
    public String act() {
        return "data-export.asked";
    }

    @Override
    public Subject subject() {
        return Subject.of("data-export", export);
    }
}
