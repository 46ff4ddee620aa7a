package org.gamingcafe.admin.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.member.MemberPick;
import org.gamingcafe.admin.till.ShiftPage;
import org.gamingcafe.cafe.inventory.InventoryService;
import org.gamingcafe.cafe.inventory.ProductSearch;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.SaleService;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** The counter: products into the cart, the cart paid in cash, from a wallet, or both. */
@Named
@ViewScoped
public class SalePage implements Serializable {

    private static final int SHOWN = 24;

    /** How the customer pays. */
    public enum Way {
        CASH,
        WALLET,
        BOTH
    }

    /** The sale that was just made. */
    private record Made(String receiptNumber, long changeMinor) implements Serializable {}

    @Inject
    InventoryService inventory;

    @Inject
    SaleService sales;

    @Inject
    ShiftPage shiftPage;

    @Inject
    MemberPick pick;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private final Cart cart = new Cart();
    private @Nullable String text;
    private Way way = Way.CASH;
    private @Nullable BigDecimal given;
    private @Nullable BigDecimal fromWallet;
    private @Nullable Made made;
    private transient @Nullable List<ProductView> products;

    public void search() {
        // The products are read when they are shown.
    }

    public void add(@Nullable String product) {
        cart.put(inventory.get(Parameters.id(product, "product")));
        made = null;
    }

    /** Enter in the search field takes the first match. */
    public void addFirst() {
        getProducts().stream().findFirst().ifPresent(product -> {
            cart.put(product);
            setText(null);
            made = null;
        });
    }

    public void takeOne(@Nullable String product) {
        cart.takeOne(Parameters.id(product, "product"));
    }

    public void drop(@Nullable String product) {
        cart.drop(Parameters.id(product, "product"));
    }

    public void clear() {
        cart.clear();
        given = null;
        fromWallet = null;
        way = Way.CASH;
        pick.clear();
    }

    public void pay() {
        var sale = new NewSale(pick.account(), shiftPage.id(), cart.toSell(), payments());
        var sold = sales.sell(sale, act.command("sale.sell", sale));
        act.renew();
        clear();
        products = null;
        made = new Made(sold.receiptNumber(), sold.change().minor());
    }

    public void refresh() {
        // Change and the rest in cash are computed when they are shown.
    }

    public List<ProductView> getProducts() {
        var known = products;
        if (known == null) {
            known = inventory
                    .products(here.id(), ProductSearch.of(text), PageRequest.first(SHOWN))
                    .items();
            products = known;
        }
        return known;
    }

    public Money getTotal() {
        return cart.total(here.currency());
    }

    /** What is left to be paid in cash. */
    public Money getCashDue() {
        return switch (way) {
            case CASH -> getTotal();
            case WALLET -> Money.zero(here.currency());
            case BOTH -> getTotal().minus(money(fromWallet, Money.zero(here.currency()), "fromWallet"));
        };
    }

    /** What goes back to the customer; negative as long as less was given than is due. */
    public Money getChange() {
        return money(given, getCashDue(), "given").minus(getCashDue());
    }

    private List<NewSale.Payment> payments() {
        var cash = new NewSale.Payment(NewSale.Tender.CASH, money(given, getCashDue(), "given"));
        return switch (way) {
            case CASH -> List.of(cash);
            case WALLET -> List.of(new NewSale.Payment(NewSale.Tender.WALLET, getTotal()));
            case BOTH ->
                List.of(new NewSale.Payment(NewSale.Tender.WALLET, getTotal().minus(getCashDue())), cash);
        };
    }

    private Money money(@Nullable BigDecimal amount, Money otherwise, String field) {
        if (amount == null) {
            return otherwise;
        }
        if (amount.scale() > Money.digits(here.currency())) {
            throw new InvalidInput(field, "money.decimals", here.currency());
        }
        return Money.of(amount, here.currency());
    }

    public @Nullable String getReceiptNumber() {
        var last = made;
        return last == null ? null : last.receiptNumber();
    }

    public @Nullable Money getGivenBack() {
        var last = made;
        return last == null ? null : new Money(last.changeMinor(), here.currency());
    }

    public Way[] getWays() {
        return Way.values();
    }

    public ActKey getAct() {
        return act;
    }

    public Cart getCart() {
        return cart;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
        products = null;
    }

    public Way getWay() {
        return way;
    }

    public void setWay(@Nullable Way way) {
        this.way = way == null ? Way.CASH : way;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100000") BigDecimal getGiven() {
        return given;
    }

    public void setGiven(@Nullable BigDecimal given) {
        this.given = given;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100000") BigDecimal getFromWallet() {
        return fromWallet;
    }

    public void setFromWallet(@Nullable BigDecimal fromWallet) {
        this.fromWallet = fromWallet;
    }
}
