package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.cafe.wallet.Adjustment;
import org.gamingcafe.cafe.wallet.WalletDeskService;
import org.gamingcafe.platform.kernel.Turns;
import org.jspecify.annotations.Nullable;

/** Puts a wallet right by hand, with a reason. */
@Named
@ViewScoped
public class AdjustForm extends AmountForm {

    @Inject
    WalletDeskService desk;

    @Inject
    WalletPage wallet;

    @Inject
    WalletLines lines;

    private Adjustment kind = Adjustment.GOODWILL;
    private boolean done;

    public void adjust() {
        done = false;
        var money = money();
        var words = words();
        var account = wallet.account();
        var command = getAct().command("wallet.adjust", account, kind, money, words);
        Turns.at(account.value(), () -> desk.adjust(account, kind, money, words, command));
        finish();
        done = true;
        lines.search();
    }

    public Adjustment[] getKinds() {
        return Adjustment.values();
    }

    public boolean isDone() {
        return done;
    }

    public Adjustment getKind() {
        return kind;
    }

    public void setKind(@Nullable Adjustment kind) {
        this.kind = kind == null ? Adjustment.GOODWILL : kind;
    }
}
