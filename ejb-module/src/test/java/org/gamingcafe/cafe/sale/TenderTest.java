package org.gamingcafe.cafe.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.cafe.voucher.NewBatch;
import org.gamingcafe.cafe.voucher.VoucherIssueService;
import org.gamingcafe.cafe.voucher.VoucherKind;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One sale, many ways to pay: each to its own account, and together the total to the cent. */
class TenderTest extends CounterTest {

    private final SaleTermsService rules = the(SaleTermsService.class);
    private final ProductView cola = stocked("2.49");

    private ProductView stocked(String price) {
        var product = aProduct("Cola", price, 190_000);
        inStock(product, 100, "0.80", null);
        return product;
    }

    private static NewSale.Payment by(NewSale.Tender tender, String amount, String reference) {
        return new NewSale.Payment(tender, euro(amount), reference);
    }

    private static NewSale.Payment card(String amount, String slip) {
        return by(NewSale.Tender.CARD, amount, slip);
    }

    private String aCode(VoucherKind kind, String value, UUID shift) {
        var batch = new NewBatch(venue, kind, "Summer", euro(value), 1, 30, shift);
        return as(manager, () -> the(VoucherIssueService.class).issue(batch, aCommand()))
                .codes()
                .getFirst();
    }

    private void coins(String step) {
        var version = as(manager, () -> rules.terms(venue)).version();
        as(manager, () -> rules.setTerms(venue, new SaleTerms(euro(step), 1000, version)));
    }

