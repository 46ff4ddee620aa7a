package org.gamingcafe.admin.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.member.MemberPick;
import org.gamingcafe.admin.sale.CounterTerminal;
import org.gamingcafe.admin.sale.OpenBillForm;
import org.gamingcafe.admin.sale.PayingPage;
import org.gamingcafe.admin.sale.TillPayment;
import org.gamingcafe.admin.till.ShiftPage;
import org.gamingcafe.cafe.order.NewPayment;
import org.gamingcafe.cafe.order.OrderService;
import org.gamingcafe.cafe.order.OrderView;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.SaleTerms;
import org.gamingcafe.cafe.sale.SaleTermsService;
import org.gamingcafe.cafe.terminal.TerminalPayment;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** One order: where it is, what is left to pay, and giving it up. */
@Named
@ViewScoped
public class GuestOrderPage implements PayingPage, Serializable {

    private static final int MOST_PIECES = 99;

    /** How many pieces of a line are paid now, as they are typed. */
    public static final class Part implements Serializable {

        private final int line;
        private @Nullable Integer pieces;

        Part(int line, int left) {
            this.line = line;
            this.pieces = left;
        }

        public int getLine() {
            return line;
        }

        public @Nullable @Min(0) @Max(MOST_PIECES) Integer getPieces() {
            return pieces;
        }

        public void setPieces(@Nullable Integer pieces) {
            this.pieces = pieces;
        }

        int count() {
            var typed = pieces;
            return typed == null ? 0 : typed;
        }
    }

    @Inject
    OrderService orders;

    @Inject
    SaleTermsService rules;

    @Inject
    ShiftPage shiftPage;

    @Inject
    OpenBillForm openBill;

    @Inject
    MemberPick pick;

    @Inject
    Names names;

    @Inject
    CounterTerminal terminal;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private final TillPayment payment = new TillPayment();
    private final ArrayList<Part> parts = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String reason;
    private boolean waste;
    private boolean ageSeen;
    private @Nullable String receipt;
    private transient @Nullable SaleTerms known;
    private transient @Nullable OrderView order;

    public void load() {
        show(orders.get(id()));
    }

    private void show(OrderView now) {
        order = now;
        parts.clear();
        openBill.of(now.accountId());
        now.lines().forEach(line -> parts.add(new Part(line.line(), line.left())));
    }

    public void send() {
        show(orders.send(id(), act.command("order.send", id())));
        act.renew();
    }

    public void pay() {
        payment.beside(payment.isWithCard() && terminal.isConnected());
        var total = getTotal();
        pay(total.isZero() ? List.of() : payment.payments(total, terms()));
    }

    @Override
    public void payAtTerminal(TerminalPayment paid) {
        pay(payment.withCard(getTotal(), terms(), paid.amount(), paid.id().toString()));
    }

    /** By whoever is chosen, or whoever the order is of. */
    private void pay(List<NewSale.Payment> payments) {
        var pieces = parts.stream()
                .filter(part -> part.count() > 0)
                .map(part -> new NewPayment.Pieces(part.getLine(), part.count()))
                .toList();
        var wanted = new NewPayment(
                shiftPage.id(), pick.account(), pieces, payments, null, null, null, ageSeen, openBill.dues());
        var paid = orders.pay(id(), wanted, act.command("order.pay", id(), wanted));
        act.renew();
        payment.clear();
        openBill.clear();
        pick.refresh();
        ageSeen = false;
        receipt = paid.sale().receiptNumber();
        show(paid.order());
    }

    public void giveUp() {
        var why = reason == null ? "" : reason;
        show(orders.makeVoid(id(), why, waste, act.command("order.void", id(), why, waste)));
        act.renew();
        reason = null;
    }

    public void refresh() {
        // What is to be paid is worked out when it is shown.
    }

    /** Of the pieces that are paid now. */
    @Override
    public Money getTotal() {
        var lines = getOrder().lines();
        return parts.stream()
                .map(part -> lines.get(part.getLine()).price().times(part.count()))
                .reduce(openBill.getDues(), Money::plus);
    }

    /** What is left to be paid in cash. */
    public Money getCashDue() {
        return payment.cashDue(getTotal(), terms());
    }

    /** What goes back to the guest; negative as long as less was given than is due. */
    public Money getChange() {
        return payment.change(getTotal(), terms());
    }

    private SaleTerms terms() {
        var terms = known;
        if (terms == null) {
            terms = rules.terms(here.id());
            known = terms;
        }
        return terms;
    }

    public OrderView getOrder() {
        var now = order;
        if (now == null) {
            now = orders.get(id());
            order = now;
        }
        return now;
    }

    /** Who ordered it, for people; nothing for a call-out. */
    public String getWho() {
        var account = getOrder().accountId();
        if (account == null) {
            return "";
        }
        names.learn(account.value());
        return names.of(account.value());
    }

    /** Somebody of the counter is here, and something is left to pay. */
    public boolean isPayable() {
        return shiftPage.getShift() != null
                && getOrder().state() != OrderView.State.VOID
                && getOrder().due().isPositive();
    }

    public boolean isVoidable() {
        return getOrder().payment() == OrderView.Payment.UNPAID && getOrder().state() != OrderView.State.VOID;
    }

    private UUID id() {
        return Parameters.id(id, "order");
    }

    public List<Part> getParts() {
        return List.copyOf(parts);
    }

    @Override
    public TillPayment getPayment() {
        return payment;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable String getReceipt() {
        return receipt;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    /** Somebody has looked at a document of who buys. */
    public boolean isAgeSeen() {
        return ageSeen;
    }

    public void setAgeSeen(boolean ageSeen) {
        this.ageSeen = ageSeen;
    }

    public boolean isWaste() {
        return waste;
    }

    public void setWaste(boolean waste) {
        this.waste = waste;
    }
}
