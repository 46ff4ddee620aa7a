package org.gamingcafe.cafe.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.till.CounterApprovalService;
import org.gamingcafe.cafe.till.CounterApprovalView;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is taken off by hand has a reason and a limit, and above it a second person. */
class DiscountTest extends CounterTest {

    private final CounterApprovalService approvals = the(CounterApprovalService.class);
    private final ProductView cola = stocked("Cola", "2.50", 190_000);
    private final ProductView bread = stocked("Bread", "3.33", 70_000);

    private ProductView stocked(String name, String price, int taxPpm) {
        var product = aProduct(name, price, taxPpm);
        inStock(product, 100, "0.50", null);
        return product;
    }

    private static NewSale.Line line(ProductView product, int quantity, Discount discount) {
        return new NewSale.Line(product.id(), quantity, discount);
    }

    private NewSale sale(
            ShiftView shift, Discount whole, UUID approval, List<NewSale.Line> lines, NewSale.Payment... payments) {
        return new NewSale(null, shift.id(), lines, List.of(payments), whole, null, approval);
    }

    private SaleView sell(NewSale sale) {
        return as(cashier, () -> sales.sell(sale, aCommand()));
    }

    private CounterApprovalView asked(NewSale sale) {
        return as(cashier, () -> sales.askForDiscount(sale, "spilt over a guest", aCommand()));
    }

    /** The same person, who has shown no factor. */
    private static Caller without(Caller who) {
        return new Caller(who.kind(), who.account(), who.permissions(), who.session(), null, who.device(), who.roles());
    }

    private void assertThatNothingWasSold() {
        assertThat(count("sale where venue_id = '" + venue + "'")).isZero();
        assertThat(as(cashier, () -> inventory.get(cola.id())).stock()).isEqualTo(100);
    }

    @Test
    @DisplayName("A line and the whole: the rest is shared by line, so that the tax of each is right")
    void what_is_taken_off_is_handed_to_the_lines_and_booked() {
        var shift = openShift("0.00");
        var off = Discount.of(euro("0.25"), "dented");
        var sale = sale(
                shift,
                Discount.share(500, "regular"),
                null,
                List.of(line(cola, 2, off), line(bread, 1, null)),
                cash("10.00"));

        var quote = as(cashier, () -> sales.quote(sale));
        var sold = sell(sale);

        // 5.00 − 0.25 = 4.75 and 3.33; 5 % of 8.08 is 0.40: 0.24 and 0.16
        assertThat(sold.total()).isEqualTo(euro("7.68"));
        assertThat(sold.discount()).isEqualTo(euro("0.40"));
        assertThat(sold.discountReason()).isEqualTo("regular");
        assertThat(sold.lines()).extracting(SaleView.Line::amount).containsExactly(euro("4.51"), euro("3.17"));
        assertThat(sold.lines()).extracting(SaleView.Line::shared).containsExactly(euro("0.24"), euro("0.16"));
        assertThat(sold.lines()).extracting(SaleView.Line::discountReason).containsExactly("dented", null);
        assertThat(sold.lines()).extracting(SaleView.Line::tax).containsExactly(euro("0.72"), euro("0.21"));
        assertThat(sum(Chart.GOODS_REVENUE)).isEqualTo(euro("6.75"));
        assertThat(sum(Chart.TAX_PAYABLE)).isEqualTo(euro("0.93"));
        assertThat(imbalance()).isZero();
        assertThat(quote).isEqualTo(new SaleQuote(euro("8.33"), euro("0.65"), euro("0.00"), euro("7.68"), false));
        assertThat(as(cashier, () -> sales.get(sold.id()))).isEqualTo(sold);
        assertThat(as(cashier, () -> receipts.get(sold.receiptNumber()))
                        .lines()
                        .getFirst()
                        .derivation())
                .startsWith("2 × 2.50 EUR − 0.25 EUR − 0.24 EUR = 4.51 EUR");
        assertThat(events(SaleMade.class))
                .singleElement()
                .satisfies(made -> assertThat(made.changes()).containsEntry("discount", "0.65 EUR"));
    }

