package org.gamingcafe.admin.sale;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.UUID;
import org.gamingcafe.cafe.sale.Discount;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What the cashier takes off, line by line or off the whole, and the promotion that the customer has named. */
public final class TillDiscounts implements Serializable {

    private static final String WHOLE = "";
    private static final int TO_BASIS_POINTS = 2;

    /** How the value is meant. */
    public enum Kind {
        SHARE,
        AMOUNT
    }

    /** One discount as it can be kept in a view. */
    private record Off(
            @Nullable Integer basisPoints, @Nullable BigDecimal amount, String reason) implements Serializable {

        Discount in(String currency) {
            return new Discount(basisPoints, amount == null ? null : Money.of(amount, currency), reason);
        }
    }

    private final HashMap<String, Off> kept = new HashMap<>();
    private String target = WHOLE;
    private Kind kind = Kind.SHARE;
    private @Nullable BigDecimal value;
    private @Nullable String reason;
    private @Nullable String promotion;
    private @Nullable UUID approval;
    private @Nullable String askedFor;

    /** Whatever was there for the line, or for the whole, is replaced. */
    void put(String currency) {
        var typed = value;
        if (typed == null) {
            throw new InvalidInput("discountValue", "sale.discount");
        }
        if (typed.scale() > (kind == Kind.SHARE ? TO_BASIS_POINTS : Money.digits(currency))) {
            throw new InvalidInput("discountValue", "money.decimals", currency);
        }
        var why = reason == null ? "" : reason;
        kept.put(
                target,
                kind == Kind.SHARE
                        ? new Off(typed.movePointRight(TO_BASIS_POINTS).intValue(), null, why)
                        : new Off(null, typed, why));
        value = null;
        approval = null;
    }

    void clear() {
        kept.clear();
        target = WHOLE;
        kind = Kind.SHARE;
        value = null;
        reason = null;
        promotion = null;
        approval = null;
    }

    void drop() {
        kept.clear();
        approval = null;
    }

    /** The sale of this cart, with what is taken off. */
    NewSale on(NewSale sale, String currency) {
        var lines = sale.lines().stream()
                .map(line -> new NewSale.Line(
                        line.product(), line.quantity(), at(line.product().toString(), currency)))
                .toList();
        var code = promotion == null || promotion.isBlank() ? null : promotion;
        return new NewSale(
                sale.account(),
                sale.shift(),
                lines,
                sale.payments(),
                at(WHOLE, currency),
                code,
                approval,
                sale.ageSeen(),
                sale.dues());
    }

    private @Nullable Discount at(String where, String in) {
        var off = kept.get(where);
        return off == null ? null : off.in(in);
    }

    void asked(UUID id, NewSale sale) {
        approval = id;
        askedFor = print(sale);
    }

    /** What was asked for exactly this cart: consent to another one is good for nothing. */
    @Nullable
    UUID approvalFor(NewSale sale) {
        return print(sale).equals(askedFor) ? approval : null;
    }

    private static String print(NewSale sale) {
        return String.join(
                "\n",
                String.valueOf(sale.account()),
                sale.lines().toString(),
                String.valueOf(sale.discount()),
                String.valueOf(sale.promotion()));
    }

    /** A promotion may be for members only. */
    public boolean isPromoting() {
        return promotion != null && !promotion.isBlank();
    }

    boolean isAny() {
        return !kept.isEmpty() || isPromoting();
    }

    public boolean isByHand() {
        return !kept.isEmpty();
    }

    public boolean isOn(UUID product) {
        return kept.containsKey(product.toString());
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target == null ? WHOLE : target;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(@Nullable Kind kind) {
        this.kind = kind == null ? Kind.SHARE : kind;
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("100000") BigDecimal getValue() {
        return value;
    }

    public void setValue(@Nullable BigDecimal value) {
        this.value = value;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable @Size(max = 20) String getPromotion() {
        return promotion;
    }

    public void setPromotion(@Nullable String promotion) {
        this.promotion = promotion;
    }
}