    private void assertField(String field, AccountId member, UUID shift, NewSale.Payment... payments) {
        var sale = new NewSale(member, shift, List.of(line(cola, 1)), List.of(payments));
        assertThatThrownBy(() -> as(cashier, () -> sales.sell(sale, aCommand())))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo(field));
    }

    private void assertThatNothingWasSold() {
        assertThat(as(cashier, () -> inventory.get(cola.id())).stock()).isEqualTo(100);
        assertThat(count("sale where venue_id = '" + venue + "'")).isZero();
        assertThat(count("receipt where venue_id = '" + venue + "'")).isZero();
        assertThat(count("card_slip s join shift h on h.id = s.shift_id where h.venue_id = '" + venue + "'"))
                .isZero();
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("R03: cash, card, wallet, voucher, gift card and transfer pay one sale, each on its own account")
    void every_tender_pays_a_part_of_one_sale() {
        var shift = openShift("10.00");
        var member = memberWith("3.00");
        bonus(member, "1.00", 30);
        var voucher = aCode(VoucherKind.VOUCHER, "2.00", null);
        var gift = aCode(VoucherKind.VOUCHER, "1.50", null);

        var sale = sell(
                member,
                shift,
                List.of(line(cola, 10)),
                by(NewSale.Tender.VOUCHER, "2.00", voucher),
                wallet("4.00"),
                card("5.00", "000123"),
                by(NewSale.Tender.BANK_TRANSFER, "6.00", "RF18 5390"),
                by(NewSale.Tender.VOUCHER, "1.50", gift.toLowerCase(java.util.Locale.ROOT)),
                cash("10.00"));

        assertThat(sale.total()).isEqualTo(euro("24.90"));
        assertThat(sale.change()).isEqualTo(euro("3.60"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("16.40"));
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("5.00"));
        assertThat(sum(Chart.BANK)).isEqualTo(euro("6.00"));
        assertThat(sum(Chart.VOUCHERS)).isEqualTo(euro("0.00"));
        assertThat(cashOf(member)).isEqualTo(euro("0.00"));
        assertThat(bonusOf(member)).isEqualTo(euro("0.00"));
        assertThatGrantsAddUp();
        assertThat(imbalance()).isZero();
        assertThat(sale.payments())
                .extracting(SaleView.Payment::reference)
                .containsExactly(
                        "…" + voucher.substring(15), null, "000123", "RF18 5390", "…" + gift.substring(15), null);
        assertThat(as(cashier, () -> sales.get(sale.id()))).isEqualTo(sale);
        assertThat(number("select sum(bonus) from payment where sale_id = ?", sale.id()))
                .isEqualTo(100);
        assertThat(number("select count(*) from voucher where state = 'REDEEMED' and account_id = ?", member))
                .isEqualTo(2);
        var receipt = as(cashier, () -> receipts.get(sale.receiptNumber()));
        assertThat(receipt.paid())
                .extracting(ReceiptDraft.Paid::tender)
                .containsExactly("VOUCHER", "WALLET", "CARD", "BANK_TRANSFER", "VOUCHER", "CASH");
    }

    @Test
    void a_gift_card_that_was_sold_pays_for_somebody_unknown() {
        var shift = openShift("0.00");
        var managers = as(manager, () -> tills.open(aTill("K2").id(), euro("0.00"), aCommand()));
        var gift = aCode(VoucherKind.GIFT_CARD, "2.49", managers.id());

        var sale = sell(null, shift, List.of(line(cola, 1)), by(NewSale.Tender.VOUCHER, "2.49", gift));

        assertThat(sale.payments()).extracting(SaleView.Payment::amount).containsExactly(euro("2.49"));
        assertThat(sum(Chart.GIFT_CARDS)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.GOODS_REVENUE)).isEqualTo(euro("2.09"));
        assertThat(imbalance()).isZero();
        assertRefused(
                "voucher.redeemed",
                () -> sell(null, shift, List.of(line(cola, 1)), by(NewSale.Tender.VOUCHER, "2.49", gift)));
    }

    @Test
    @DisplayName(
            "What a voucher leaves to pay is given, if it comes to nothing in coins; nothing else may pay too little")
    void what_is_below_a_coin_is_given() {
        coins("0.05");
        var shift = openShift("0.00");
        var sweet = aProduct("Sweet", "2.02", 190_000);
        inStock(sweet, 5, "0.10", null);
        var code = aCode(VoucherKind.VOUCHER, "2.00", null);

        var sale = sell(null, shift, List.of(line(sweet, 1)), by(NewSale.Tender.VOUCHER, "2.00", code));

        assertThat(sale.total()).isEqualTo(euro("2.02"));
        assertThat(sale.rounding()).isEqualTo(euro("-0.02"));
        assertThat(sum(Chart.ROUNDING)).isEqualTo(euro("0.02"));
        assertThat(imbalance()).isZero();
        assertThatThrownBy(() -> sell(null, shift, List.of(line(sweet, 1)), card("2.00", "77")))
                .isInstanceOf(InvalidInput.class);
        var small = aCode(VoucherKind.VOUCHER, "1.99", null);
        assertThatThrownBy(() -> sell(null, shift, List.of(line(sweet, 1)), by(NewSale.Tender.VOUCHER, "1.99", small)))
                .as("0.03 is a coin")
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("R03: cash is rounded to the smallest coin, the difference is booked to 5900, other tenders are not")
    void cash_is_rounded_at_the_tender_and_booked() {
        coins("0.05");
        var shift = openShift("0.00");

        var down = sell(null, shift, List.of(line(cola, 3)), cash("10.00"));
        var up = sell(null, shift, List.of(line(cola, 1)), cash("2.50"));
        var mixed = sell(null, shift, List.of(line(cola, 1)), card("1.46", "1"), cash("5.00"));
        var exact = sell(null, shift, List.of(line(cola, 1)), card("2.49", "2"));

        assertThat(down.rounding()).isEqualTo(euro("-0.02"));
        assertThat(down.change()).isEqualTo(euro("2.55"));
        assertThat(up.rounding()).isEqualTo(euro("0.01"));
        assertThat(mixed.rounding()).isEqualTo(euro("0.02"));
        assertThat(mixed.change()).isEqualTo(euro("3.95"));
        assertThat(exact.rounding()).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("11.00"));
        assertThat(sum(Chart.ROUNDING)).isEqualTo(euro("-0.01"));
        assertThat(imbalance()).isZero();
        var receipt = as(cashier, () -> receipts.get(down.receiptNumber()));
        assertThat(receipt.total()).isEqualTo(euro("7.47"));
        assertThat(receipt.paid())
                .containsExactly(
                        new ReceiptDraft.Paid("CASH", euro("10.00")), new ReceiptDraft.Paid("ROUNDING", euro("0.02")));
        assertThat(close(shift.id(), "11.00").difference()).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("Bad input: whatever does not add up is refused at its field, and nothing is written")
    void what_does_not_add_up_is_refused_and_nothing_is_written() {
        coins("0.05");
        var shift = openShift("0.00").id();
        var member = memberWith("50.00");
        var code = aCode(VoucherKind.VOUCHER, "5.00", null);

        assertField("payments", null, shift, card("2.50", "1"));
        assertField("payments", null, shift, card("2.48", "1"));
        assertField("payments", null, shift, card("2.49", "1"), cash("0.05"));
        assertField("payments", null, shift, card("2.47", "1"), cash("0.05"));
        assertField("payments", null, shift, cash("2.49"));
        assertField("payments", member, shift, wallet("1.00"), card("1.00", "1"));
        assertField("payments", null, shift, by(NewSale.Tender.VOUCHER, "5.00", code));
        assertField("payments[0].amount", null, shift, by(NewSale.Tender.VOUCHER, "5.01", code));
        assertField("payments[0].reference", null, shift, card("2.49", null));
        assertField("payments[0].reference", null, shift, card("2.49", " "));
        assertField("payments[0].reference", null, shift, card("2.49", "1\n2"));
        assertField("payments[0].reference", null, shift, card("2.49", "1".repeat(41)));
        assertField("payments[0].reference", null, shift, by(NewSale.Tender.BANK_TRANSFER, "2.49", null));
        assertField("payments[0].reference", null, shift, by(NewSale.Tender.CASH, "2.50", "1"));
        assertRefused(
                "voucher.unknown-code",
                () -> as(
                        cashier,
                        () -> sales.sell(
                                new NewSale(
                                        null,
                                        shift,
                                        List.of(line(cola, 1)),
                                        List.of(by(NewSale.Tender.VOUCHER, "2.49", "0000-0000-0000-0000"))),
                                aCommand())));

        assertThatNothingWasSold();
        assertThat(number("select count(*) from voucher where venue_id = ? and state <> 'ISSUED'", venue))
                .isZero();
    }

    @Test
    void a_code_stands_once_in_a_sale() {
        var shift = openShift("0.00");
        var code = aCode(VoucherKind.VOUCHER, "2.49", null);

        assertField(
                "payments",
                null,
                shift.id(),
                by(NewSale.Tender.VOUCHER, "2.49", code),
                by(NewSale.Tender.VOUCHER, "2.49", code.replace("-", "")));

        assertThatNothingWasSold();
    }

    @Test
    @DisplayName("Five codes that do not exist in fifteen minutes stop a cashier, whatever becomes of the sales")
    void guesses_at_the_counter_are_counted() {
        var shift = openShift("0.00");
        for (var i = 0; i < 5; i++) {
            var guess = "0000-0000-0000-000" + i;
            assertRefused(
                    "voucher.unknown-code",
                    () -> sell(null, shift, List.of(line(cola, 1)), by(NewSale.Tender.VOUCHER, "2.49", guess)));
        }

        assertRefused(
                "voucher.too-many-tries",
                () -> sell(
                        null,
                        shift,
                        List.of(line(cola, 1)),
                        by(NewSale.Tender.VOUCHER, "2.49", "0000-0000-0000-0009")));
        assertRefused(
                "voucher.too-many-tries", () -> as(cashier, () -> sales.worth(shift.id(), "0000-0000-0000-0010")));

        assertThatNothingWasSold();
    }

    @Test
    @DisplayName("A sale that is sent again with the same key guesses nothing new; other codes under that key do")
    void a_command_that_comes_twice_is_one_guess() {
        var shift = openShift("0.00").id();
        var command = aCommand();
        for (var i = 0; i < 6; i++) {
            assertRefused("voucher.unknown-code", () -> guess(shift, "0000-0000-0000-0000", command));
        }
        assertThat(number("select count(*) from voucher_try where scope = ?", "account:" + cashier.account()))
                .isEqualTo(1);

        for (var i = 1; i < 5; i++) {
            var other = "0000-0000-0000-000" + i;
            assertRefused("voucher.unknown-code", () -> guess(shift, other, command));
        }

        assertRefused("voucher.too-many-tries", () -> guess(shift, "0000-0000-0000-0009", command));
        assertThatNothingWasSold();
    }

    private void guess(UUID shift, String code, org.gamingcafe.platform.kernel.Command command) {
        var sale = new NewSale(null, shift, List.of(line(cola, 1)), List.of(by(NewSale.Tender.VOUCHER, "2.49", code)));
        as(cashier, () -> sales.sell(sale, command));
    }

    @Test
    void what_a_code_is_worth_is_told_at_an_open_shift() {
        var shift = openShift("0.00");
        var code = aCode(VoucherKind.VOUCHER, "2.49", null);

        assertThat(as(cashier, () -> sales.worth(shift.id(), code))).isEqualTo(euro("2.49"));
        assertRefused("till.shift-of-another", () -> as(manager, () -> sales.worth(shift.id(), code)));
    }

    @Test
    @DisplayName("Of twelve sales with one code, and of twelve with one slip, one goes through")
    void a_code_and_a_slip_pay_once_whoever_races() {
        var shift = openShift("0.00").id();
        var code = by(NewSale.Tender.VOUCHER, "2.49", aCode(VoucherKind.VOUCHER, "2.49", null));

        for (var payment : List.of(code, card("2.49", "000777"))) {
            var sale = new NewSale(null, shift, List.of(line(cola, 1)), List.of(payment));
            var race = as(cashier, () -> race(12, () -> sales.sell(sale, aCommand())));

            assertThat(race.results()).hasSize(1);
            assertThat(race.failed(Refusal.class)).isEqualTo(11);
        }
        assertThat(as(cashier, () -> inventory.get(cola.id())).stock()).isEqualTo(98);
        assertThat(number("select last_receipt from till where id = ?", till.id()))
                .isEqualTo(2);
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("Control: who reads first and keeps afterwards takes one slip twice")
    void the_race_for_a_slip_is_real() {
        change("create table if not exists naive_slip (slip text)");
        change("grant select, insert on naive_slip to cafe_app");
        var naive = new NaiveSlip(the(EntityManager.class));
        var most = 0;
        for (var round = 0; round < 5 && most < 2; round++) {
            var slip = anId().toString();
            most = race(20, () -> inTransaction(() -> naive.claim(slip)))
                    .results()
                    .size();
        }

        assertThat(most).as("sales that one slip has paid").isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a1-4711", "A1 4711", "A14711", "a1.47.11", "A1/4711 "})
    void a_slip_typed_otherwise_is_the_same_slip(String otherwise) {
        var shift = openShift("0.00");
        sell(null, shift, List.of(line(cola, 1)), card("2.49", "A1-4711"));

        assertRefused("sale.slip-used", () -> sell(null, shift, List.of(line(cola, 1)), card("2.49", otherwise)));
    }

    @Test
    void the_next_shift_may_see_the_number_of_a_slip_again() {
        var first = openShift("0.00");
        sell(null, first, List.of(line(cola, 1)), card("2.49", "0001"));
        assertRefused("sale.slip-used", () -> sell(null, first, List.of(line(cola, 1)), card("2.49", "0001")));
        close(first.id(), "0.00");

        var next = sell(null, openShift("0.00"), List.of(line(cola, 1)), card("2.49", "0001"));

        assertThat(next.payments()).extracting(SaleView.Payment::reference).containsExactly("0001");
    }

    @Test
    void the_terms_of_a_counter_are_changed_by_who_may_and_never_from_a_stale_page() {
        assertThat(as(cashier, () -> rules.terms(venue))).isEqualTo(new SaleTerms(euro("0.01"), 1000, 0));

        var five = as(manager, () -> rules.setTerms(venue, new SaleTerms(euro("0.05"), 1000, 0)));

        assertThat(five).isEqualTo(new SaleTerms(euro("0.05"), 1000, 1));
        assertThat(events(SaleTermsChanged.class))
                .singleElement()
                .satisfies(changed -> assertThat(changed.changes()).containsEntry("cashStep", "0.01 EUR → 0.05 EUR"));
        assertThatThrownBy(() -> as(manager, () -> rules.setTerms(venue, new SaleTerms(euro("0.10"), 1000, 0))))
                .isInstanceOf(StaleEdit.class);
        assertThatThrownBy(() -> as(manager, () -> rules.setTerms(aVenue(), five)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(manager, () -> rules.setTerms(venue, new SaleTerms(new Money(5, "USD"), 1000, 1))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new SaleTerms(euro("0.00"), 1000, 0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new SaleTerms(euro("10.01"), 1000, 0)).isInstanceOf(InvalidInput.class);
    }
}
