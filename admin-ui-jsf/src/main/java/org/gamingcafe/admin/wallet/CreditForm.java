package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.admin.CounterShift;
import org.gamingcafe.admin.Visitor;
import org.gamingcafe.cafe.wallet.ApprovalService;
import org.gamingcafe.cafe.wallet.CreditService;
import org.gamingcafe.cafe.wallet.CreditView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Turns;
import org.jspecify.annotations.Nullable;

/** What a member owes: paid at the desk or from the wallet, written off with consent; and up to how much they may owe. */
@Named
@ViewScoped
public class CreditForm extends AmountForm {

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
    CounterShift counter;

    @Inject
    WalletPage wallet;

    @Inject
    WalletLines lines;

    @Inject
    Visitor visitor;

    private @Nullable Way way;
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
                .filter(one -> one != Way.CASH || counter.isOpen())
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
            case CASH -> pay(account, counter.id());
            case WALLET -> pay(account, null);
            case WRITE_OFF ->
                approvals.askForWriteOff(
                        account, money(), words(), getAct().command("wallet.write-off", account, money(), words()));
            case LIMIT -> credits.limit(account, money(), words(), shown);
        }
        finish();
        done = chosen;
        lines.search();
    }

    private void pay(AccountId account, @Nullable UUID shift) {
        var paid = money();
        var command = getAct().command("wallet.pay-credit", account, paid, String.valueOf(shift));
        Turns.at(account.value(), () -> credits.pay(account, paid, shift, command));
    }

    /** What was done last; null if nothing was. */
    public @Nullable Way getDone() {
        return done;
    }

    public @Nullable Way getWay() {
        return way;
    }

    public void setWay(@Nullable Way way) {
        this.way = way;
    }
}
