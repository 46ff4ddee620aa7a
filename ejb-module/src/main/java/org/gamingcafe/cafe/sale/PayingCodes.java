package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.voucher.VoucherTenderService;
import org.gamingcafe.cafe.voucher.VoucherView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The codes among the payments of a sale. Each pays what it is asked for; what is left of it stays on it. */
@ApplicationScoped
class PayingCodes {

    @Inject
    VoucherTenderService vouchers;

    /** A code that is locked, and what it pays. */
    record Part(VoucherView code, Money amount) {}

    /** The codes as they were typed. */
    static List<String> of(NewSale sale) {
        return sale.payments().stream()
                .filter(payment -> payment.tender() == NewSale.Tender.VOUCHER)
                .map(NewSale.Payment::reference)
                .filter(Objects::nonNull)
                .toList();
    }

    /** In the order of the payments, locked in one order by all. */
    List<Part> locked(NewSale sale, VenueId venue) {
        var paying = IntStream.range(0, sale.payments().size())
                .filter(i -> sale.payments().get(i).tender() == NewSale.Tender.VOUCHER)
                .boxed()
                .toList();
        var locked = new HashMap<Integer, Part>();
        paying.stream()
                .sorted(Comparator.comparing(
                        i -> Demand.reference(sale.payments().get(i))))
                .forEach(i -> locked.put(i, locked(sale.payments().get(i), venue, "payments[" + i + "]")));
        if (locked.values().stream().map(part -> part.code().id()).distinct().count() < paying.size()) {
            throw new InvalidInput("payments", "sale.voucher-twice");
        }
        return paying.stream().map(locked::get).toList();
    }

    private Part locked(NewSale.Payment payment, VenueId venue, String field) {
        var code = vouchers.locked(venue, Demand.reference(payment));
        if (code.value().isLessThan(payment.amount())) {
            throw new InvalidInput(field + ".amount", "sale.voucher-value", code.value());
        }
        return new Part(code, payment.amount());
    }

    /** The legs that take the parts off what the house owes. */
    List<Leg> legs(List<Part> parts) {
        var legs = new ArrayList<Leg>();
        parts.forEach(part -> legs.add(vouchers.spending(part.code(), part.amount())));
        return legs;
    }

    /** They have paid, with this entry. */
    void spent(List<Part> parts, @Nullable AccountId account, UUID entry) {
        parts.forEach(part -> vouchers.spent(part.code(), part.amount(), account, entry));
    }
}
