package org.gamingcafe.admin.sale;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.SaleTerms;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** How the customer pays, as it is typed: one tender for all of it, or several of which cash takes the rest. */
public final class TillPayment implements Serializable {

    /** Which fields are shown. */
    public enum Way {
        CASH,
        WALLET,
        BOTH,
        CARD,
        BANK_TRANSFER,
        POINTS,
        SPLIT;

        boolean isSplit() {
            return this == BOTH || this == SPLIT;
        }

        boolean takesCash() {
            return this == CASH || isSplit();
        }
    }

    private Way way = Way.CASH;
    private @Nullable BigDecimal given;
    private @Nullable BigDecimal fromWallet;
    private @Nullable BigDecimal byCard;
    private boolean onSlip;
    private @Nullable String slip;
    private @Nullable BigDecimal byTransfer;
    private @Nullable String transfer;
    private @Nullable String code;
    private long worth;
    private @Nullable BigDecimal byPoints;

    public void clear() {
        way = Way.CASH;
        given = null;
        fromWallet = null;
        byCard = null;
        onSlip = false;
        slip = null;
        byTransfer = null;
        transfer = null;
        byPoints = null;
        withoutCode();
    }

    void withoutCode() {
        code = null;
        worth = 0;
    }

    void worth(Money value) {
        worth = value.minor();
    }

    public List<NewSale.Payment> payments(Money total, SaleTerms terms) {
        var all = new ArrayList<>(withoutCash(total));
        var due = cashDue(total, terms);
        if (way.takesCash() && (due.isPositive() || given != null)) {
            all.add(new NewSale.Payment(NewSale.Tender.CASH, money(given, due, "given")));
        }
        return List.copyOf(all);
    }

    /** Beside a connected terminal only another one has a slip that is typed; unless that is chosen none pays. */
    public void beside(boolean connectedTerminal) {
        if (connectedTerminal && !onSlip) {
            slip = null;
        }
    }

    /** For what a connected terminal is asked. */
    Money atTerminal(Money total) {
        return way == Way.SPLIT ? money(byCard, Money.zero(total.currency()), "byCard") : total;
    }

    /** With what it has taken in the place of the part by card. */
    public List<NewSale.Payment> withCard(Money total, SaleTerms terms, Money taken, String terminalPayment) {
        var card = new NewSale.Payment(NewSale.Tender.CARD, taken, terminalPayment);
        if (way != Way.SPLIT) {
            return List.of(card);
        }
        var others = payments(total, terms).stream().filter(part -> part.tender() != NewSale.Tender.CARD);
        return Stream.concat(others, Stream.of(card)).toList();
    }

    /** What is left to be paid in cash, rounded to the smallest coin. */
    public Money cashDue(Money total, SaleTerms terms) {
        var left = withoutCash(total).stream().map(NewSale.Payment::amount).reduce(total, Money::minus);
        return way.takesCash() ? terms.inCash(left) : Money.zero(total.currency());
    }

    /** What goes back to the customer; negative as long as less was given than is due. */
    public Money change(Money total, SaleTerms terms) {
        var due = cashDue(total, terms);
        return money(given, due, "given").minus(due);
    }

    private List<NewSale.Payment> withoutCash(Money total) {
        var nothing = Money.zero(total.currency());
        return switch (way) {
            case CASH -> List.of();
            case WALLET -> List.of(new NewSale.Payment(NewSale.Tender.WALLET, total));
            case CARD -> List.of(new NewSale.Payment(NewSale.Tender.CARD, total, slip));
            case BANK_TRANSFER -> List.of(new NewSale.Payment(NewSale.Tender.BANK_TRANSFER, total, transfer));
            case POINTS -> List.of(new NewSale.Payment(NewSale.Tender.LOYALTY_POINTS, total));
            case BOTH -> some(NewSale.Tender.WALLET, money(fromWallet, nothing, "fromWallet"), null);
            case SPLIT -> {
                var parts = new ArrayList<NewSale.Payment>();
                parts.addAll(some(NewSale.Tender.WALLET, money(fromWallet, nothing, "fromWallet"), null));
                parts.addAll(
                        some(NewSale.Tender.VOUCHER, Money.least(new Money(worth, total.currency()), total), code));
                parts.addAll(some(NewSale.Tender.CARD, money(byCard, nothing, "byCard"), slip));
                parts.addAll(some(NewSale.Tender.BANK_TRANSFER, money(byTransfer, nothing, "byTransfer"), transfer));
                parts.addAll(some(NewSale.Tender.LOYALTY_POINTS, money(byPoints, nothing, "byPoints"), null));
                yield List.copyOf(parts);
            }
        };
    }

    private static List<NewSale.Payment> some(NewSale.Tender tender, Money amount, @Nullable String reference) {
        return amount.isZero() ? List.of() : List.of(new NewSale.Payment(tender, amount, reference));
    }

    private static Money money(@Nullable BigDecimal amount, Money otherwise, String field) {
        if (amount == null) {
            return otherwise;
        }
        if (amount.scale() > Money.digits(otherwise.currency())) {
            throw new InvalidInput(field, "money.decimals", otherwise.currency());
        }
        return Money.of(amount, otherwise.currency());
    }

    public Way[] getWays() {
        return Way.values();
    }

    /** Whether some of it goes by card. */
    public boolean isWithCard() {
        return way == Way.CARD || way == Way.SPLIT;
    }

    public boolean isWithCash() {
        return way.takesCash();
    }

    /** Whether a member has to be known: their wallet or their points pay. */
    public boolean isFromWallet() {
        return way == Way.WALLET || way == Way.POINTS || way.isSplit();
    }

    public boolean isWithPoints() {
        return way == Way.POINTS || way == Way.SPLIT;
    }

    public Way getWay() {
        return way;
    }

    public void setWay(@Nullable Way way) {
        this.way = way == null ? Way.CASH : way;
    }

    public long getWorth() {
        return worth;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100000") BigDecimal getGiven() {
        return given;
    }

    public void setGiven(@Nullable BigDecimal given) {
        this.given = given;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100000") BigDecimal getWalletPart() {
        return fromWallet;
    }

    public void setWalletPart(@Nullable BigDecimal walletPart) {
        this.fromWallet = walletPart;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100000") BigDecimal getByCard() {
        return byCard;
    }

    public void setByCard(@Nullable BigDecimal byCard) {
        this.byCard = byCard;
    }

    /** By another terminal than the one that is connected, which does not work: its slip is typed. */
    public boolean isOnSlip() {
        return onSlip;
    }

    public void setOnSlip(boolean onSlip) {
        this.onSlip = onSlip;
        if (!onSlip) {
            slip = null;
        }
    }

    public @Nullable String getSlip() {
        return slip;
    }

    public void setSlip(@Nullable String slip) {
        this.slip = slip;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100000") BigDecimal getByTransfer() {
        return byTransfer;
    }

    public void setByTransfer(@Nullable BigDecimal byTransfer) {
        this.byTransfer = byTransfer;
    }

    public @Nullable String getTransfer() {
        return transfer;
    }

    public void setTransfer(@Nullable String transfer) {
        this.transfer = transfer;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100000") BigDecimal getByPoints() {
        return byPoints;
    }

    public void setByPoints(@Nullable BigDecimal byPoints) {
        this.byPoints = byPoints;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
