package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Visitor;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.wallet.ApprovalService;
import org.gamingcafe.cafe.wallet.CreditService;
import org.gamingcafe.cafe.wallet.CreditView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Turns;
import org.jspecify.annotations.Nullable;

/** What a member owes: paid at the desk or from the wallet, written off with consent; and up to how much they may owe. */
@Named
@ViewScoped
public class CreditForm implements Serializable {

    /** What can be done about it. */
    public enum Way {
        CASH(Permission.WALLET_TOP_UP),
        WALLET(Permission.WALLET_TOP_UP),
        WRITE_OFF(Permission.WALLET_ADJUST),
        LIMIT(Permission.WALLET_RULES);

        private final String permission;

        Way(String permission) {
            this.permission = permission;
        }
    }

    @Inject
    CreditService credits;

    @Inject
    ApprovalService approvals;

    @Inject
    TillService tills;

    @Inject
    WalletPage wallet;

    @Inject
    WalletLines lines;

    @Inject
    Visitor visitor;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable Way way;
    private @Nullable BigDecimal amount;
    private @Nullable String reason;
    private @Nullable Way done;
    private long shown;

    public CreditView getCredit() {
        var credit = credits.view(wallet.account());
        shown = credit.version();
        return credit;
    }

    /** What this visitor may do here now. */
    public List<Way> getWays() {
        var owesSomething = getCredit().owed().isPositive();
        return Stream.of(Way.values())
                .filter(one -> visitor.may(one.permission))
                .filter(one -> owesSomething || one == Way.LIMIT)
                .filter(one -> one != Way.CASH || tills.mine(here.id()).isPresent())
                .toList();
    }

    public void go() {
        done = null;
        var chosen = way;
        if (chosen == null) {
            return;
        }
        var account = wallet.account();
        switch (chosen) {
            case CASH ->
                pay(account, tills.mine(here.id()).map(ShiftView::id).orElseThrow(() -> new NotFound("shift")));
            case WALLET -> pay(account, null);
            case WRITE_OFF ->
                approvals.askForWriteOff(
                        account, money(), words(), act.command("wallet.write-off", account, money(), words()));
            case LIMIT -> credits.limit(account, money(), words(), shown);
        }
        act.renew();
        amount = null;
        reason = null;
        done = chosen;
        lines.search();
    }

    private void pay(AccountId account, @Nullable UUID shift) {
        var paid = money();
        var command = act.command("wallet.pay-credit", account, paid, String.valueOf(shift));
        Turns.at(account.value(), () -> credits.pay(account, paid, shift, command));
    }

    private Money money() {
        if (amount == null) {
            throw new InvalidInput("amount", "money.malformed", "");
        }
        return Money.of(amount.toPlainString(), here.currency());
    }

    private String words() {
        return reason == null ? "" : reason;
    }

    /** What was done last; null if nothing was. */
    public @Nullable Way getDone() {
        return done;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable Way getWay() {
        return way;
    }

    public void setWay(@Nullable Way way) {
        this.way = way;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100000") BigDecimal getAmount() {
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
