package org.gamingcafe.admin.me;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.cafe.bonus.BonusGrant;
import org.gamingcafe.cafe.voucher.VoucherService;
import org.gamingcafe.cafe.wallet.LineFilter;
import org.gamingcafe.cafe.wallet.WalletDeskService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.cafe.wallet.WalletStatementService;
import org.gamingcafe.cafe.wallet.WalletStatistics;
import org.gamingcafe.cafe.wallet.WalletStatus;
import org.gamingcafe.cafe.wallet.WalletStatusService;
import org.gamingcafe.cafe.wallet.WalletView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Turns;
import org.jspecify.annotations.Nullable;

/** One's own wallet, and codes that become money on it. */
@Named
@ViewScoped
public class MyWalletPage implements Serializable {

    @Inject
    WalletService wallets;

    @Inject
    WalletDeskService desk;

    @Inject
    WalletStatusService statuses;

    @Inject
    WalletStatementService statements;

    @Inject
    VoucherService vouchers;

    @Inject
    TransactionsPage lines;

    private final ActKey act = new ActKey();
    private @Nullable String code;
    private boolean redeemed;

    public void redeem() {
        redeemed = false;
        var typed = code == null ? "" : code;
        var command = act.command("voucher.redeem", me(), typed);
        Turns.at(me().value(), () -> vouchers.redeem(me(), typed, command));
        act.renew();
        code = null;
        redeemed = true;
        lines.search();
    }

    public WalletView getWallet() {
        return wallets.view(me());
    }

    public WalletStatus getStatus() {
        return statuses.status(me());
    }

    public List<BonusGrant> getBonuses() {
        return desk.bonuses(me());
    }

    public WalletStatistics getStatistics() {
        return statements.statistics(me(), LineFilter.ALL);
    }

    static AccountId me() {
        return Call.current().caller().person();
    }

    public boolean isRedeemed() {
        return redeemed;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @Size(max = 40) String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