    @Test
    @DisplayName("D31: above the limit a second person consents, to exactly this cart, once, within an hour")
    void above_the_limit_a_second_person_consents_to_exactly_this() {
        var shift = openShift("0.00");
        var boss = stepped(staff(venue, Role.MANAGER));
        var quarter = Discount.share(2500, "late");
        var two = List.of(line(cola, 2, null));
        var sale = sale(shift, quarter, null, two, cash("5.00"));
        assertRefused("approval.needed", () -> sell(sale));

        var asked = asked(sale);
        var wanted = sale(shift, quarter, asked.id(), two, cash("5.00"));
        assertThat(asked.amount()).isEqualTo(euro("1.25"));
        assertRefused("approval.needed", () -> sell(wanted));
        assertThatThrownBy(() -> as(cashier, () -> approvals.decide(asked.id(), true)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> as(without(boss), () -> approvals.decide(asked.id(), true)))
                .isInstanceOf(StepUpRequired.class);
        as(boss, () -> approvals.decide(asked.id(), true));
        assertRefused("approval.closed", () -> as(boss, () -> approvals.decide(asked.id(), false)));

        assertRefused(
                "approval.needed",
                () -> sell(sale(shift, Discount.share(2501, "late"), asked.id(), two, cash("5.00"))));
        assertRefused(
                "approval.needed",
                () -> sell(sale(shift, quarter, asked.id(), List.of(line(cola, 3, null)), cash("7.50"))));
        assertRefused(
                "approval.needed",
                () -> sell(sale(shift, quarter, asked.id(), List.of(line(bread, 2, null)), cash("7.50"))));
        assertThatNothingWasSold();
        var sold = sell(wanted);
        assertRefused("approval.needed", () -> sell(wanted));

        assertThat(sold.total()).isEqualTo(euro("3.75"));
        assertThat(as(cashier, () -> approvals.get(asked.id())).state()).isEqualTo(CounterApprovalView.State.USED);
        assertThat(one("select approval_id from sale where id = ?", sold.id())).isEqualTo(asked.id());
        assertThat(as(boss, () -> approvals.list(venue, PageRequest.first(10))).items())
                .extracting(CounterApprovalView::id)
                .containsExactly(asked.id());
    }

    @Test
    @DisplayName("What nobody decides within a day is over: it stands so in the list and cannot be granted any more")
    void what_was_asked_does_not_wait_for_ever() {
        var shift = openShift("0.00");
        var boss = staff(venue, Role.MANAGER);
        var asked =
                asked(sale(shift, Discount.share(5000, "broken"), null, List.of(line(cola, 2, null)), cash("5.00")));
        clock().advance(Duration.ofDays(1));

        assertThat(as(boss, () -> approvals.list(venue, PageRequest.first(10))).items())
                .extracting(CounterApprovalView::state)
                .containsExactly(CounterApprovalView.State.EXPIRED);
        assertRefused("approval.closed", () -> as(stepped(boss), () -> approvals.decide(asked.id(), true)));
    }

    @Test
    void a_consent_is_the_askers_own_and_grows_old() {
        var shift = openShift("0.00");
        var boss = stepped(staff(venue, Role.MANAGER));
        var half = Discount.share(5000, "broken");
        var one = List.of(line(cola, 1, null));
        var asked = asked(sale(shift, half, null, one));
        as(boss, () -> approvals.decide(asked.id(), true));
        var other = staff(venue, Role.CASHIER);
        var others = as(other, () -> tills.open(aTill("K2").id(), euro("0.00"), aCommand()));

        assertRefused(
                "approval.needed",
                () -> as(other, () -> sales.sell(sale(others, half, asked.id(), one, cash("2.00")), aCommand())));
        clock().advance(Duration.ofMinutes(61));
        assertRefused("approval.needed", () -> sell(sale(shift, half, asked.id(), one, cash("2.00"))));
        var denied = asked(sale(shift, half, null, one));
        as(stepped(boss), () -> approvals.decide(denied.id(), false));
        assertRefused("approval.needed", () -> sell(sale(shift, half, denied.id(), one, cash("2.00"))));

        assertThatNothingWasSold();
    }

    @Test
    void who_asks_does_not_decide_and_a_foreign_approval_is_none() {
        var boss = stepped(manager);
        var shift = as(boss, () -> tills.open(till.id(), euro("0.00"), aCommand()));
        var sale = sale(shift, Discount.share(9000, "friend"), null, List.of(line(cola, 1, null)));
        var asked = as(boss, () -> sales.askForDiscount(sale, "friend", aCommand()));
        var stranger = stepped(staff(aVenue(), Role.MANAGER));

        assertThatThrownBy(() -> as(boss, () -> approvals.decide(asked.id(), true)))
                .isInstanceOfSatisfying(
                        Denied.class, no -> assertThat(no.code()).isEqualTo("approval.own"));
        assertThatThrownBy(() -> as(stranger, () -> approvals.decide(asked.id(), true)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> approvals.get(asked.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> approvals.list(venue, PageRequest.first(10))))
                .isInstanceOf(NotFound.class);
        assertRefused("approval.needed", () -> as(boss, () -> sales.sell(sale, aCommand())));
    }

    @Test
    @DisplayName("Of twelve sales with one consent one goes through")
    void a_consent_is_used_once_whoever_races() {
        var shift = openShift("0.00");
        var half = Discount.share(5000, "broken");
        var lines = List.of(line(cola, 1, null));
        var asked = asked(sale(shift, half, null, lines));
        as(stepped(manager), () -> approvals.decide(asked.id(), true));
        var sale = sale(shift, half, asked.id(), lines, cash("2.00"));

        var race = as(cashier, () -> race(12, () -> sales.sell(sale, aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("1.25"));
    }

    @Test
    void what_makes_no_sense_is_refused_at_its_field() {
        var shift = openShift("0.00");
        var one = List.of(line(cola, 1, null));
        assertField("discount", sale(shift, new Discount(null, null, "x"), null, one, cash("2.50")));
        assertField("discount", sale(shift, new Discount(10, euro("1.00"), "x"), null, one, cash("2.50")));
        assertField("discount", sale(shift, Discount.share(10_001, "x"), null, one, cash("2.50")));
        assertField("discount", sale(shift, Discount.of(euro("2.51"), "x"), null, one, cash("2.50")));
        assertField("discount", sale(shift, Discount.of(euro("-0.01"), "x"), null, one, cash("2.50")));
        assertField("reason", sale(shift, Discount.share(100, " "), null, one, cash("2.50")));
        assertField(
                "lines[0].discount",
                sale(shift, null, null, List.of(line(cola, 1, Discount.of(euro("3.00"), "x"))), cash("2.50")));

        assertThatNothingWasSold();
        assertThatThrownBy(() -> asked(sale(shift, null, null, one))).isInstanceOf(InvalidInput.class);
    }

    private void assertField(String field, NewSale sale) {
        assertThatThrownBy(() -> sell(sale))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo(field));
    }

    @Test
    void shares_add_up_and_none_is_larger_than_its_line() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var weights = random.longs(1 + random.nextInt(20), 0, 5_000).boxed().toList();
            var sum = weights.stream().mapToLong(Long::longValue).sum();
            var whole = sum == 0 ? 0 : random.nextLong(sum + 1);

            var shares = Shares.of(whole, weights);

            assertThat(shares.stream().mapToLong(Long::longValue).sum())
                    .as("seed %s", seed)
                    .isEqualTo(whole);
            for (var i = 0; i < weights.size(); i++) {
                assertThat(shares.get(i)).as("seed %s", seed).isBetween(0L, weights.get(i));
            }
        }
    }
}
