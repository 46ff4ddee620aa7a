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
import org.gamingcafe.cafe.till.ShiftView;
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
    private UUID tillId;

    @Column(name = "shift_id")
    private UUID shiftId;

    @Column(name = "account_id")
    private @Nullable UUID accountId;

    @Column(name = "receipt_number")
    private String receiptNumber;

    private long total;

    @Column(name = "change_given")
    private long change;

    private String currency;

    @Column(name = "sold_at")
    private Instant soldAt;

    @Column(name = "cashier_id")
    private UUID cashierId;

    @ElementCollection
    @CollectionTable(name = "sale_line", joinColumns = @JoinColumn(name = "sale_id"))
    @OrderColumn(name = "line")
    private List<Line> lines;

    @ElementCollection
    @CollectionTable(name = "payment", joinColumns = @JoinColumn(name = "sale_id"))
    @OrderColumn(name = "line")
    private List<Payment> payments;

    protected Sale() {}

    Sale(Paper paper, NewSale asked, ShiftView shift, Checkout checkout) {
        this.id = paper.sale();
        this.receiptNumber = paper.receiptNumber();
        this.soldAt = paper.soldAt();
        this.venueId = shift.venue().value();
        this.tillId = shift.tillId().value();
        this.shiftId = shift.id();
        this.cashierId = shift.cashier().value();
        this.accountId = asked.account() == null ? null : asked.account().value();
        this.currency = checkout.total().currency();
        this.total = checkout.total().minor();
        this.change = checkout.change().minor();
        this.lines = checkout.lines().stream().map(Line::new).toList();
        this.payments = asked.payments().stream().map(Payment::new).toList();
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
                soldAt,
                new Money(total, currency),
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

        protected Payment() {}

        Payment(NewSale.Payment payment) {
            this.tender = payment.tender();
            this.amount = payment.amount().minor();
        }

        NewSale.Payment in(String currency) {
            return new NewSale.Payment(tender, new Money(amount, currency));
        }
    }
}
