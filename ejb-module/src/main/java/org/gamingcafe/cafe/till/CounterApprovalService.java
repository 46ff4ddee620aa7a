package org.gamingcafe.cafe.till;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StepUp;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What one person at the counter may not do alone (D31). */
@Stateless
@RolesAllowed(Permission.TXN_REFUND)
public class CounterApprovalService {

    private static final int LONGEST_WHAT = 400;

    @Inject
    CounterApprovals approvals;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * For rooms: asks for consent to exactly this.
     *
     * @param operation everything that the consent is bound to
     * @param what the same for who decides; what is too long to be read is cut
     */
    @PermitAll
    public CounterApprovalView ask(
            VenueId venue,
            CounterApprovalView.Kind kind,
            String operation,
            String what,
            List<CounterApprovalView.Way> ways,
            Money amount,
            String reason) {
        var asked = new CounterApprovalView(
                Ids.next(),
                venue,
                kind,
                what.length() > LONGEST_WHAT ? what.substring(0, LONGEST_WHAT - 1) + "…" : what,
                ways,
                amount,
                Reason.checked(reason),
                CounterApprovalView.State.ASKED,
                Call.current().caller().person(),
                clock.instant(),
                null);
        approvals.add(asked, operation);
        events.fire(new CounterApprovalChanged(asked));
        return asked;
    }

    /**
     * For rooms: uses up the caller's consent to exactly this.
     *
     * @throws SecondPersonNeeded {@code approval.needed} if there is none: not asked, not granted, used, older than an hour, or for
     *     anything else
     */
    @PermitAll
    public void use(@Nullable UUID id, VenueId venue, CounterApprovalView.Kind kind, String operation) {
        var caller = Call.current().caller();
        if (id == null || !approvals.use(id, venue, kind, operation, caller.person())) {
            throw new SecondPersonNeeded();
        }
        events.fire(new CounterApprovalChanged(approvals.find(id).orElseThrow(() -> new NotFound("approval"))));
    }

    /** For rooms: what used it up has not come about, so it is good again, for the same and until the same hour. */
    @PermitAll
    public void restore(UUID id) {
        if (approvals.restore(id)) {
            events.fire(new CounterApprovalChanged(approvals.find(id).orElseThrow(() -> new NotFound("approval"))));
        }
    }

    /** Decides, as a second person; refused with {@code approval.own} and {@code approval.closed}. */
    @StepUp
    public CounterApprovalView decide(UUID id, boolean granted) {
        var caller = Call.current().caller();
        var asked = approvals.find(id).orElseThrow(() -> new NotFound("approval"));
        caller.mustBeAllowed(Permission.TXN_REFUND, asked.venue(), "approval");
        if (caller.is(asked.askedBy())) {
            throw new Denied("approval.own");
        }
        var state = granted ? CounterApprovalView.State.GRANTED : CounterApprovalView.State.DENIED;
        if (!approvals.decide(id, state, caller.person())) {
            throw new DecidedAlready();
        }
        var decided = approvals.find(id).orElseThrow(() -> new NotFound("approval"));
        events.fire(new CounterApprovalChanged(decided));
        return decided;
    }

    /** One's own, or with {@code txn:refund} of its venue; else {@code approval.not-found}. */
    @PermitAll
    public CounterApprovalView get(UUID id) {
        var caller = Call.current().caller();
        return approvals
                .find(id)
                .filter(asked -> caller.is(asked.askedBy()) || caller.may(Permission.TXN_REFUND, asked.venue()))
                .orElseThrow(() -> new NotFound("approval"));
    }

    /** Of a venue, the last asked first. */
    public Slice<CounterApprovalView> list(VenueId venue, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.TXN_REFUND, venue, "venue");
        return Slice.of(approvals.of(venue, page), page.size(), view -> Cursor.of(view.id()));
    }
}
