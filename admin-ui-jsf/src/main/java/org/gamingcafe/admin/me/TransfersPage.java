package org.gamingcafe.admin.me;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.transfer.NewTransfer;
import org.gamingcafe.cafe.transfer.TransferService;
import org.gamingcafe.cafe.transfer.TransferView;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.Turns;
import org.jspecify.annotations.Nullable;

/** Money one has offered to other members, or was offered by them. */
@Named
@ViewScoped
public class TransfersPage extends ListPage<TransferView> {

    @Inject
    TransferService transfers;

    @Inject
    TransactionsPage lines;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable String to;
    private @Nullable BigDecimal amount;
    private @Nullable String note;
    private boolean offered;

    @Override
    protected Slice<TransferView> load(@Nullable String text, PageRequest page) {
        return transfers.mine(MyWalletPage.me(), page);
    }

    public void offer() {
        offered = false;
        if (amount == null) {
            throw new InvalidInput("amount", "money.malformed", "");
        }
        var money = Money.of(amount.toPlainString(), here.currency());
        var offer = new NewTransfer(MyWalletPage.me(), to == null ? "" : to, money, note);
        var command = act.command("transfer.offer", offer);
        Turns.at(MyWalletPage.me().value(), () -> transfers.offer(offer, command));
        act.renew();
        to = null;
        amount = null;
        note = null;
        offered = true;
        search();
    }

    public void accept(@Nullable String id) {
        var transfer = Parameters.id(id, "transfer");
        var command = Command.of("console:transfer.accept", transfer.toString());
        Turns.at(MyWalletPage.me().value(), () -> transfers.accept(MyWalletPage.me(), transfer, command));
        after();
    }

    public void decline(@Nullable String id) {
        var transfer = Parameters.id(id, "transfer");
        var command = Command.of("console:transfer.decline", transfer.toString());
        Turns.at(MyWalletPage.me().value(), () -> transfers.decline(MyWalletPage.me(), transfer, command));
        after();
    }

    private void after() {
        reload();
        lines.search();
    }

    /** Whether it was offered to the visitor, who may accept it. */
    public boolean isMine(TransferView transfer) {
        return transfer.to().equals(MyWalletPage.me());
    }

    public boolean isOffered() {
        return offered;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @Size(max = 20) String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("100000") BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable @Size(max = 140) String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
