package org.gamingcafe.admin.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.admin.member.MemberPick;
import org.gamingcafe.admin.till.ShiftPage;
import org.gamingcafe.cafe.inventory.InventoryService;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.member.CardNumber;
import org.gamingcafe.cafe.member.CardService;
import org.gamingcafe.cafe.order.NewOrder;
import org.gamingcafe.cafe.order.OrderService;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.SaleQuote;
import org.gamingcafe.cafe.sale.SaleService;
import org.gamingcafe.cafe.sale.SaleTerms;
import org.gamingcafe.cafe.sale.SaleTermsService;
import org.gamingcafe.cafe.terminal.TerminalPayment;
import org.gamingcafe.cafe.till.CounterApprovalService;
import org.gamingcafe.cafe.till.CounterApprovalView;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** The counter: products into the cart, the cart paid in one or several ways. */
@Named
@ViewScoped
public class SalePage implements PayingPage, Serializable {

    /** The sale that was just made. */
    private record Made(String receiptNumber, long changeMinor) implements Serializable {}

    @Inject
    InventoryService inventory;

    @Inject
    SaleService sales;

    @Inject
    OrderService orders;

    @Inject
    SaleTermsService rules;

    @Inject
    CounterApprovalService approvals;

    @Inject
    ShiftPage shiftPage;

    @Inject
    MemberPick pick;

    @Inject
    Texts texts;

    @Inject
    OpenBillForm openBill;

    @Inject
    CounterShelf shelf;

    @Inject
    CardService cards;

    @Inject
    CounterTerminal terminal;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private final Cart cart = new Cart();
    private final TillPayment payment = new TillPayment();
    private final TillDiscounts discounts = new TillDiscounts();
    private final ActKey asking = new ActKey();
    private @Nullable Made made;
    private @Nullable Integer ordered;
    private transient @Nullable SaleTerms known;
    private final CartQuote quote = new CartQuote();

    public void add(@Nullable String product) {
        put(inventory.get(Parameters.id(product, "product")), 1);
    }

    private void put(ProductView product, int pieces) {
        for (var piece = 0; piece < pieces; piece++) {
            cart.put(product);
        }
        made = null;
        ordered = null;
    }

    /** Enter in the search field takes the first match, as many of it as are typed before it. */
    public void addFirst() {
        var pieces = shelf.pieces();
        shelf.first().ifPresent(product -> {
            put(product, pieces);
            shelf.setText(null);
        });
    }

    /** What a scanner has read: a product, or the card of a member. */
    public void scan(@Nullable String read) {
        var code = read == null ? "" : read.strip();
        var product = shelf.scanned(code);
        if (product.isPresent()) {
            put(product.get(), 1);
        } else if (CardNumber.isOne(code)) {
            var account = cards.whose(here.id(), new CardNumber(code)).orElseThrow(() -> new NotFound("product"));
            pick.choose(account.value().toString());
        } else {
            throw new NotFound("product");
        }
    }

    /** One piece more or less of what was put there last. */
    public void moreOfLast() {
        cart.last().ifPresent(line -> add(line.product().toString()));
    }

    public void lessOfLast() {
        cart.last().ifPresent(line -> cart.takeOne(line.product()));
    }

    public void takeOne(@Nullable String product) {
        cart.takeOne(Parameters.id(product, "product"));
    }

    public void drop(@Nullable String product) {
        cart.drop(Parameters.id(product, "product"));
    }

    public void clear() {
        cart.clear();
        payment.clear();
        discounts.clear();
        pick.clear();
        openBill.clear();
        ordered = null;
    }

    public void pay() {
        payment.beside(payment.isWithCard() && terminal.isConnected());
        pay(payment.payments(getTotal(), terms()));
    }

    @Override
    public void payAtTerminal(TerminalPayment paid) {
        pay(payment.withCard(getTotal(), terms(), paid.amount(), paid.id().toString()));
    }

    private void pay(List<NewSale.Payment> payments) {
        var sale = wanted(payments);
        var sold = sales.sell(sale, act.command("sale.sell", sale));
        act.renew();
        clear();
        shelf.refresh();
        made = new Made(sold.receiptNumber(), sold.change().minor());
    }

    private NewSale wanted(List<NewSale.Payment> payments) {
        var sale = new NewSale(
                pick.account(),
                shiftPage.id(),
                cart.toSell(),
                payments,
                null,
                null,
                null,
                cart.isAgeSeen(),
                openBill.dues());
        return discounts.on(sale, here.currency());
    }

    /** Brought to whoever is chosen, and paid later. */
    public void toKitchen() {
        var wanted = new NewOrder(here.id(), pick.account(), null, cart.toOrder(), null);
        var order = orders.open(wanted, true, act.command("sale.order", wanted));
        act.renew();
        clear();
        shelf.refresh();
        ordered = order.number();
    }

    public void takeOff() {
        discounts.put(here.currency());
        sales.quote(wanted(List.of())); // so that what makes no sense is told where it is typed
    }

    public void takeNothingOff() {
        discounts.drop();
    }

    /** Above the limit a second person consents, to exactly this cart. */
    public void askForConsent() {
        var sale = wanted(List.of());
        var reason = discounts.getReason() == null ? "" : discounts.getReason();
        var asked = sales.askForDiscount(sale, reason, asking.command("sale.ask", sale, reason));
        asking.renew();
        discounts.asked(asked.id(), sale);
    }

    public @Nullable CounterApprovalView getConsent() {
        var id = discounts.approvalFor(wanted(List.of()));
        return id == null ? null : approvals.get(id);
    }

    /** Worked out by the house where something is taken off. */
    public SaleQuote getQuote() {
        var sale = wanted(List.of());
        var full = cart.total(here.currency());
        var nothing = Money.zero(here.currency());
        var plain = new SaleQuote(full, nothing, nothing, full, false);
        var isPlain = !discounts.isAny() || cart.getLines().isEmpty();
        return quote.of(sale, () -> isPlain ? plain : sales.quote(sale), plain, texts::refusal);
    }

    /** Why the house would not sell this cart with what is taken off. */
    public @Nullable String getQuoteRefused() {
        return quote.refused();
    }

    public ActKey getAsking() {
        return asking;
    }

    public TillDiscounts getDiscounts() {
        return discounts;
    }

    public void refresh() {
        // Change and the rest in cash are computed when they are shown.
    }

    @Override
    public Money getTotal() {
        return getQuote().total().plus(openBill.getDues());
    }

    /** What is left to be paid in cash. */
    public Money getCashDue() {
        return payment.cashDue(getTotal(), terms());
    }

    /** What goes back to the customer; negative as long as less was given than is due. */
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

    /** The number of the order that was just sent to the kitchen. */
    public @Nullable Integer getOrdered() {
        return ordered;
    }

    public @Nullable String getReceiptNumber() {
        var last = made;
        return last == null ? null : last.receiptNumber();
    }

    public @Nullable Money getGivenBack() {
        var last = made;
        return last == null ? null : new Money(last.changeMinor(), here.currency());
    }

    @Override
    public TillPayment getPayment() {
        return payment;
    }

    public ActKey getAct() {
        return act;
    }

    public Cart getCart() {
        return cart;
    }
}
