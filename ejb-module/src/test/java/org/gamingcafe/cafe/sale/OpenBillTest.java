package org.gamingcafe.cafe.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.shift.ShiftReportService;
import org.gamingcafe.cafe.till.ShiftView;
import org.gamingcafe.cafe.wallet.CreditPaid;
import org.gamingcafe.cafe.wallet.CreditService;
import org.gamingcafe.cafe.wallet.MoreThanOwed;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R03: what is owed for play and goods in one payment")
class OpenBillTest extends CounterTest {

    private final CreditService credits = the(CreditService.class);
    private final ShiftReportService reports = the(ShiftReportService.class);

    private NewSale sale(
            AccountId member, ShiftView shift, List<NewSale.Line> lines, String dues, NewSale.Payment... paid) {
        return new NewSale(member, shift.id(), lines, List.of(paid)).with(euro(dues));
    }

    private SaleView sold(NewSale sale) {
        return as(cashier, () -> sales.sell(sale, aCommand()));
    }

    private AccountId owing(String amount) {
        var member = aMember(venue);
        as(manager, () -> credits.limit(member, euro("50.00"), "regular", 0));
        inTransaction(() -> as(house(), () -> {
            credits.setAside(member, euro(amount));
            credits.settle(member, euro(amount), euro(amount));
            var legs = List.of(
                    Leg.debit(Chart.MEMBER_RECEIVABLE, member.value(), euro(amount)),
                    Leg.credit(Chart.PLAY_REVENUE, null, euro(amount)));
            ledger.post(new Entry(UUID.randomUUID(), venue, "play", null, null, legs).from(UUID.randomUUID()));
        }));
        return member;
    }

    private Money owed(AccountId member) {
        return as(cashier, () -> credits.view(member)).owed();
    }

    private ProductView cola() {
        var cola = aProduct("Cola", "2.50", 190_000);
        inStock(cola, 10, "0.80", null);
        return cola;
    }

