package org.gamingcafe.cafe.wallet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
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

/** What one person may not do alone: refunds above the venue's limit, and writing off what a member owes (D31). */
@Stateless
@RolesAllowed(Permission.WALLET_TOP_UP)
public class ApprovalService {

    @Inject
    Approvals approvals;

    @Inject
    TopUps topUps;

    @Inject
    WalletAccess access;

    @Inject
    LedgerService ledger;

    @Inject
    Credits credits;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Asks for consent to pay back so much of a top-up. */
    public ApprovalView askForRefund(AccountId account, UUID topUp, Money amount, String reason, Command command) {
        return idempotency.once(command, ApprovalView.class, act -> {
            var wallet = access.movable(account, Permission.WALLET_TOP_UP);
            wallet.mustAccept(amount);
            var rest = topUps.alone(topUp, account).map(TopUp::rest).orElseThrow(() -> new NotFound("top-up"));
            if (rest.isLessThan(amount)) {
                throw new RefundAboveRest(rest);
            }
            return asked(wallet, ApprovalView.Kind.REFUND, topUp, amount, reason);
        });
    }

    /** Asks for consent to write off what the member owes (5800 / 1300); granted, it is done. */
    @RolesAllowed(Permission.WALLET_ADJUST)
    public ApprovalView askForWriteOff(AccountId account, Money amount, String reason, Command command) {
        return idempotency.once(command, ApprovalView.class, act -> {
            var wallet = access.movable(account, Permission.WALLET_ADJUST);
            wallet.mustAccept(amount);
            mustBeOwed(wallet, amount);
            return asked(wallet, ApprovalView.Kind.WRITE_OFF, null, amount, reason);
        });
    }

    private ApprovalView asked(
            Wallet wallet, ApprovalView.Kind kind, @Nullable UUID topUp, Money amount, String reason) {
        var asked = new ApprovalView(
                Ids.next(),
                wallet.venue(),
                wallet.owner(),
                kind,
                topUp,
                amount,
                Reason.checked(reason),
                ApprovalView.State.ASKED,
                Call.current().caller().person(),
                clock.instant(),
                null);
        approvals.add(asked);
        tell(asked, ApprovalView.State.ASKED);
        return asked;
    }

    /**
     * Decides, as a second person who is not the member nor linked to them; refused with {@code wallet.approval-own} and
     * {@code wallet.approval-closed}.
     */
    @RolesAllowed({Permission.TXN_REFUND, Permission.WALLET_ADJUST})
    @StepUp
    public ApprovalView decide(UUID id, boolean granted) {
        var asked = approvals.get(id);
        var caller = Call.current().caller();
        caller.mustBeAllowed(needed(asked.kind()), asked.venue(), "approval");
        if (caller.is(asked.askedBy())) {
            throw new Denied("wallet.approval-own");
        }
        var wallet = access.movable(asked.account(), needed(asked.kind()));
        var isDoneAtOnce = granted && asked.kind() == ApprovalView.Kind.WRITE_OFF;
        var state = granted ? ApprovalView.State.GRANTED : ApprovalView.State.DENIED;
        approvals.decide(id, isDoneAtOnce ? ApprovalView.State.USED : state, caller.person());
        if (isDoneAtOnce) {
            writeOff(wallet, asked);
        }
        tell(asked, state);
        return approvals.get(id);
    }

    private static String needed(ApprovalView.Kind kind) {
        return switch (kind) {
            case REFUND -> Permission.TXN_REFUND;
            case WRITE_OFF -> Permission.WALLET_ADJUST;
        };
    }

    private void writeOff(Wallet wallet, ApprovalView asked) {
        access.beforeGain(wallet);
        credits.forgive(wallet.owner(), asked.amount()); // first: whoever pays meanwhile waits, or is seen below
        mustBeOwed(wallet, asked.amount());
        var legs = List.of(
                Leg.debit(Chart.BAD_DEBT, null, asked.amount()),
                Leg.credit(Chart.MEMBER_RECEIVABLE, wallet.owner().value(), asked.amount()));
        ledger.post(new Entry(asked.id(), wallet.venue(), "write-off", null, asked.reason(), legs));
    }

    private void mustBeOwed(Wallet wallet, Money amount) {
        var owed = ledger.sum(
                wallet.venue(),
                Chart.MEMBER_RECEIVABLE,
                Optional.of(wallet.owner().value()),
                wallet.currency());
        if (owed.isLessThan(amount)) {
            throw new MoreThanOwed(owed);
        }
    }

    /** Of a venue, the last asked first. */
    @RolesAllowed({Permission.TXN_REFUND, Permission.WALLET_ADJUST})
    public Slice<ApprovalView> list(VenueId venue, PageRequest page) {
        var caller = Call.current().caller();
        if (!caller.may(Permission.TXN_REFUND, venue)) {
            caller.mustBeAllowed(Permission.WALLET_ADJUST, venue, "venue");
        }
        return Slice.of(approvals.of(venue, page), page.size(), view -> Cursor.of(view.id()));
    }

    private void tell(ApprovalView asked, ApprovalView.State state) {
        events.fire(new ApprovalChanged(
                asked.id(), asked.account(), asked.venue(), asked.kind(), state, asked.amount(), asked.reason()));
    }
}
