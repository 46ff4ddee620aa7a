package org.gamingcafe.cafe.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.notice.NoticeService;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.job.Jobs;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Goes through the books of a venue in pieces: seals and sealed entries, entries without a seal, accounts, the book as a
 * whole. Each piece is one transaction that also moves the mark of how far it has come, so that whoever runs it may die at
 * any moment. What does not agree is named, its accounts are frozen, and the auditors are told.
 */
@Stateless
@RolesAllowed(Permission.LEDGER_AUDIT)
public class VerificationService {

    static final String JOB = "ledger-verify";
    private static final int MOST_FINDINGS = 500;

    @Inject
    Verifications verifications;

    @Inject
    SealCheck sealed;

    @Inject
    Chain chain;

    @Inject
    AccountCheck accounts;

    @Inject
    BookCheck book;

    @Inject
    Checkpoints checkpoints;

    @Inject
    FrozenAccounts frozen;

    @Inject
    VenueService venues;

    @Inject
    RoleService roles;

    @Inject
    NoticeService notices;

    @Inject
    Jobs jobs;

    @Inject
    Event<DomainEvent> events;

    /** Starts the job for one venue; goes on with one that has stalled, refuses while one is under way. @return its id */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UUID start(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.LEDGER_AUDIT, venue, "venue");
        if (verifications.isUnderWay(venue.value())) {
            throw new VerificationRunning();
        }
        var id = verifications.begin(venue.value());
        var parameters = new Properties();
        parameters.setProperty("verification", id.toString());
        jobs.start(JOB, parameters);
        return id;
    }

    /** For the job: the verifications of all venues, those that were interrupted included. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<UUID> beginAll() {
        Call.current().caller().mustBeTheHouse();
        return venues.mine().stream()
                .map(venue -> verifications.begin(venue.id().value()))
                .toList();
    }

    /** For the job: whether there is more to check. */
    @PermitAll
    public boolean isRunning(UUID id) {
        Call.current().caller().mustBeTheHouse();
        return verifications
                .find(id)
                .filter(found -> found.state() == VerificationView.State.RUNNING)
                .isPresent();
    }

    /** For the job: checks the next piece. @return whether there is more to check */
    @PermitAll
    public boolean check(UUID id) {
        Call.current().caller().mustBeTheHouse();
        return verifications.take(id).map(this::check).orElse(false);
    }

    private boolean check(Verifications.Progress now) {
        checkpoints.stay(now.venue());
        var piece = switch (now.phase()) {
            case SEALS -> sealed.check(now.venue(), now.place());
            case ENTRIES -> chain.check(now.venue(), now.place());
            case ACCOUNTS -> accounts.check(now.venue(), now.place());
            case BOOK -> book.check(now.venue(), now.place());
        };
        piece.findings().forEach(finding -> found(now, finding));
        piece.accounts().forEach(account -> frozen.freeze(account, FrozenAccounts.BY_VERIFICATION + " " + now.id()));
        var phases = Verifications.Phase.values();
        if (piece.next() != null) {
            verifications.advance(now.id(), now.phase(), piece.next(), piece);
            return true;
        }
        var isLast = now.phase().ordinal() + 1 == phases.length;
        verifications.advance(
                now.id(), isLast ? now.phase() : phases[now.phase().ordinal() + 1], "", piece);
        if (isLast) {
            end(now, now.findings() + piece.findings().size());
        }
        return !isLast;
    }

    private void found(Verifications.Progress now, Finding finding) {
        verifications.add(now.id(), finding);
        events.fire(new LedgerMismatch(now.id(), new VenueId(now.venue()), finding));
    }

    private void end(Verifications.Progress now, int findings) {
        var venue = new VenueId(now.venue());
        verifications.end(now.id(), findings == 0 ? VerificationView.State.PASSED : VerificationView.State.FAILED);
        events.fire(new BooksVerified(now.id(), venue, findings));
        if (findings > 0) {
            roles.holders(Permission.LEDGER_AUDIT, venue)
                    .forEach(auditor ->
                            notices.tell(auditor, "ledger-mismatch", Map.of("count", Integer.toString(findings))));
        }
    }

    /** The verifications of a venue, the newest first. */
    public Slice<VerificationView> all(VenueId venue, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.LEDGER_AUDIT, venue, "venue");
        return verifications.of(venue.value(), page);
    }

    public VerificationView get(UUID id) {
        var found = verifications.find(id).orElseThrow(() -> new NotFound("verification"));
        Call.current().caller().mustBeAllowed(Permission.LEDGER_AUDIT, found.venue(), "verification");
        return found;
    }

    /** What it has found, at most 500. */
    public List<Finding> findings(UUID id) {
        return verifications.findings(get(id).id(), MOST_FINDINGS);
    }

    /** The accounts of a venue that verifications have frozen, at most 500, the oldest mark first. */
    public List<FrozenAccount> frozen(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.LEDGER_AUDIT, venue, "venue");
        return frozen.byVerification(venue.value(), MOST_FINDINGS);
    }

    /** Lets money leave an account again that a verification has frozen; what the desk has frozen stays frozen. */
    public void release(VenueId venue, UUID account, String reason) {
        Call.current().caller().mustBeAllowed(Permission.LEDGER_AUDIT, venue, "ledger-account");
        var why = Reason.checked(reason);
        if (!frozen.release(account, venue.value())) {
            throw new NotFound("ledger-account");
        }
        events.fire(new AccountReleased(account, venue, why));
    }
}
