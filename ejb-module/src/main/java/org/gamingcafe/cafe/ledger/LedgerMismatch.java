package org.gamingcafe.cafe.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A verification has found rows of the books that are not as they were written. */
public record LedgerMismatch(UUID verification, VenueId venue, Finding finding) implements DomainEvent {

    @Override
    public String act() {
        return "ledger.mismatch-found";
    }

    @Override
    public Subject subject() {
        return Subject.of("ledger-verification", verification);
    }

    @Override
    public Map<String, String> changes() {
        var changes = new TreeMap<String, String>();
        changes.put("kind", finding.kind().name());
        changes.put("detail", finding.detail());
        if (finding.entry() != null) {
            changes.put("entry", finding.entry() + (finding.leg() == null ? "" : "/" + finding.leg()));
        }
        if (finding.account() != null) {
            changes.put("account", finding.account().toString());
        }
        return changes;
    }
}