    @Test
    void play_and_goods_are_paid_with_one_sum_and_one_receipt() {
        var shift = openShift("0.00");
        var member = owing("6.40");
        var turnover = sum(Chart.GOODS_REVENUE);

        var sale = sold(sale(member, shift, List.of(line(cola(), 2)), "6.40", card("10.00"), cash("2.00")));

        assertThat(sale.total()).isEqualTo(euro("5.00"));
        assertThat(sale.dues()).isEqualTo(euro("6.40"));
        assertThat(sale.change()).isEqualTo(euro("0.60"));
        assertThat(owed(member)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.MEMBER_RECEIVABLE)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.GOODS_REVENUE).minus(turnover)).isEqualTo(euro("4.20"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("1.40"));
        assertThat(imbalance()).isZero();
        var receipt = as(cashier, () -> receipts.get(sale.receiptNumber()));
        assertThat(receipt.total()).isEqualTo(euro("11.40"));
        assertThat(receipt.tax()).isEqualTo(euro("0.80"));
        assertThat(receipt.lines().getLast().isOfOpenBill()).isTrue();
        assertThat(events(SaleMade.class))
                .last()
                .satisfies(made -> assertThat(made.total())
                        .as("points are earned once, with the bill of the play")
                        .isEqualTo(euro("5.00")));
        assertThat(events(CreditPaid.class))
                .last()
                .satisfies(paid -> assertThat(paid.amount()).isEqualTo(euro("6.40")));
        assertThat(close(shift.id(), "1.40").difference()).isEqualTo(euro("0.00"));
    }

    @Test
    void what_is_owed_is_paid_by_card_without_any_goods() {
        var shift = openShift("0.00");
        var member = owing("6.40");

        var sale = sold(sale(member, shift, List.of(), "4.00", card("4.00")));

        assertThat(sale.total()).isEqualTo(euro("0.00"));
        assertThat(owed(member)).isEqualTo(euro("2.40"));
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("4.00"));
        assertThat(as(cashier, () -> receipts.get(sale.receiptNumber())).total())
                .isEqualTo(euro("4.00"));
    }

    @Test
    void the_report_of_the_shift_says_what_of_its_money_was_for_play() {
        var shift = openShift("0.00");
        var member = owing("6.40");
        sold(sale(member, shift, List.of(line(cola(), 1)), "6.40", cash("8.90")));

        var report = as(manager, () -> reports.report(shift.id()));
        var paper = as(manager, () -> reports.csv(shift.id()));

        assertThat(report.sales().dues()).isEqualTo(euro("6.40"));
        assertThat(paper).contains("6.40");
    }

    @Test
    void goods_given_back_never_give_back_what_was_paid_for_play() {
        var shift = openShift("20.00");
        var member = owing("6.40");
        var sale = sold(sale(member, shift, List.of(line(cola(), 2)), "6.40", cash("11.40")));

        var back = as(
                cashier,
                () -> the(RefundService.class)
                        .refund(
                                new NewRefund(
                                        sale.id(),
                                        shift.id(),
                                        List.of(new NewRefund.Line(0, 2, NewRefund.Fate.STOCK)),
                                        "Wrong one",
                                        null,
                                        null,
                                        null),
                                aCommand()));

        assertThat(back.amount()).isEqualTo(euro("5.00"));
        assertThat(owed(member)).isEqualTo(euro("0.00"));
        assertThat(imbalance()).isZero();
    }

    @Test
    void bad_input_is_refused_and_nothing_is_written() {
        var shift = openShift("0.00");
        var member = owing("6.40");
        var cola = cola();

        assertThatThrownBy(() -> sold(sale(member, shift, List.of(line(cola, 1)), "6.41", cash("9.00"))))
                .isInstanceOf(MoreThanOwed.class);
        for (var dues : List.of("0.00", "-1.00")) {
            assertThatThrownBy(() -> sold(sale(member, shift, List.of(line(cola, 1)), dues, cash("9.00"))))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("money.not-positive");
        }
        assertThatThrownBy(() -> sold(
                        new NewSale(member, shift.id(), List.of(), List.of(cash("1.00"))).with(new Money(100, "USD"))))
                .hasMessageContaining("money.other-currency");
        assertThatThrownBy(() -> sold(sale(null, shift, List.of(line(cola, 1)), "6.40", cash("9.00"))))
                .hasMessageContaining("sale.account-needed");
        assertThatThrownBy(() -> sold(sale(member, shift, List.of(line(cola, 1)), "6.40", cash("2.50"))))
                .hasMessageContaining("sale.payments-mismatch");

        assertThat(owed(member)).isEqualTo(euro("6.40"));
        assertThat(as(cashier, () -> inventory.get(cola.id())).stock()).isEqualTo(10);
        assertThat(imbalance()).isZero();
    }

    @Test
    @DisplayName("I16: nobody takes what a linked member owes")
    void a_linked_member_is_served_by_somebody_else() {
        var shift = openShift("0.00");
        var member = owing("6.40");
        change("update account set phone = '+491701234567' where id in (?, ?)", member, cashier.account());

        assertThatThrownBy(() -> sold(sale(member, shift, List.of(), "6.40", cash("6.40"))))
                .isInstanceOf(Denied.class);
    }

    @Test
    void two_tills_at_once_take_it_once() {
        var shift = openShift("0.00");
        var member = owing("6.40");
        var sale = sale(member, shift, List.of(), "6.40", cash("6.40"));

        var race = as(cashier, () -> race(12, () -> sales.sell(sale, aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(MoreThanOwed.class)).isEqualTo(11);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("6.40"));
        assertThat(sum(Chart.MEMBER_RECEIVABLE)).isEqualTo(euro("0.00"));
    }

    private static NewSale.Payment card(String amount) {
        return new NewSale.Payment(NewSale.Tender.CARD, euro(amount), "S" + Math.abs(anId().hashCode()));
    }
}
