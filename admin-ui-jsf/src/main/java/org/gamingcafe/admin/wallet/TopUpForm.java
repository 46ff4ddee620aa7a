package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.cafe.wallet.WalletView;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Turns;

/** What lies on the wallet whose lines the page shows, and cash of the desk that goes onto it. */
@Named
@ViewScoped
public class TopUpForm extends AmountForm {

    @Inject
    WalletService wallets;

    @Inject
    TillService tills;

    @Inject
    WalletLines lines;

    private boolean done;

    public void topUp() {
        done = false;
        var money = money();
        var account = lines.account();
        var shift = tills.mine(here.id()).map(ShiftView::id).orElseThrow(() -> new NotFound("shift"));
        var command = getAct().command("wallet.top-up", account, money, shift);
        Turns.at(account.value(), () -> wallets.topUp(account, money, shift, command));
        finish();
        done = true;
        lines.search();
    }

    public WalletView getWallet() {
        return wallets.view(lines.account());
    }

    /** Cash needs a shift of one's own. */
    public boolean isTakingCash() {
        return tills.mine(here.id()).isPresent();
    }

    public boolean isDone() {
        return done;
    }
}
