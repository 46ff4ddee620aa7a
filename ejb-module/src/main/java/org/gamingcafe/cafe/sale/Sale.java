package org.gamingcafe.cafe.sale;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A sale as it was made; it is never changed. */
@Entity
@Table(name = "sale")
class Sale {

    /** Under which id and number the sale went, and when. */
    record Paper(UUID sale, String receiptNumber, Instant soldAt) {}

    @Id
    private UUID id;

    @Column(name = "venue_id")
    private UUID venueId;

    @Column(name = "till_id")
    private @Nullable UUID tillId;

    @Column(name = "shift_id")
    private @Nullable UUID shiftId;

    @Column(name = "order_id")
    private @Nullable UUID orderId;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "receipt_number")
    private String receiptNumber;

    private long total;

    @Column(name = "change_given")
    private long change;

    private long rounding;
    private long discount;

    @Column(name = "discount_reason")
    private @Nullable String discountReason;

    @Column(name = "promotion_id")
    private @Nullable UUID promotionId;

    private long promoted;

    @Column(name = "approval_id")
    private @Nullable UUID approvalId;

    /** What of the payments was for play that was billed before; not in the total. */
    private long dues;

    private String currency;

    @Column(name = "sold_at")
    private Instant soldAt;

    @Column(name = "cashier_id")
    private @Nullable UUID cashierId;

    @ElementCollection
    @CollectionTable(name = "sale_line", joinColumns = @JoinColumn(name = "sale_id"))
    @OrderColumn(name = "line")
    private List<Line> lines;

    @ElementCollection
    @CollectionTable(name = "payment", joinColumns = @JoinColumn(name = "sale_id"))
    @OrderColumn(name = "line")
    private List<Payment> payments;

    protected Sale() {}

    Sale(Paper paper, NewSale asked, SellingPlace place, Checkout checkout, Tendered tendered, List<Settled> settled) {
        var shift = place.shift();
        this.id = paper.sale();
        this.receiptNumber = paper.receiptNumber();
        this.soldAt = paper.soldAt();
        this.venueId = place.venue().value();
        this.tillId = shift == null ? null : shift.tillId().value();
        this.shiftId = shift == null ? null : shift.id();
        this.cashierId = shift == null ? null : shift.cashier().value();
        this.accountId = asked.account() == null ? null : asked.account().value();
        var byHand = asked.discount();
        this.discount = checkout.discount().minor();
        this.discountReason = byHand == null ? null : byHand.reason();
        this.promoted = checkout.promoted().minor();
        this.currency = checkout.total().currency();
        this.total = checkout.total().minor();
        this.dues = OpenBill.of(asked, currency).minor();
        this.rounding = tendered.rounding().minor();
        this.change = tendered.change().minor();
        this.lines = checkout.lines().stream().map(Line::new).toList();
        this.payments = settled.stream().map(Payment::new).toList();
    }

    /** @param consent to its discounts */
    Sale with(@Nullable Promotion promotion, @Nullable UUID consent) {
        promotionId = promotion == null ? null : promotion.id();
        approvalId = consent;
        return this;
    }

    /** @param order whose goods it pays */
    Sale of(@Nullable UUID order) {
        orderId = order;
        return this;
    }

    VenueId venue() {
        return new VenueId(venueId);
    }

    SaleView view() {
        return new SaleView(
                id,
                receiptNumber,
                accountId == null ? null : new AccountId(accountId),
                shiftId,
                orderId,
                soldAt,
                new Money(discount, currency),
                discountReason,
                new Money(promoted, currency),
                new Money(total, currency),
                new Money(dues, currency),
                new Money(rounding, currency),
                new Money(change, currency),
                lines.stream().map(line -> line.in(currency)).toList(),
                payments.stream().map(payment -> payment.in(currency)).toList());
    }

    /** So many pieces of one product. */
    @Embeddable
    static class Line {

        @Column(name = "product_id")
        private UUID productId;

        private String name;
        private int quantity;

        @Column(name = "unit_price")
        private long unitPrice;

        private long discount;

        @Column(name = "discount_reason")
        private @Nullable String discountReason;

        private long shared;
        private long amount;

        @Column(name = "tax_ppm")
        private int taxPpm;

        private long tax;

        protected Line() {}

        Line(SaleView.Line line) {
            this.productId = line.productId();
            this.name = line.name();
            this.quantity = line.quantity();
            this.unitPrice = line.unitPrice().minor();
            this.discount = line.discount().minor();
            this.discountReason = line.discountReason();
            this.shared = line.shared().minor();
            this.amount = line.amount().minor();
            this.taxPpm = line.taxPpm();
            this.tax = line.tax().minor();
        }

        SaleView.Line in(String currency) {
            return new SaleView.Line(
                    productId,
                    name,
                    quantity,
                    new Money(unitPrice, currency),
                    new Money(discount, currency),
                    discountReason,
                    new Money(shared, currency),
                    new Money(amount, currency),
                    taxPpm,
                    new Money(tax, currency));
        }
    }

    /** What was handed over, change not taken off. */
    @Embeddable
    static class Payment {

        @Enumerated(EnumType.STRING)
        private NewSale.Tender tender;

        private long amount;
        private @Nullable String reference;
        private long bonus;

        protected Payment() {}

        Payment(Settled settled) {
            this.tender = settled.payment().tender();
            this.amount = settled.payment().amount().minor();
            this.reference = settled.payment().reference();
            this.bonus = settled.bonus().minor();
        }

        SaleView.Payment in(String currency) {
            return new SaleView.Payment(tender, new Money(amount, currency), reference);
        }
    }
}
