package org.gamingcafe.cafe.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.till.CounterApprovalService;
import org.gamingcafe.cafe.till.CounterApprovalView;
import org.gamingcafe.cafe.till.ReceiptDraft;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was sold comes back line by line, never more than was sold, and every leg is turned round. */
class RefundTest extends CounterTest {

    private final RefundService refunds = the(RefundService.class);
    private final CounterApprovalService approvals = the(CounterApprovalService.class);
    private final Caller boss = stepped(staff(venue, Role.MANAGER));
    private final ProductView cola = stocked("Cola", "2.49", 190_000);

    private ProductView stocked(String name, String price, int taxPpm) {
        var product = aProduct(name, price, taxPpm);
        inStock(product, 4, "0.80", "2026-06-01");
        inStock(product, 96, "1.00", "2026-07-01");
        return product;
    }

    private static NewRefund.Line back(int line, int quantity) {
        return new NewRefund.Line(line, quantity, NewRefund.Fate.STOCK);
    }

    private static NewRefund.Line waste(int line, int quantity) {
        return new NewRefund.Line(line, quantity, NewRefund.Fate.WASTE);
    }

    private static NewRefund order(SaleView sale, ShiftView shift, NewRefund.Line... lines) {
        return new NewRefund(sale.id(), shift.id(), List.of(lines), "wrong one", null, null, null);
    }

    private static NewRefund as(NewRefund order, NewSale.Tender tender, String reference, UUID approval) {
        return new NewRefund(order.sale(), order.shift(), order.lines(), order.reason(), tender, reference, approval);
    }

    private RefundView refund(NewRefund order) {
        return as(cashier, () -> refunds.refund(order, aCommand()));
    }

    private long stock() {
        return as(cashier, () -> inventory.get(cola.id())).stock();
    }

    private void assertThatStockAddsUp() {
        assertThat(number("select sum(remaining) from lot where product_id = ?", cola.id()))
                .isEqualTo(stock());
        assertThat(number("select sum(quantity) from stock_move where product_id = ?", cola.id()))
                .isEqualTo(stock());
    }

