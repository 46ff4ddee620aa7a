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
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.wallet.CreditService;
import org.gamingcafe.cafe.wallet.CreditView;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Turns;
import org.jspecify.annotations.Nullable;

/** Up to how much the member may play before paying, and what is paid of it at the desk. */
@Named
@ViewScoped
public class CreditForm implements Serializable {

    @Inject
    CreditService credits;

    @Inject
    TillService tills;

    @Inject
    WalletPage wallet;

    @Inject
    WalletLines lines;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable BigDecimal limit;
    private @Nullable String reason;
    private @Nullable BigDecimal amount;
    private long version;
    private boolean done;

    public void load() {
        version = getCredit().version();
    }

    public void save() {
        done = false;
        var wanted = money("limit", limit);
        version = credits.limit(wallet.account(), wanted, reason == null ? "" : reason, version)
                .version();
        limit = null;
        reason = null;
        done = true;
    }

    /** In cash into one's own open shift; who has none takes it off the wallet. */
    public void pay() {
        done = false;
        var money = money("amount", amount);
        var shift = tills.mine(here.id()).map(ShiftView::id).orElse(null);
        var account = wallet.account();
        var command = act.command("wallet.credit", account, money, String.valueOf(shift));
        Turns.at(account.value(), () -> credits.pay(account, money, shift, command));
        act.renew();
        amount = null;
        done = true;
        lines.search();
    }

    private Money money(String field, @Nullable BigDecimal value) {
        if (value == null) {
            throw new InvalidInput(field, "money.malformed", "");
        }
        return Money.of(value.toPlainString(), here.currency());
    }

    public CreditView getCredit() {
        return credits.view(wallet.account());
    }

    public boolean isOwing() {
        return getCredit().owed().isPositive();
    }

    /** Cash needs a shift of one's own. */
    public boolean isTakingCash() {
        return tills.mine(here.id()).isPresent();
    }

    public boolean isDone() {
        return done;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal getLimit() {
        return limit;
    }

    public void setLimit(@Nullable BigDecimal limit) {
        this.limit = limit;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("1000000") BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }
}
