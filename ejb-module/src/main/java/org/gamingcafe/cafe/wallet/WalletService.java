package org.gamingcafe.cafe.wallet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.ledger.StatementLine;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;

/** Prepaid money of members. It lies in the books of the member's home venue and never goes below zero (I3). */
@Stateless
@PermitAll
public class WalletService {

    /** Own, or with {@code wallet:read} in the member's venue; else {@code wallet.not-found}. */
    public WalletView view(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. Who may see the wallet may see its lines. */
    public Slice<StatementLine> transactions(AccountId account, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** Cash into the caller's open shift, the same amount onto the wallet. */
    @RolesAllowed(Permission.WALLET_TOP_UP)
    public WalletReceipt topUp(AccountId account, Money amount, UUID shift, Command command) {
        throw new UnsupportedOperationException();
    }

    /** Takes money off the wallet with a reason (1–200 characters), against goods revenue. */
    @RolesAllowed(Permission.WALLET_DEBIT)
    public WalletReceipt debit(AccountId account, Money amount, String reason, Command command) {
        throw new UnsupportedOperationException();
    }

    /** For rooms that sell: the legs that take this amount off the wallet, in the declared spending order. */
    public List<Leg> spending(AccountId account, Money amount) {
        throw new UnsupportedOperationException();
    }

    /** For rooms: sets money aside. @return the hold's id */
    public UUID hold(AccountId account, Money amount, String purpose) {
        throw new UnsupportedOperationException();
    }

    /** For the house itself (demo): money from the owner onto a wallet, so that the books balance. */
    public void grant(AccountId account, Money amount) {
        throw new UnsupportedOperationException();
    }
}