    @Test
    @DisplayName(
            "Refund of a line is the mirror of its legs, the stock goes back to its lots, the paper is a credit note")
    void a_refund_turns_every_leg_round() {
        var shift = openShift("50.00");
        var sale = sell(null, shift, List.of(line(cola, 6)), cash("14.94"));
        assertThat(sum(Chart.COST_OF_GOODS)).isEqualTo(euro("5.20"));

        var some = refund(order(sale, shift, back(0, 1)));
        var rest = refund(order(sale, shift, back(0, 5)));

        assertThat(some.amount()).isEqualTo(euro("2.49"));
        assertThat(rest.amount()).isEqualTo(euro("12.45"));
        assertThat(some.payments())
                .containsExactly(new RefundView.Payment(
                        NewSale.Tender.CASH, NewSale.Tender.CASH, euro("2.49"), euro("0.00"), null));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("50.00"));
        assertThat(sum(Chart.GOODS_REVENUE)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.TAX_PAYABLE)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.COST_OF_GOODS)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.INVENTORY)).isEqualTo(euro("99.20"));
        assertThat(imbalance()).isZero();
        assertThat(stock()).isEqualTo(100);
        assertThatStockAddsUp();
        assertThat(as(cashier, () -> refunds.of(sale.id()))).containsExactly(some, rest);
        var note = as(cashier, () -> receipts.get(some.receiptNumber()));
        assertThat(note.kind()).isEqualTo(ReceiptDraft.Kind.CREDIT_NOTE);
        assertThat(note.number()).endsWith("-K1-2");
        assertThat(note.total()).isEqualTo(euro("-2.49"));
        assertThat(note.paid()).containsExactly(new ReceiptDraft.Paid("CASH", euro("-2.49")));
        assertThat(events(SaleRefunded.class)).hasSize(2).first().satisfies(told -> {
            assertThat(told.act()).isEqualTo("sale.refunded");
            assertThat(told.reason()).isEqualTo("wrong one");
            assertThat(told.changes()).containsEntry("refunded", "2.49 EUR");
        });
    }

    @Test
    void what_cannot_be_sold_again_goes_to_waste() {
        var shift = openShift("0.00");
        var sale = sell(null, shift, List.of(line(cola, 2)), cash("4.98"));

        refund(order(sale, shift, waste(0, 1)));

        assertThat(stock()).isEqualTo(98);
        assertThatStockAddsUp();
        assertThat(sum(Chart.WASTE)).isEqualTo(euro("0.80"));
        assertThat(sum(Chart.COST_OF_GOODS)).isEqualTo(euro("0.80"));
        assertThat(imbalance()).isZero();
        assertThat(number(
                        "select count(*) from stock_move where reference = ? and kind in ('RETURN', 'WASTE')",
                        sale.id()))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("I10: never more than is left of the line, and nothing is written when it is")
    void never_more_than_is_left_of_the_line() {
        var shift = openShift("50.00");
        var sale = sell(null, shift, List.of(line(cola, 3)), cash("7.47"));
        refund(order(sale, shift, back(0, 2)));

        assertRefused("refund.above-rest", () -> refund(order(sale, shift, back(0, 2))));
        refund(order(sale, shift, back(0, 1)));
        assertRefused("refund.above-rest", () -> refund(order(sale, shift, back(0, 1))));

        assertThat(count("refund where sale_id = '" + sale.id() + "'")).isEqualTo(2);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("50.00"));
        assertThat(number("select last_receipt from till where id = ?", till.id()))
                .isEqualTo(3);
        assertThatThrownBy(
                        () -> asApplicationRole("update refunded_line set quantity = 4 where sale_id = ?", sale.id()))
                .isInstanceOf(SqlRefused.class);
    }

    @Test
    @DisplayName("I10: of twenty refunds of one piece of seven seven go through, whoever races")
    void refunds_that_race_never_give_more_back_than_was_sold() {
        var shift = openShift("50.00");
        var sale = sell(null, shift, List.of(line(cola, 7)), cash("17.43"));

        var race = as(cashier, () -> race(20, () -> refunds.refund(order(sale, shift, back(0, 1)), aCommand())));

        assertThat(race.results()).hasSize(7);
        assertThat(race.failed(RefundRefused.class)).isEqualTo(13);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("50.00"));
        assertThat(sum(Chart.GOODS_REVENUE)).isEqualTo(euro("0.00"));
        assertThat(stock()).isEqualTo(100);
        assertThatStockAddsUp();
        assertThat(imbalance()).isZero();
        assertThat(number("select last_receipt from till where id = ?", till.id()))
                .isEqualTo(8);
    }

    @Test
    @DisplayName("I10: Control: who reads what is left without a lock gives more back than there was")
    void the_race_for_a_line_is_real() {
        change("create table if not exists naive_line (id uuid primary key, left_over integer)");
        change("grant select, update on naive_line to cafe_app");
        var tooMany = 0;
        for (var round = 0; round < 5 && tooMany <= 0; round++) {
            var line = anId();
            change("insert into naive_line values (?, 7)", line);
            var naive = new NaiveGiveBack(the(EntityManager.class), line);
            tooMany = race(30, () -> inTransaction(naive::giveBack)).results().size() - 7;
        }

        assertThat(tooMany).as("pieces that nobody had sold").isPositive();
    }

    @Test
    @DisplayName("I14: the same command many times is one refund")
    void the_same_command_is_one_refund() {
        var shift = openShift("50.00");
        var sale = sell(null, shift, List.of(line(cola, 7)), cash("17.43"));
        var command = aCommand();

        var race = as(cashier, () -> race(8, () -> refunds.refund(order(sale, shift, back(0, 1)), command)));

        assertThat(race.failures()).isEmpty();
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("64.94"));
    }

    @Test
    @DisplayName("Each part goes back to the tender it came from, card first and cash last, bonus as bonus")
    void money_goes_back_the_way_it_came() {
        var shift = openShift("0.00");
        var member = memberWith("3.00");
        bonus(member, "1.00", 30);
        var sale = sell(
                member,
                shift,
                List.of(line(cola, 4)),
                wallet("4.00"),
                new NewSale.Payment(NewSale.Tender.CARD, euro("2.00"), "0001"),
                cash("5.00"));

        var first = refund(as(order(sale, shift, back(0, 1)), null, "R-1", null));
        var second = refund(as(order(sale, shift, back(0, 3)), null, null, null));

        assertThat(first.payments())
                .containsExactly(
                        new RefundView.Payment(
                                NewSale.Tender.CARD, NewSale.Tender.CARD, euro("2.00"), euro("0.00"), "R-1"),
                        new RefundView.Payment(
                                NewSale.Tender.WALLET, NewSale.Tender.WALLET, euro("0.49"), euro("0.12"), null));
        assertThat(second.payments())
                .containsExactly(
                        new RefundView.Payment(
                                NewSale.Tender.WALLET, NewSale.Tender.WALLET, euro("3.51"), euro("0.88"), null),
                        new RefundView.Payment(
                                NewSale.Tender.CASH, NewSale.Tender.CASH, euro("3.96"), euro("0.00"), null));
        assertThat(cashOf(member)).isEqualTo(euro("3.00"));
        assertThat(bonusOf(member)).isEqualTo(euro("1.00"));
        assertThatGrantsAddUp();
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("0.00"));
        assertThat(imbalance()).isZero();
        assertThatThrownBy(() -> refund(as(order(sale, shift, back(0, 1)), null, "R-1", null)))
                .isInstanceOf(RefundRefused.class);
    }

    @Test
    void money_that_goes_back_by_card_needs_a_number_and_cash_has_none() {
        var shift = openShift("10.00");
        var byCard = sell(
                null, shift, List.of(line(cola, 1)), new NewSale.Payment(NewSale.Tender.CARD, euro("2.49"), "0001"));
        var inCash = sell(null, shift, List.of(line(cola, 1)), cash("2.49"));

        assertField("reference", order(byCard, shift, back(0, 1)));
        assertField("reference", as(order(inCash, shift, back(0, 1)), null, "R-1", null));
    }

    @Test
    @DisplayName(
            "Another way than the money came needs a second person, for a manager too; the consent is for that way only")
    void another_tender_needs_a_second_person() {
        var shift = openShift("10.00");
        var sale = sell(
                null, shift, List.of(line(cola, 2)), new NewSale.Payment(NewSale.Tender.CARD, euro("4.98"), "0001"));
        var inCash = as(order(sale, shift, back(0, 1)), NewSale.Tender.CASH, null, null);
        assertRefused("approval.needed", () -> refund(inCash));

        var asked = as(cashier, () -> refunds.ask(inCash, aCommand()));
        as(boss, () -> approvals.decide(asked.id(), true));
        assertThat(asked.amount()).isEqualTo(euro("2.49"));
        assertRefused(
                "approval.needed",
                () -> refund(as(order(sale, shift, back(0, 2)), NewSale.Tender.CASH, null, asked.id())));
        assertRefused(
                "approval.needed",
                () -> refund(as(order(sale, shift, waste(0, 1)), NewSale.Tender.CASH, null, asked.id())));
        var made = refund(as(order(sale, shift, back(0, 1)), NewSale.Tender.CASH, null, asked.id()));
        assertRefused(
                "approval.needed",
                () -> refund(as(order(sale, shift, back(0, 1)), NewSale.Tender.CASH, null, asked.id())));

        assertThat(made.payments())
                .containsExactly(new RefundView.Payment(
                        NewSale.Tender.CARD, NewSale.Tender.CASH, euro("2.49"), euro("0.00"), null));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("7.51"));
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("4.98"));
        var bosses = as(boss, () -> tills.open(aTill("K2").id(), euro("10.00"), aCommand()));
        assertRefused(
                "approval.needed",
                () -> as(
                        boss,
                        () -> refunds.refund(
                                as(order(sale, bosses, back(0, 1)), NewSale.Tender.CASH, null, null), aCommand())));
    }

    @Test
    @DisplayName(
            "D31: a cashier alone on the day and up to the limit, else a second person; a manager above it with a factor")
    void above_the_limit_or_on_another_day_a_second_person_consents() {
        var shift = openShift("100.00");
        var sale = sell(null, shift, List.of(line(cola, 20)), cash("49.80"));
        refund(order(sale, shift, back(0, 8)));
        assertRefused("approval.needed", () -> refund(order(sale, shift, back(0, 1))));
        var bosses = as(boss, () -> tills.open(aTill("K2").id(), euro("100.00"), aCommand()));
        var plain = new Caller(
                boss.kind(), boss.account(), boss.permissions(), boss.session(), null, boss.device(), boss.roles());
        assertThatThrownBy(() -> as(plain, () -> refunds.refund(order(sale, bosses, back(0, 1)), aCommand())))
                .isInstanceOf(StepUpRequired.class);
        as(boss, () -> refunds.refund(order(sale, bosses, back(0, 1)), aCommand()));

        var other = sell(null, shift, List.of(line(cola, 1)), cash("2.49"));
        clock().advance(Duration.ofDays(1));
        assertRefused("approval.needed", () -> refund(order(other, shift, back(0, 1))));
        var asked = as(cashier, () -> refunds.ask(order(other, shift, back(0, 1)), aCommand()));
        as(stepped(manager), () -> approvals.decide(asked.id(), true));
        refund(as(order(other, shift, back(0, 1)), null, null, asked.id()));

        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("D31: a consent is for its amount: once the same piece comes to a cent more it needs another one")
    void a_consent_is_for_its_amount() {
        var shift = openShift("50.00");
        var cent = new Discount(null, euro("0.01"), "rounded");
        var sale = sell(null, shift, List.of(new NewSale.Line(cola.id(), 3, cent)), cash("7.46"));
        clock().advance(Duration.ofDays(1));
        var asked = as(cashier, () -> refunds.ask(order(sale, shift, back(0, 1)), aCommand()));
        assertThat(as(stepped(manager), () -> approvals.decide(asked.id(), true))
                        .amount())
                .isEqualTo(euro("2.48"));
        var bosses = as(boss, () -> tills.open(aTill("K2").id(), euro("10.00"), aCommand()));
        as(boss, () -> refunds.refund(order(sale, bosses, back(0, 1)), aCommand()));

        var consented = as(order(sale, shift, back(0, 1)), null, null, asked.id());
        assertRefused("approval.needed", () -> refund(consented));

        var again = as(cashier, () -> refunds.ask(order(sale, shift, back(0, 1)), aCommand()));
        assertThat(again.amount()).isEqualTo(euro("2.49"));
    }

    @Test
    @DisplayName("A refund stands in the shift that pays it out, not in the one that sold")
    void a_refund_books_to_the_shift_that_pays_out() {
        var sold = openShift("0.00");
        var sale = sell(null, sold, List.of(line(cola, 1)), cash("2.49"));
        close(sold.id(), "2.49");
        var paying = openShift("10.00");

        refund(order(sale, paying, back(0, 1)));

        assertThat(ledger.sumOfShift(venue, Chart.DRAWER, paying.id(), "EUR")).isEqualTo(euro("7.51"));
        assertThat(close(paying.id(), "7.51").difference()).isEqualTo(euro("0.00"));
    }

    @Test
    void cash_is_rounded_when_it_goes_back_too() {
        as(manager, () -> the(SaleTermsService.class).setTerms(venue, new SaleTerms(euro("0.05"), 1000, 0)));
        var shift = openShift("0.00");
        var sale = sell(null, shift, List.of(line(cola, 3)), cash("7.45"));

        var made = refund(order(sale, shift, back(0, 3)));

        assertThat(made.amount()).isEqualTo(euro("7.47"));
        assertThat(made.rounding()).isEqualTo(euro("-0.02"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.ROUNDING)).isEqualTo(euro("0.00"));
        assertThat(as(cashier, () -> receipts.get(made.receiptNumber())).paid())
                .containsExactly(
                        new ReceiptDraft.Paid("CASH", euro("-7.45")), new ReceiptDraft.Paid("ROUNDING", euro("-0.02")));
    }

    @Test
    @DisplayName("Cash that goes back piece by piece is neither more nor less than at once, whatever the smallest coin")
    void pieces_are_rounded_together() {
        as(manager, () -> the(SaleTermsService.class).setTerms(venue, new SaleTerms(euro("0.05"), 1000, 0)));
        for (var price : List.of("0.53", "0.52", "0.51", "1.98")) {
            var sweet = stocked("Sweet " + price, price, 190_000);
            var shift = openShift("0.00");
            var all = sweet.price().times(10);
            var paid =
                    as(manager, () -> the(SaleTermsService.class).terms(venue)).inCash(all);
            var sale = sell(
                    null, shift, List.of(line(sweet, 10)), cash(paid.amount().toPlainString()));

            for (var i = 0; i < 10; i++) {
                refund(order(sale, shift, back(0, 1)));
            }

            assertThat(ledger.sumOfShift(venue, Chart.DRAWER, shift.id(), "EUR"))
                    .as(price)
                    .isEqualTo(euro("0.00"));
            close(shift.id(), "0.00");
        }
        assertThat(sum(Chart.ROUNDING)).isEqualTo(euro("0.00"));
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("Of a piece that comes to nothing no tax goes back alone; all of it has gone back with the last")
    void the_tax_of_a_piece_is_never_more_than_the_piece() {
        var nothing = euro("0.00");
        var sold = new SaleView.Line(
                anId(), "Mint", 13, euro("0.10"), euro("1.19"), "broken", nothing, euro("0.11"), 190_000, euro("0.02"));
        var sale = new SaleView(
                anId(),
                "1",
                null,
                anId(),
                null,
                clock().instant(),
                nothing,
                null,
                nothing,
                euro("0.11"),
                nothing,
                nothing,
                nothing,
                List.of(sold),
                List.of());
        var accounts = Map.of(NewSale.Tender.CASH, new Refund.Account(euro("0.11"), nothing, nothing, nothing));
        var before = new Refund.Before(0, nothing, nothing);
        for (var piece = 0; piece < 13; piece++) {
            var order = new NewRefund(sale.id(), anId(), List.of(back(0, 1)), "x", null, null, null);
            var part =
                    Refund.of(sale, order, Map.of(0, before), accounts).parts().getFirst();
            assertThat(part.tax().minor()).isBetween(0L, part.amount().minor());
            before = new Refund.Before(
                    piece + 1, before.amount().plus(part.amount()), before.tax().plus(part.tax()));
        }
        assertThat(before).isEqualTo(new Refund.Before(13, euro("0.11"), euro("0.02")));
    }

    @Test
    @DisplayName("Bonus that has paid comes back as bonus, whatever way the rest goes")
    void bonus_never_turns_into_cash() {
        var member = memberWith("2.00");
        bonus(member, "3.00", 30);
        var shift = openShift("10.00");
        var sale = sell(member, shift, List.of(line(cola, 2)), wallet("4.98"));
        var cash = as(order(sale, shift, back(0, 2)), NewSale.Tender.CASH, null, null);
        var asked = as(cashier, () -> refunds.ask(cash, aCommand()));
        assertThat(asked.what()).isEqualTo(sale.receiptNumber() + ": 2 × Cola");
        assertThat(as(boss, () -> approvals.decide(asked.id(), true)).ways())
                .as("who decides sees that it goes another way")
                .containsExactly(new CounterApprovalView.Way("WALLET", "CASH"));
        var otherReason = new NewRefund(
                sale.id(), shift.id(), cash.lines(), "another reason", NewSale.Tender.CASH, null, asked.id());
        assertRefused("approval.needed", () -> refund(otherReason));

        var made = refund(as(order(sale, shift, back(0, 2)), NewSale.Tender.CASH, null, asked.id()));

        assertThat(made.payments())
                .extracting(RefundView.Payment::as)
                .containsExactly(NewSale.Tender.WALLET, NewSale.Tender.CASH);
        assertThat(made.payments().getFirst().amount())
                .isEqualTo(made.payments().getFirst().bonus());
        assertThat(bonusOf(member)).isEqualTo(euro("3.00"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("8.02"));
        assertThat(imbalance()).isZero();
    }

    @Test
    void what_makes_no_sense_is_refused_and_nothing_is_written() {
        var shift = openShift("0.00");
        var sale = sell(null, shift, List.of(line(cola, 2)), cash("4.98"));
        assertField("lines", order(sale, shift));
        assertField("lines[0].line", order(sale, shift, back(1, 1)));
        assertField("lines[0].line", order(sale, shift, back(-1, 1)));
        assertField("lines[1].line", order(sale, shift, back(0, 1), back(0, 1)));
        assertField("lines[0].quantity", order(sale, shift, back(0, 0)));
        assertField("as", as(order(sale, shift, back(0, 1)), NewSale.Tender.VOUCHER, null, null));
        assertRefused(
                "refund.no-wallet",
                () -> refund(as(order(sale, shift, back(0, 1)), NewSale.Tender.WALLET, null, consent(sale, shift))));
        var gone = new NewRefund(anId(), shift.id(), List.of(back(0, 1)), "x", null, null, null);
        assertThatThrownBy(() -> refund(gone)).isInstanceOf(NotFound.class);
        close(shift.id(), "4.98");
        assertRefused("till.shift-closed", () -> refund(order(sale, shift, back(0, 1))));

        assertThat(count("refund where sale_id = '" + sale.id() + "'")).isZero();
        assertThat(stock()).isEqualTo(98);
    }

    private UUID consent(SaleView sale, ShiftView shift) {
        var asked = as(
                cashier,
                () -> refunds.ask(as(order(sale, shift, back(0, 1)), NewSale.Tender.WALLET, null, null), aCommand()));
        as(boss, () -> approvals.decide(asked.id(), true));
        return asked.id();
    }

    private void assertField(String field, NewRefund order) {
        assertThatThrownBy(() -> refund(order))
                .isInstanceOfSatisfying(
                        InvalidInput.class, no -> assertThat(no.field()).isEqualTo(field));
    }

    @Test
    void a_sale_of_another_venue_is_none() {
        var shift = openShift("0.00");
        var sale = sell(null, shift, List.of(line(cola, 1)), cash("2.49"));
        var elsewhere = aVenue();
        var theirs = staff(elsewhere, Role.CASHIER);
        var theirTill = as(house(), () -> tills.add(elsewhere, "K1", "Till", false));
        var theirShift = as(theirs, () -> tills.open(theirTill.id(), euro("10.00"), aCommand()));

        assertThatThrownBy(() -> as(theirs, () -> refunds.refund(order(sale, theirShift, back(0, 1)), aCommand())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(theirs, () -> refunds.of(sale.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("I16: nobody gives money back onto their own wallet")
    void nobody_refunds_to_themselves() {
        var both = memberWith("10.00");
        var shift = openShift("0.00");
        var sale = sell(both, shift, List.of(line(cola, 1)), wallet("2.49"));
        var selfServing = caller(Caller.Kind.STAFF, both, venue, cashier.everyPermission());
        var own = as(selfServing, () -> tills.open(aTill("K2").id(), euro("0.00"), aCommand()));

        assertThatThrownBy(() -> as(selfServing, () -> refunds.refund(order(sale, own, back(0, 1)), aCommand())))
                .isInstanceOf(Denied.class);
        var cash = as(order(sale, own, back(0, 1)), NewSale.Tender.CASH, null, null);
        var asked = as(selfServing, () -> refunds.ask(cash, aCommand()));
        as(boss, () -> approvals.decide(asked.id(), true));
        var consented = as(order(sale, own, back(0, 1)), NewSale.Tender.CASH, null, asked.id());
        assertThatThrownBy(() -> as(selfServing, () -> refunds.refund(consented, aCommand())))
                .as("nor in cash")
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName(
            "A seeded evening: whatever is sold and given back, books, lots and moves add up and nothing goes below zero")
    void a_seeded_evening_of_sales_and_refunds_adds_up() {
        var shift = openShift("500.00");
        var random = new Random(8);
        for (var round = 0; round < 40; round++) {
            var pieces = 1 + random.nextInt(2);
            var amount = cola.price().times(pieces);
            var sale = sell(
                    null,
                    shift,
                    List.of(line(cola, pieces)),
                    cash(amount.amount().toPlainString()));
            if (random.nextInt(3) > 0) {
                var part = 1 + random.nextInt(pieces);
                refund(order(sale, shift, random.nextBoolean() ? back(0, part) : waste(0, part)));
            }
        }

        assertThatStockAddsUp();
        assertThat(imbalance()).isZero();
        assertThat(sum(Chart.INVENTORY).minor())
                .isEqualTo(number("select sum(remaining * unit_cost) from lot where product_id = ?", cola.id()));
        var sold = number("select coalesce(sum(total), 0) from sale where shift_id = ?", shift.id());
        var given = number("select coalesce(sum(amount), 0) from refund where shift_id = ?", shift.id());
        assertThat(sum(Chart.DRAWER).minor()).isEqualTo(500_00 + sold - given);
    }
}
