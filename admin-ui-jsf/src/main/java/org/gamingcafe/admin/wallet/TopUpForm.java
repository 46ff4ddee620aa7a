package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.CounterShift;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.cafe.wallet.WalletView;
import org.gamingcafe.platform.kernel.Turns;

/** What lies on the wallet whose lines the page shows, and cash of the desk that goes onto it. */
@Named
@ViewScoped
public class TopUpForm extends AmountForm {

    @Inject
    WalletService wallets;

    @Inject
    CounterShift counter;

    @Inject
    WalletLines lines;

    private boolean done;

    public void topUp() {
        done = false;
        var money = money();
        var account = lines.account();
        var shift = counter.id();
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
        return counter.isOpen();
    }

    public boolean isDone() {
        return done;
    }
}
