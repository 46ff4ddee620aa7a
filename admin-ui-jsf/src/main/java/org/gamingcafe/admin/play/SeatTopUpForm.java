package org.gamingcafe.admin.play;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.Serializable;
import java.math.BigDecimal;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.CounterShift;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Turns;
import org.jspecify.annotations.Nullable;

/** Cash onto the wallet of whoever plays at the open seat, or is about to. */
@Named
@ViewScoped
public class SeatTopUpForm implements Serializable {

    @Inject
    WalletService wallets;

    @Inject
    CounterShift counter;

    @Inject
    SeatPage seat;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable BigDecimal amount;

    void clear() {
        amount = null;
    }

    public void topUp() {
        var whom = seat.person();
        if (whom == null || amount == null) {
            throw new InvalidInput("amount", "money.malformed", "");
        }
        var shift = counter.id();
        var money = Money.of(amount.toPlainString(), here.currency());
        var command = act.command("wallet.top-up", whom, money, shift);
        Turns.at(whom.value(), () -> wallets.topUp(whom, money, shift, command));
        act.renew();
        amount = null;
        seat.changed("wallet.topped-up");
    }

    /** Cash needs a shift of one's own. */
    public boolean isTakingCash() {
        return counter.isOpen();
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("100000") BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }
}
