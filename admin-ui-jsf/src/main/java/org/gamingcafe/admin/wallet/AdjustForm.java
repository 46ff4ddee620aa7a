package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.wallet.Adjustment;
import org.gamingcafe.cafe.wallet.WalletDeskService;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Turns;
import org.jspecify.annotations.Nullable;

/** Puts a wallet right by hand, with a reason. */
@Named
@ViewScoped
public class AdjustForm implements Serializable {

    @Inject
    WalletDeskService desk;

    @Inject
    WalletPage wallet;

    @Inject
    WalletLines lines;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private Adjustment kind = Adjustment.GOODWILL;
    private @Nullable BigDecimal amount;
    private @Nullable String reason;
    private boolean done;

    public void adjust() {
        done = false;
        if (amount == null) {
            throw new InvalidInput("amount", "money.malformed", "");
        }
        var money = Money.of(amount.toPlainString(), here.currency());
        var words = reason == null ? "" : reason;
        var account = wallet.account();
        var command = act.command("wallet.adjust", account, kind, money, words);
        Turns.at(account.value(), () -> desk.adjust(account, kind, money, words, command));
        act.renew();
        amount = null;
        reason = null;
        done = true;
        lines.search();
    }

    public Adjustment[] getKinds() {
        return Adjustment.values();
    }

    public boolean isDone() {
        return done;
    }

    public ActKey getAct() {
        return act;
    }

    public Adjustment getKind() {
        return kind;
    }

    public void setKind(@Nullable Adjustment kind) {
        this.kind = kind == null ? Adjustment.GOODWILL : kind;
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("100000") BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
