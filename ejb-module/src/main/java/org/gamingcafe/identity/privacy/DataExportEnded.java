package org.gamingcafe.identity.privacy;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** A copy of somebody's data lies ready, or will not come. */
public record DataExportEnded(UUID export, AccountId account, ExportView.State state) implements DomainEvent {

    @Override
    public String act() {
        return "data-export.ended";
    }

    @Override
    public Subject subject() {
        return Subject.of("data-export", export);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("state", state.name());
    }
}
