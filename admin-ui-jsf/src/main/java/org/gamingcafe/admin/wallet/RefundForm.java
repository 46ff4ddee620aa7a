package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.CounterShift;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.wallet.ApprovalService;
import org.gamingcafe.cafe.wallet.ApprovalView;
import org.gamingcafe.cafe.wallet.RefundOrder;
import org.gamingcafe.cafe.wallet.TopUpRefundService;
import org.gamingcafe.cafe.wallet.TopUpView;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Turns;
import org.jspecify.annotations.Nullable;

/** Pays a top-up back, or asks a second person for consent and then pays it. */
@Named
@ViewScoped
public class RefundForm extends AmountForm {

    private static final int MOST = 20;

    @Inject
    TopUpRefundService refunds;

    @Inject
    ApprovalService approvals;

    @Inject
    CounterShift counter;

    @Inject
    WalletPage wallet;

    @Inject
    WalletLines lines;

    private @Nullable String topUp;
    private @Nullable UUID approval;
    private @Nullable String paidOut;
    private boolean asked;

    /** Those of which something is left. */
    public List<TopUpView> getTopUps() {
        return refunds.topUps(wallet.account(), PageRequest.first(MOST)).items().stream()
                .filter(shown -> shown.rest().isPositive())
                .toList();
    }

    public boolean isTakingCash() {
        return counter.isOpen();
    }

    public void refund() {
        var shift = counter.id();
        var account = wallet.account();
        var order = new RefundOrder(chosen(), typed().orElse(null), shift, words(), approval);
        var command = getAct().command("wallet.refund", account, order);
        var receipt = Turns.at(account.value(), () -> refunds.refund(account, order, command));
        finish();
        asked = false;
        approval = null;
        paidOut = receipt.paidOut().toString();
        lines.search();
    }

    /** Asks for consent; once it is granted the same form pays out. */
    public void ask() {
        var account = wallet.account();
        var wanted = typed().orElseGet(() -> getTopUps().stream()
                .filter(shown -> shown.id().equals(chosen()))
                .findFirst()
                .map(TopUpView::rest)
                .orElseThrow(() -> new NotFound("top-up")));
        ApprovalView view = approvals.askForRefund(
                account,
                chosen(),
                wanted,
                words(),
                getAct().command("wallet.refund-consent", account, chosen(), wanted, words()));
        getAct().renew();
        approval = view.id();
        asked = true;
        paidOut = null;
    }

    private UUID chosen() {
        return Parameters.id(topUp, "top-up");
    }

    /** What the last refund has handed out. */
    public @Nullable String getPaidOut() {
        return paidOut;
    }

    public boolean isAsked() {
        return asked;
    }

    public @Nullable @Size(max = 36) String getTopUp() {
        return topUp;
    }

    public void setTopUp(@Nullable String topUp) {
        this.topUp = topUp;
    }
}
