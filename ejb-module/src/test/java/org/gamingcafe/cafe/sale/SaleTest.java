package org.gamingcafe.cafe.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.OutOfStock;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Goods, money and receipt move together, to the cent. */
class SaleTest extends CounterTest {

    @Test
    void cash_with_change_is_booked_to_the_cent() {
        var shift = openShift("100.00");
        var cola = stocked("Cola", "2.49", 190_000, "0.80");
        var bread = stocked("Bread", "3.33", 70_000, "1.11");

        var sale = sell(null, shift, List.of(line(cola, 3), line(bread, 1)), cash("20.00"));

        assertThat(sale.total()).isEqualTo(euro("10.80"));
        assertThat(sale.change()).isEqualTo(euro("9.20"));
        assertThat(sale.lines()).extracting(SaleView.Line::tax).containsExactly(euro("1.19"), euro("0.22"));
        assertThat(sale.payments()).containsExactly(new SaleView.Payment(NewSale.Tender.CASH, euro("20.00"), null));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("110.80"));
        assertThat(sum(Chart.GOODS_REVENUE)).isEqualTo(euro("9.39"));
        assertThat(sum(Chart.TAX_PAYABLE)).isEqualTo(euro("1.41"));
        assertThat(sum(Chart.COST_OF_GOODS)).isEqualTo(euro("3.51"));
        assertThat(imbalance()).isZero();
        assertThat(as(cashier, () -> inventory.get(cola.id())).stock()).isEqualTo(7);
        assertThat(close(shift.id(), "110.80").difference()).isEqualTo(euro("0.00"));
    }

    @Test
    void wallet_and_cash_pay_together_and_the_receipt_explains_it() {
        var shift = openShift("0.00");
        var member = memberWith("5.00");
        var cola = stocked("Cola", "2.50", 190_000, "0.80");

        var sale = sell(member, shift, List.of(line(cola, 3)), wallet("5.00"), cash("3.00"));

        assertThat(sale.total()).isEqualTo(euro("7.50"));
        assertThat(sale.change()).isEqualTo(euro("0.50"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("2.50"));
        assertThat(cashOf(member)).isEqualTo(euro("0.00"));
        var receipt = as(member(member, venue), () -> receipts.get(sale.receiptNumber()));
        assertThat(receipt.source()).isEqualTo(sale.id());
        assertThat(receipt.kind()).isEqualTo(ReceiptDraft.Kind.SALE);
        assertThat(receipt.total()).isEqualTo(euro("7.50"));
        assertThat(receipt.tax()).isEqualTo(euro("1.20"));
        assertThat(receipt.change()).isEqualTo(euro("0.50"));
        assertThat(receipt.paid())
                .containsExactly(
                        new ReceiptDraft.Paid("WALLET", euro("5.00")), new ReceiptDraft.Paid("CASH", euro("3.00")));
        assertThat(receipt.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.derivation())
                        .isEqualTo("3 × 2.50 EUR = 7.50 EUR; tax inside: 7.50 EUR × 190000 / 1190000 = 1.20 EUR"));
        assertThat(events(SaleMade.class)).singleElement().satisfies(made -> {
            assertThat(made.act()).isEqualTo("sale.made");
            assertThat(made.subject().id()).isEqualTo(sale.id().toString());
            assertThat(made.account()).isEqualTo(member);
            assertThat(made.changes()).containsEntry("total", "7.50 EUR");
        });
    }

    @Test
    @DisplayName("D32: nothing is sold to a member who is deactivated, not even for cash")
    void nothing_is_sold_to_a_deactivated_member() {
        var shift = openShift("0.00");
        var member = aMember(venue);
        var cola = stocked("Cola", "2.50", 190_000, "0.80");
        change("update account set status = 'DEACTIVATED' where id = ?", member);

        assertRefused("member.not-active", () -> sell(member, shift, List.of(line(cola, 1)), cash("2.50")));

        assertThat(as(cashier, () -> inventory.get(cola.id())).stock()).isEqualTo(10);
    }

    @Test
    void a_sale_reads_as_it_was_made() {
        var shift = openShift("0.00");
        var cola = stocked("Cola", "2.50", 190_000, "0.80");
        var mate = stocked("Mate", "3.00", 190_000, "1.00");
        var sale = sell(aMember(venue), shift, List.of(line(cola, 1), line(mate, 2), line(cola, 1)), cash("11.00"));
        var stranger = staff(aVenue(), Role.CASHIER);

        assertThat(as(cashier, () -> sales.get(sale.id()))).isEqualTo(sale);
        assertThat(as(manager, () -> sales.get(sale.id()))).isEqualTo(sale);
        assertThat(as(cashier, () -> inventory.get(cola.id())).stock()).isEqualTo(8);
        assertThatThrownBy(() -> as(stranger, () -> sales.get(sale.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> sales.get(anId()))).isInstanceOf(NotFound.class);
        for (var table : List.of("sale", "sale_line", "payment", "receipt")) {
            assertThatThrownBy(() -> asApplicationRole("delete from " + table)).isInstanceOf(SqlRefused.class);
        }
    }

    @Test
    void payments_that_do_not_add_up_are_refused_and_nothing_moves() {
        var shift = openShift("10.00");
        var member = memberWith("50.00");
        var cola = stocked("Cola", "2.50", 190_000, "0.80");

        assertMismatch(member, shift.id(), cola.id(), cash("4.99"));
        assertMismatch(member, shift.id(), cola.id(), wallet("5.01"));
        assertMismatch(member, shift.id(), cola.id(), wallet("6.00"), cash("1.00"));
        assertMismatch(member, shift.id(), cola.id(), wallet("5.00"), cash("1.00"));
        assertMismatch(member, shift.id(), cola.id());

        assertThat(as(cashier, () -> inventory.get(cola.id())).stock()).isEqualTo(10);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("10.00"));
        assertThat(cashOf(member)).isEqualTo(euro("50.00"));
        assertThat(count("sale where venue_id = '" + venue + "'")).isZero();
        assertThat(number("select last_receipt from till where id = ?", till.id()))
                .isZero();
    }

    @Test
    void what_makes_no_sense_names_its_field() {
        var shift = openShift("10.00");
        var cola = stocked("Cola", "2.50", 190_000, "0.80");
        var one = List.of(line(cola, 1));

        assertField("lines", sale(shift.id(), List.of(), cash("1.00")));
        assertField("lines", sale(shift.id(), Collections.nCopies(51, line(cola, 1)), cash("1.00")));
        assertField("lines[0].quantity", sale(shift.id(), List.of(line(cola, -1)), cash("1.00")));
        assertField("lines[1].quantity", sale(shift.id(), List.of(line(cola, 1), line(cola, 1001)), cash("1.00")));
        assertField("payments[0].amount", sale(shift.id(), one, cash("0.00")));
        assertField("payments[1].amount", sale(shift.id(), one, cash("5.00"), cash("-2.50")));
        assertField(
                "payments[0].amount",
                sale(shift.id(), one, new NewSale.Payment(NewSale.Tender.CASH, Money.of("2.50", "USD"))));
        assertField("accountId", sale(shift.id(), one, wallet("2.50")));
        assertField(
                "payments",
                sale(shift.id(), one, Collections.nCopies(11, cash("0.25")).toArray(NewSale.Payment[]::new)));

        assertThat(as(cashier, () -> inventory.get(cola.id())).stock()).isEqualTo(10);
    }

    @Test
    void unknown_things_are_not_found() {
        var shift = openShift("10.00");
        var cola = stocked("Cola", "2.50", 190_000, "0.80");
        var foreign = aMember(aVenue());

        assertRefused("product.not-found", sale(shift.id(), List.of(new NewSale.Line(anId(), 1)), cash("2.50")));
        assertRefused("shift.not-found", sale(anId(), List.of(line(cola, 1)), cash("2.50")));
        for (var nobody : List.of(AccountId.next(), foreign, manager.person())) {
            assertRefused(
                    "account.not-found",
                    new NewSale(nobody, shift.id(), List.of(line(cola, 1)), List.of(cash("2.50"))));
        }
        close(shift.id(), "10.00");
        assertRefused("till.shift-closed", sale(shift.id(), List.of(line(cola, 1)), cash("2.50")));
    }

    @Test
    void a_wallet_without_enough_money_leaves_the_goods_where_they_are() {
        var shift = openShift("0.00");
        var member = memberWith("2.00");
        var cola = stocked("Cola", "2.50", 190_000, "0.80");

        assertRefused(
                "wallet.insufficient-funds",
                new NewSale(member, shift.id(), List.of(line(cola, 1)), List.of(wallet("2.50"))));

        assertThat(as(cashier, () -> inventory.get(cola.id())).stock()).isEqualTo(10);
        assertThat(count("receipt where venue_id = '" + venue + "'")).isZero();
    }

    @Test
    void a_free_product_needs_no_money_and_gets_a_receipt() {
        var shift = openShift("0.00");
        var water = stocked("Water", "0.00", 190_000, "0.00");

        var sale = sell(null, shift, List.of(line(water, 2)));

        assertThat(sale.total()).isEqualTo(euro("0.00"));
        assertThat(sale.receiptNumber()).endsWith("-K1-1");
        assertThat(count("journal_entry where type = 'sale' and venue_id = '" + venue + "'"))
                .isZero();
        assertThatThrownBy(() -> sell(null, shift, List.of(line(water, 1)), cash("1.00")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_free_product_that_had_cost_something_books_its_cost() {
        var shift = openShift("0.00");
        var cookie = stocked("Cookie", "0.00", 70_000, "0.30");

        sell(null, shift, List.of(line(cookie, 2)));

        assertThat(sum(Chart.COST_OF_GOODS)).isEqualTo(euro("0.60"));
        assertThat(sum(Chart.INVENTORY)).isEqualTo(euro("2.40"));
        assertThat(sum(Chart.GOODS_REVENUE)).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("I14: one correlation id, one effect")
    void the_same_command_many_times_is_one_sale() {
        var shift = openShift("0.00");
        var cola = stocked("Cola", "2.50", 190_000, "0.80");
        var command = aCommand();
        var sale = sale(shift.id(), List.of(line(cola, 2)), cash("5.00"));

        var race = as(cashier, () -> race(12, () -> sales.sell(sale, command)));

        assertThat(race.failures()).isEmpty();
        assertThat(Set.copyOf(race.results())).hasSize(1);
        assertThat(as(cashier, () -> inventory.get(cola.id())).stock()).isEqualTo(8);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("5.00"));
    }

    @Test
    @DisplayName("I12, I17: the last pieces are sold once and receipts have no gaps")
    void sales_that_race_for_the_last_pieces_leave_no_gap_in_the_receipts() {
        var shift = openShift("0.00");
        var cola = stocked("Cola", "2.50", 190_000, "0.80");
        var mate = stocked("Mate", "3.00", 190_000, "1.00");

        var race = as(
                cashier,
                () -> race(
                        24,
                        () -> sales.sell(
                                sale(shift.id(), List.of(line(mate, 1), line(cola, 1)), cash("5.50")), aCommand())));

        assertThat(race.results()).hasSize(10);
        assertThat(race.failed(OutOfStock.class)).isEqualTo(14);
        var numbers = new ArrayList<Long>();
        sql("select running from receipt where till_id = ? order by running", till.id())
                .forEach(row -> numbers.add(((Number) row.get("running")).longValue()));
        assertThat(numbers).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("55.00"));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("I16: nobody serves themselves")
    void nobody_pays_with_their_own_wallet_at_their_own_till() {
        var both = memberWith("10.00");
        var selfServing = caller(Caller.Kind.STAFF, both, venue, cashier.everyPermission());
        var shift = as(selfServing, () -> tills.open(till.id(), euro("0.00"), aCommand()));
        var cola = stocked("Cola", "2.50", 190_000, "0.80");

        assertThatThrownBy(() -> as(
                        selfServing,
                        () -> sales.sell(
                                new NewSale(both, shift.id(), List.of(line(cola, 1)), List.of(wallet("2.50"))),
                                aCommand())))
                .isInstanceOf(Denied.class);
    }

    private ProductView stocked(String name, String price, int taxPpm, String cost) {
        var product = aProduct(name, price, taxPpm);
        inStock(product, 10, cost, null);
        return product;
    }

    private static NewSale sale(UUID shift, List<NewSale.Line> lines, NewSale.Payment... payments) {
        return new NewSale(null, shift, lines, List.of(payments));
    }

    private void assertMismatch(AccountId member, UUID shift, UUID product, NewSale.Payment... payments) {
        var sale = new NewSale(member, shift, List.of(new NewSale.Line(product, 2)), List.of(payments));
        assertThatThrownBy(() -> as(cashier, () -> sales.sell(sale, aCommand())))
                .isInstanceOfSatisfying(InvalidInput.class, no -> {
                    assertThat(no.code()).isEqualTo("sale.payments-mismatch");
                    assertThat(no.field()).isEqualTo("payments");
                });
    }

    private void assertField(String field, NewSale sale) {
        assertThatThrownBy(() -> as(cashier, () -> sales.sell(sale, aCommand())))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo(field));
    }

    private void assertRefused(String code, NewSale sale) {
        assertThatThrownBy(() -> as(cashier, () -> sales.sell(sale, aCommand())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
