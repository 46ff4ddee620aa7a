package org.gamingcafe.identity.privacy;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;

/** Somebody has taken the copy of their data along. */
public record DataExportOpened(UUID export, AccountId account, ExportFormat format) implements DomainEvent {

    @Override
    public String act() {
        return "data-export.opened";
    }

    @Override
    public Subject subject() {
        return Subject.of("data-export", export);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("format", format.name());
    }
}
