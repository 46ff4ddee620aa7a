package org.gamingcafe.cafe.voucher;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What becomes of codes once they are issued. */
@Stateless
@RolesAllowed(Permission.VOUCHER_MANAGE)
public class VoucherService {

    @Inject
    Vouchers vouchers;

    @Inject
    VoucherTries tries;

    @Inject
    VoucherRedemption redemption;

    @Inject
    WalletService wallets;

    @Inject
    LedgerService ledger;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /** The codes of a venue without the codes, newest first; text is a part of the batch's name or the last four. */
    public Slice<VoucherView> list(
            VenueId venue, VoucherView.@Nullable State state, @Nullable String text, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.VOUCHER_MANAGE, venue, "venue");
        return Slice.of(vouchers.of(venue, state, text, page), page.size(), voucher -> Cursor.of(voucher.id()));
    }

    /**
     * Turns a code into cash on a wallet: a member on their own, an operator with {@code wallet:topup} on a member's. Each
     * "no" has its code; a caller has five codes that do not exist in fifteen minutes. Runs without a transaction: the count
     * is decided and kept before the act begins, and whatever becomes of the act, a right code is none of the five.
     */
    @RolesAllowed({Permission.SELF, Permission.WALLET_TOP_UP})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Redemption redeem(AccountId account, String code, Command command) {
        var caller = Call.current().caller();
        var isOwn = caller.kind() == Caller.Kind.MEMBER && caller.is(account);
        var venue = isOwn ? wallets.homeOfOwner(account) : wallets.servedBy(account, Permission.WALLET_TOP_UP);
        var hash = VoucherCode.hash(code);
        if (vouchers.isKnown(venue, hash)) {
            tries.mustBeLeft(caller.scope());
        } else {
            tries.count(caller.scope(), VoucherTries.guess(command, hash));
        }
        return redemption.redeem(account, venue, code, command);
    }

    /** Takes a code out of the world that was not redeemed, with a reason (1–200 characters). */
    public VoucherView makeVoid(UUID id, String reason, Command command) {
        return idempotency.once(command, VoucherView.class, act -> {
            var voucher = vouchers.alone(id).orElseThrow(() -> new NotFound("voucher"));
            Call.current().caller().mustBeAllowed(Permission.VOUCHER_MANAGE, voucher.venue(), "voucher");
            Reason.checked(reason);
            if (voucher.state() != VoucherView.State.ISSUED) {
                throw VoucherRefused.ended();
            }
            end(voucher, VoucherView.State.VOID, forfeit(voucher, "voucher-void", act, reason), null, reason);
            return vouchers.alone(id).orElseThrow(() -> new NotFound("voucher"));
        });
    }

    /** For the house's job: at most so many codes whose time is over. @return how many */
    @PermitAll
    public int expire(int most) {
        Call.current().caller().mustBeTheHouse();
        var due = vouchers.due(most);
        for (var voucher : due) {
            var entry = forfeit(voucher, "voucher-expiry", Ids.next(), null);
            end(voucher, VoucherView.State.EXPIRED, entry, null, null);
        }
        return due.size();
    }

    /** For the house's job: forgets wrong codes that no longer count. @return how many */
    @PermitAll
    public int forgetTries(int most) {
        Call.current().caller().mustBeTheHouse();
        return tries.removeOld(most);
    }

    private UUID forfeit(VoucherView voucher, String type, UUID act, @Nullable String reason) {
        var legs = List.of(
                Leg.debit(voucher.kind().liability(), null, voucher.value()),
                Leg.credit(voucher.kind().forfeited(), null, voucher.value()));
        return ledger.post(new Entry(act, voucher.venue(), type, null, reason, legs));
    }

    private void end(
            VoucherView voucher,
            VoucherView.State state,
            UUID entry,
            @Nullable AccountId account,
            @Nullable String reason) {
        vouchers.end(voucher, state, entry, account, reason);
        events.fire(new VoucherEnded(voucher.id(), voucher.venue(), state, account, voucher.value(), reason));
    }
}
