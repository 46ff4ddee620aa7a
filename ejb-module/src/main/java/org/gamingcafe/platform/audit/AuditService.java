package org.gamingcafe.platform.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Settings;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The trail for auditors. They see the records of the venues where they may, and those that belong to no venue.
 */
@Stateless
public class AuditService {

    /** How many lines an export has at most: the newest ones. */
    public static final int LONGEST_EXPORT = 10_000;

    @Inject
    AuditLines lines;

    @Inject
    AuditChain chain;

    @Inject
    AuditCheckpoints checkpoints;

    @Inject
    AuditHealth health;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Settings.Audit settings;

    @Inject
    Clock clock;

    /** Newest first. */
    @RolesAllowed(Permission.AUDIT_READ)
    public Slice<AuditLine> list(AuditFilter filter, PageRequest page) {
        return lines.list(filter, visible(), page);
    }

    @RolesAllowed(Permission.AUDIT_READ)
    public AuditLine get(UUID id) {
        return lines.find(id, visible()).orElseThrow(() -> new NotFound("audit-record"));
    }

    /** As a table for a spreadsheet, newest first, at most 10,000 lines. That somebody took it along is on record too. */
    @RolesAllowed(Permission.AUDIT_READ)
    public String export(AuditFilter filter) {
        var found = lines.rows(filter, visible(), null, LONGEST_EXPORT);
        events.fire(new AuditExported(found.size()));
        return AuditTable.csv(found);
    }

    /** Compares the whole trail with its seals. What it finds is on record, in the log and among the figures. */
    @RolesAllowed({Permission.AUDIT_READ, Permission.LEDGER_AUDIT})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AuditVerification verify() {
        var verification = chain.verify();
        health.verified(verification);
        return verification;
    }

    /** The same for the night's job. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AuditVerification verifyByNight() {
        Call.current().caller().mustBeTheHouse();
        return verify();
    }

    /** For the month's job: closes the whole months that are older than what is kept. @return records closed */
    @PermitAll
    public long close() {
        Call.current().caller().mustBeTheHouse();
        var end = clock.instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .withDayOfMonth(1)
                .minusMonths(settings.months())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return checkpoints.close(end);
    }

    /** For the month's job: removes a piece of what is closed. @return records removed, 0 at the end */
    @PermitAll
    public int removeClosed() {
        Call.current().caller().mustBeTheHouse();
        return checkpoints.removeClosed();
    }

    private static @Nullable Set<UUID> visible() {
        var caller = Call.current().caller();
        if (caller.kind() == Caller.Kind.JOB) {
            return null;
        }
        return caller.permissions().keySet().stream()
                .filter(venue -> caller.may(Permission.AUDIT_READ, venue))
                .map(venue -> venue.value())
                .collect(Collectors.toUnmodifiableSet());
    }

    private record AuditExported(int lines) implements DomainEvent {
        @Override
        public String act() {
            return "audit.exported";
        }

        @Override
        public Subject subject() {
            return new Subject("audit", "trail");
        }

        @Override
        public Map<String, String> changes() {
            return Map.of("lines", Integer.toString(lines));
        }
    }
}
