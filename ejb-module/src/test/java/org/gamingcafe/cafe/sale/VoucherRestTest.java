package org.gamingcafe.cafe.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.voucher.NewBatch;
import org.gamingcafe.cafe.voucher.VoucherIssueService;
import org.gamingcafe.cafe.voucher.VoucherKind;
import org.gamingcafe.cafe.voucher.VoucherService;
import org.gamingcafe.cafe.voucher.VoucherSpent;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A code that is worth more than what is bought pays its part, and the rest stays on it. */
class VoucherRestTest extends CounterTest {

    private final ProductView cola = cola();

    private ProductView cola() {
        var product = aProduct("Cola", "2.50", 190_000);
        inStock(product, 200, "0.80", null);
        return product;
    }

    private String aCode(VoucherKind kind, String value, UUID shift) {
        var batch = new NewBatch(venue, kind, "Summer", euro(value), 1, 30, shift);
        return as(manager, () -> the(VoucherIssueService.class).issue(batch, aCommand()))
                .codes()
                .getFirst();
    }

    private static NewSale.Payment code(String amount, String code) {
        return new NewSale.Payment(NewSale.Tender.VOUCHER, euro(amount), code);
    }

    @Test
    @DisplayName("R03: a gift card of 20.00 pays three sales to the cent and is gone with the last one")
    void a_gift_card_is_used_up_bit_by_bit() {
        var shift = openShift("0.00");
        var managers = as(manager, () -> tills.open(aTill("K2").id(), euro("0.00"), aCommand()));
        var gift = aCode(VoucherKind.GIFT_CARD, "20.00", managers.id());

        sell(null, shift, List.of(line(cola, 3)), code("7.50", gift));
        assertThat(sum(Chart.GIFT_CARDS)).isEqualTo(euro("12.50"));
        assertThat(as(cashier, () -> sales.worth(shift.id(), gift))).isEqualTo(euro("12.50"));
        sell(null, shift, List.of(line(cola, 4)), code("2.50", gift), cash("7.50"));
        assertThatThrownBy(() -> sell(null, shift, List.of(line(cola, 5)), code("10.01", gift), cash("2.49")))
                .isInstanceOfSatisfying(InvalidInput.class, no -> {
                    assertThat(no.code()).isEqualTo("sale.voucher-value");
                    assertThat(no.field()).isEqualTo("payments[0].amount");
                });
        sell(null, shift, List.of(line(cola, 4)), code("10.00", gift));

        assertThat(sum(Chart.GIFT_CARDS)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.DRAWER)).as("what it was bought for, and 7.50").isEqualTo(euro("27.50"));
        assertThat(imbalance()).isZero();
        assertRefused("voucher.redeemed", () -> as(cashier, () -> sales.worth(shift.id(), gift)));
        assertThat(events(VoucherSpent.class).stream().map(VoucherSpent::left))
                .containsExactly(euro("12.50"), euro("10.00"));
        assertThat(number("""
                select sum(s.amount) from voucher_spending s join voucher v on v.id = s.voucher_id where v.venue_id = ?""", venue)).isEqualTo(2000);
    }

    @Test
    void the_rest_of_a_voucher_goes_onto_a_wallet_or_expires_like_any_other() {
        var shift = openShift("0.00");
        var member = aMember(venue);
        var one = aCode(VoucherKind.VOUCHER, "5.00", null);
        var other = aCode(VoucherKind.VOUCHER, "4.00", null);
        sell(null, shift, List.of(line(cola, 1)), code("2.50", one));
        sell(null, shift, List.of(line(cola, 1)), code("2.50", other));

        var redeemed = as(member(member, venue), () -> the(VoucherService.class).redeem(member, one, aCommand()));
        clock().advance(java.time.Duration.ofDays(31));
        as(house(), () -> the(VoucherService.class).expire(10));

        assertThat(redeemed.value()).isEqualTo(euro("2.50"));
        assertThat(cashOf(member)).isEqualTo(euro("2.50"));
        assertThat(sum(Chart.VOUCHERS)).isEqualTo(euro("0.00"));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("I14: of forty sales that race for a code of 25.00 ten are paid by it, to the cent")
    void a_code_never_pays_more_than_it_is_worth() {
        var shift = openShift("0.00").id();
        var code = aCode(VoucherKind.VOUCHER, "25.00", null);
        var sale = new NewSale(null, shift, List.of(line(cola, 1)), List.of(code("2.50", code)));

        var race = as(cashier, () -> race(40, () -> sales.sell(sale, aCommand())));

        assertThat(race.results()).hasSize(10);
        assertThat(race.failed(Refusal.class)).isEqualTo(30);
        assertThat(sum(Chart.VOUCHERS)).isEqualTo(euro("0.00"));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("Control: who reads the rest and then writes it spends more than there is")
    void the_race_is_real() {
        change("create table if not exists naive_rest (id integer primary key, amount bigint not null)");
        change("grant select, update on naive_rest to cafe_app");
        var paid = 0;
        for (var round = 0; round < 10 && paid <= 10; round++) {
            change("delete from naive_rest");
            change("insert into naive_rest values (1, 2500)");
            paid = race(40, () -> inTransaction(() -> new NaiveRest(the(EntityManager.class)).spend(250)))
                    .results()
                    .size();
        }

        assertThat(paid).as("ten are all that it is worth").isGreaterThan(10);
    }
}
