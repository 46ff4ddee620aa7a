package org.gamingcafe.admin.member;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.wallet.WalletLines;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.cafe.wallet.WalletView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Turns;
import org.jspecify.annotations.Nullable;

/** One member: who they are, what lies on their wallet, and money put onto it. */
@Named
@ViewScoped
public class MemberPage implements Serializable {

    @Inject
    MemberService members;

    @Inject
    WalletService wallets;

    @Inject
    TillService tills;

    @Inject
    WalletLines walletLines;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable String id;
    private @Nullable BigDecimal amount;
    private boolean toppedUp;
    private transient @Nullable MemberView member;

    public void load() {
        member = members.get(account());
        walletLines.of(account().value());
    }

    public void topUp() {
        toppedUp = false;
        if (amount == null) {
            throw new InvalidInput("amount", "money.malformed", "");
        }
        var shift = tills.mine(here.id()).map(ShiftView::id).orElseThrow(() -> new NotFound("shift"));
        var money = Money.of(amount.toPlainString(), here.currency());
        var command = act.command("wallet.top-up", account(), money, shift);
        Turns.at(account().value(), () -> wallets.topUp(account(), money, shift, command));
        act.renew();
        amount = null;
        toppedUp = true;
        walletLines.search();
    }

    public MemberView getMember() {
        var known = member;
        if (known == null) {
            known = members.get(account());
            member = known;
        }
        return known;
    }

    public WalletView getWallet() {
        return wallets.view(account());
    }

    /** Cash needs a shift of one's own. */
    public boolean isTakingCash() {
        return tills.mine(here.id()).isPresent();
    }

    private AccountId account() {
        return new AccountId(account(id));
    }

    private static UUID account(@Nullable String id) {
        return Parameters.id(id, "member");
    }

    public boolean isToppedUp() {
        return toppedUp;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("100000") BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }
}
