package org.gamingcafe.cafe.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.sale.NewRefund;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.sale.RefundRefused;
import org.gamingcafe.cafe.sale.RefundService;
import org.gamingcafe.cafe.sale.RefundView;
import org.gamingcafe.cafe.sale.SaleView;
import org.gamingcafe.cafe.terminal.TerminalPayment.State;
import org.gamingcafe.cafe.till.CounterApprovalService;
import org.gamingcafe.cafe.till.CounterApprovalView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "R07: what a terminal has taken goes back to the card through it: asked once, booked once, whatever breaks")
class TerminalRefundRoomTest extends ConnectedTerminalTest {

    private final RefundService refunds = the(RefundService.class);
    private final CounterApprovalService approvals = the(CounterApprovalService.class);

    /** So many of 2.50, paid with a card. */
    private SaleView sold(int pieces) {
        var cola = cola();
        var paid = becomes(ask(cola.price().times(pieces).amount().toPlainString()), State.APPROVED);
        return as(
                cashier,
                () -> sales.sell(new NewSale(null, shift, List.of(line(cola, pieces)), List.of(by(paid))), aCommand()));
    }

    private NewRefund back(SaleView sale, int pieces) {
        return back(sale, pieces, null);
    }

    private NewRefund back(SaleView sale, int pieces, UUID approval) {
        var line = new NewRefund.Line(0, pieces, NewRefund.Fate.STOCK);
        return new NewRefund(sale.id(), shift, List.of(line), "wrong one", null, null, approval);
    }

    private static NewRefund onSlip(NewRefund wanted) {
        return new NewRefund(
                wanted.sale(), wanted.shift(), wanted.lines(), wanted.reason(), null, "0099", wanted.approval());
    }

    private static NewRefund given(NewRefund wanted, TerminalPayment by) {
        return new NewRefund(
                wanted.sale(),
                wanted.shift(),
                wanted.lines(),
                wanted.reason(),
                wanted.as(),
                null,
                wanted.approval(),
                by.id());
    }

    private TerminalPayment askTerminal(NewRefund wanted) {
        return as(cashier, () -> refunds.askTerminal(wanted, aCommand()));
    }

    private RefundView refund(NewRefund wanted) {
        return as(cashier, () -> refunds.refund(wanted, aCommand()));
    }

    private long cardsGot() {
        return terminal.journal.stream().filter(paid -> paid.isReversal()).count();
    }

    /** How often it was told to give something to a card. */
    private long timesAsked() {
        return terminal.heard.stream().filter(told -> told.startsWith("0631")).count();
    }

    @Test
    void the_card_gets_it_and_the_refund_is_made_of_that() {
        var sale = sold(2);
        var asked = askTerminal(back(sale, 1));
        assertThat(asked.kind()).isEqualTo(TerminalPayment.Kind.REFUND);
        assertThat(asked.sale()).isEqualTo(sale.id());
        assertThat(asked.amount()).isEqualTo(euro("2.50"));
        var approved = becomes(asked, State.APPROVED);
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("2.50"));
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("-2.50"));
        assertThat(as(cashier, () -> refunds.atTerminal(sale.id()))
                        .orElseThrow()
                        .wanted())
                .as("whoever comes back to it makes the same of it")
                .isEqualTo(given(back(sale, 1), asked));

        var made = refund(given(back(sale, 1), approved));

        assertThat(made.payments())
                .containsExactly(new RefundView.Payment(
                        NewSale.Tender.CARD, NewSale.Tender.CARD, euro("2.50"), euro("0.00"), "0342"));
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("2.50"));
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("0.00"));
        assertThat(now(asked).state()).isEqualTo(State.USED);
        assertThat(as(cashier, () -> payments.open(shift))).isEmpty();
        assertThat(as(cashier, () -> refunds.atTerminal(sale.id()))).isEmpty();
        assertRefused("terminal.not-usable", () -> refund(given(back(sale, 1), approved)));
        assertThat(cardsGot()).isEqualTo(1);
    }

    @Test
    @DisplayName("Byte for byte: the refund with the terminal's password, the amount and the currency")
    void the_protocol_is_spoken_byte_for_byte() {
        becomes(askTerminal(back(sold(2), 2)), State.APPROVED);

        assertThat(terminal.heard).contains("06310d" + "123456" + "04000000000500" + "490978");
    }

    @Test
    @DisplayName("The line is cut after the card got it: the outcome is unknown, is asked for again, and booked once")
    void an_unknown_outcome_is_asked_for_again_and_booked_once() {
        for (var mood : List.of(
                ATerminal.Mood.HANGS_UP_AFTER_THE_CARD,
                ATerminal.Mood.HANGS_UP_IN_THE_ANSWER,
                ATerminal.Mood.IS_SILENT_AFTER_THE_CARD)) {
            terminal.mood = ATerminal.Mood.APPROVES;
            var sale = sold(2);
            var before = cardsGot();
            terminal.mood = mood;
            var asked = becomes(askTerminal(back(sale, 1)), State.UNKNOWN);
            assertRefused("refund.at-terminal", () -> askTerminal(back(sale, 1)));
            assertRefused("refund.at-terminal", () -> refund(onSlip(back(sale, 1))));
            assertRefused("terminal.not-usable", () -> refund(given(back(sale, 1), asked)));

            tick();

            var approved = becomes(asked, State.APPROVED);
            tick();
            assertThat(cardsGot()).as("%s: the card got it once", mood).isEqualTo(before + 1);
            assertThat(number("select count(*) from journal_entry where correlation_id = ?", asked.id()))
                    .as("%s: it is booked once", mood)
                    .isEqualTo(1);
            refund(given(back(sale, 1), approved));
        }
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("7.50"));
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("The line is cut before the card got it: nothing has moved, and it goes back in another way")
    void what_was_not_done_is_known_not_to_be() {
        var sale = sold(2);
        terminal.mood = ATerminal.Mood.HANGS_UP_BEFORE_THE_CARD;
        var asked = becomes(askTerminal(back(sale, 1)), State.UNKNOWN);

        tick();

        assertThat(becomes(asked, State.DECLINED).why()).isEqualTo("NOT_DONE");
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("5.00"));
        assertRefused("terminal.not-usable", () -> refund(given(back(sale, 1), asked)));
        assertThat(refund(onSlip(back(sale, 1))).payments().getFirst().reference())
                .isEqualTo("0099");
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("2.50"));
    }

    @Test
    @DisplayName(
            "D31: the limit and the second person come before the terminal; a decline leaves the consent as it was")
    void consent_comes_before_the_terminal_and_a_decline_leaves_it() {
        var sale = sold(10);
        assertRefused("approval.needed", () -> askTerminal(back(sale, 9)));
        assertThat(terminal.heard).noneMatch(told -> told.startsWith("0631"));
        var asked = as(cashier, () -> refunds.ask(back(sale, 9), aCommand()));
        as(stepped(manager), () -> approvals.decide(asked.id(), true));
        var wanted = back(sale, 9, asked.id());
        assertRefused("approval.needed", () -> askTerminal(back(sale, 10, asked.id())));

        terminal.mood = ATerminal.Mood.DECLINES;
        var declined = becomes(askTerminal(wanted), State.DECLINED);

        assertThat(declined.why()).isEqualTo("05");
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("25.00"));
        assertThat(as(cashier, () -> approvals.get(asked.id())).state()).isEqualTo(CounterApprovalView.State.GRANTED);
        terminal.mood = ATerminal.Mood.APPROVES;
        var approved = becomes(askTerminal(wanted), State.APPROVED);
        refund(given(wanted, approved));
        assertThat(as(cashier, () -> approvals.get(asked.id())).state()).isEqualTo(CounterApprovalView.State.USED);
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("2.50"));
        assertThat(one("select approval_id from refund where sale_id = ?", sale.id()))
                .isEqualTo(asked.id());
    }

    @Test
    @DisplayName("D31: what was asked before brings no consent to ask again, neither booked nor declined")
    void what_was_asked_before_opens_nothing_again() {
        var small = sold(3);
        terminal.mood = ATerminal.Mood.DECLINES;
        var declined = becomes(askTerminal(back(small, 1)), State.DECLINED);
        terminal.mood = ATerminal.Mood.APPROVES;
        var used = becomes(askTerminal(back(small, 1)), State.APPROVED);
        refund(given(back(small, 1), used));
        var large = sold(10);
        var asked = as(cashier, () -> refunds.ask(back(large, 9), aCommand()));
        as(stepped(manager), () -> approvals.decide(asked.id(), true));
        var wanted = back(large, 9, asked.id());
        terminal.mood = ATerminal.Mood.DECLINES;
        var largeDeclined = becomes(askTerminal(wanted), State.DECLINED);
        terminal.mood = ATerminal.Mood.APPROVES;
        var largeUsed = becomes(askTerminal(wanted), State.APPROVED);
        refund(given(wanted, largeUsed));
        var asking = timesAsked();

        assertRefused("refund.asked-anew", () -> askTerminal(given(back(small, 1), used)));
        assertRefused("refund.asked-anew", () -> askTerminal(given(back(small, 1), declined)));
        assertRefused("refund.asked-anew", () -> askTerminal(given(wanted, largeUsed)));
        assertRefused("refund.asked-anew", () -> askTerminal(given(wanted, largeDeclined)));

        assertThat(timesAsked()).isEqualTo(asking).isEqualTo(4);
        assertThat(cardsGot()).isEqualTo(2);
        assertThat(as(cashier, () -> payments.open(shift))).isEmpty();
    }

    @Test
    void nothing_else_is_made_of_it_than_was_asked() {
        var sale = sold(3);
        var approved = becomes(askTerminal(back(sale, 1)), State.APPROVED);

        assertRefused("refund.other-than-asked", () -> refund(given(back(sale, 2), approved)));
        var waste = new NewRefund.Line(0, 1, NewRefund.Fate.WASTE);
        var otherFate = new NewRefund(sale.id(), shift, List.of(waste), "wrong one", null, null, null, approved.id());
        assertRefused("refund.other-than-asked", () -> refund(otherFate));
        var otherSale = sold(1);
        assertRefused("refund.other-than-asked", () -> refund(given(back(otherSale, 1), approved)));

        refund(given(back(sale, 1), approved));
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("I14, I10: of those who race one asks the terminal, and one makes the refund of it")
    void whoever_races_asks_once_and_books_once() {
        var sale = sold(3);

        var asking = as(cashier, () -> race(6, () -> refunds.askTerminal(back(sale, 1), aCommand())));
        assertThat(asking.results()).hasSize(1);
        assertThat(asking.failed(RefundRefused.class)).isEqualTo(5);
        var approved = becomes(asking.results().getFirst(), State.APPROVED);
        var booking = as(cashier, () -> race(6, () -> refunds.refund(given(back(sale, 1), approved), aCommand())));

        assertThat(booking.results()).hasSize(1);
        assertThat(cardsGot()).isEqualTo(1);
        assertThat(number("select count(*) from refund where sale_id = ?", sale.id()))
                .isEqualTo(1);
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("0.00"));
    }

    @Test
    void what_the_card_got_and_no_refund_was_made_of_is_taken_from_it_again() {
        var sale = sold(2);
        var approved = becomes(askTerminal(back(sale, 2)), State.APPROVED);
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("0.00"));

        as(cashier, () -> payments.reverse(approved.id(), aCommand()));

        becomes(approved, State.REVERSED);
        assertThat(terminal.heard).contains("063006123456" + "870342");
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("5.00"));
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("0.00"));
        assertRefused("terminal.not-usable", () -> refund(given(back(sale, 2), approved)));
        refund(onSlip(back(sale, 2)));
    }

    @Test
    @DisplayName("Only the part that goes by card goes through the terminal; the wallet gets its own")
    void the_rest_goes_its_own_way() {
        var cola = cola();
        var member = memberWith("2.00");
        var paid = becomes(ask("3.00"), State.APPROVED);
        var sale = as(
                cashier,
                () -> sales.sell(
                        new NewSale(member, shift, List.of(line(cola, 2)), List.of(wallet("2.00"), by(paid))),
                        aCommand()));

        var approved = becomes(askTerminal(back(sale, 2)), State.APPROVED);
        assertThat(approved.amount()).isEqualTo(euro("3.00"));
        refund(given(back(sale, 2), approved));

        assertThat(cashOf(member)).isEqualTo(euro("2.00"));
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName("I16: who would be refused afterwards is refused before the card has its money")
    void nobody_lets_a_terminal_give_back_what_their_own_wallet_has_paid() {
        var cola = cola();
        var both = memberWith("2.00");
        var paid = becomes(ask("3.00"), State.APPROVED);
        var sale = as(
                cashier,
                () -> sales.sell(
                        new NewSale(both, shift, List.of(line(cola, 2)), List.of(wallet("2.00"), by(paid))),
                        aCommand()));
        var selfServing = caller(Caller.Kind.STAFF, both, venue, cashier.everyPermission());
        var theirTill = aTill("K2").id();
        as(manager, () -> settings.set(theirTill, new TerminalEdit(terminal.address(), new Secret("123456")), 0));
        var own = as(selfServing, () -> tills.open(theirTill, euro("0.00"), aCommand()));
        var line = new NewRefund.Line(0, 2, NewRefund.Fate.STOCK);
        var wanted = new NewRefund(sale.id(), own.id(), List.of(line), "wrong one", null, null, null);

        assertThatThrownBy(() -> as(selfServing, () -> refunds.askTerminal(wanted, aCommand())))
                .isInstanceOf(Denied.class);

        assertThat(timesAsked()).isZero();
        assertThat(as(selfServing, () -> payments.open(own.id()))).isEmpty();
    }

    @Test
    @DisplayName("The number of a transfer beside the card is said before the terminal is asked, and kept")
    void the_number_of_a_transfer_comes_before_the_terminal() {
        var cola = cola();
        var paid = becomes(ask("3.00"), State.APPROVED);
        var transfer = new NewSale.Payment(NewSale.Tender.BANK_TRANSFER, euro("2.00"), "T-17");
        var sale = as(
                cashier,
                () -> sales.sell(
                        new NewSale(null, shift, List.of(line(cola, 2)), List.of(transfer, by(paid))), aCommand()));
        assertRefused("refund.reference", () -> askTerminal(back(sale, 2)));
        assertThat(timesAsked()).isZero();
        var whole = back(sale, 2);
        var named = new NewRefund(whole.sale(), whole.shift(), whole.lines(), whole.reason(), null, "T-18", null);

        var approved = becomes(askTerminal(named), State.APPROVED);
        var kept =
                as(cashier, () -> refunds.atTerminal(sale.id())).orElseThrow().wanted();
        assertRefused("refund.reference", () -> refund(given(whole, approved)));
        var made = refund(kept);

        assertThat(kept.reference()).isEqualTo("T-18");
        assertThat(made.payments()).extracting(RefundView.Payment::reference).containsExactly("0342", "T-18");
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("0.00"));
    }

    @Test
    void a_terminal_stays_with_its_till_until_what_it_has_done_is_used() {
        var sale = sold(1);
        var approved = becomes(askTerminal(back(sale, 1)), State.APPROVED);
        var edit = new TerminalEdit(terminal.address(), null);
        assertRefused("terminal.busy", () -> as(manager, () -> settings.remove(till.id(), 1)));
        assertRefused("terminal.busy", () -> as(manager, () -> settings.set(till.id(), edit, 1)));

        refund(given(back(sale, 1), approved));
        as(manager, () -> settings.remove(till.id(), 1));

        assertThat(as(cashier, () -> settings.of(till.id()))).isEmpty();
    }

    @Test
    void a_sale_paid_in_cash_has_nothing_for_a_card_and_one_of_another_venue_is_none() {
        var cola = cola();
        var inCash = as(
                cashier,
                () -> sales.sell(new NewSale(null, shift, List.of(line(cola, 1)), List.of(cash("2.50"))), aCommand()));
        assertRefused("refund.nothing-by-card", () -> askTerminal(back(inCash, 1)));
        assertRefused(
                "refund.other-than-asked",
                () -> refund(new NewRefund(
                        inCash.id(), shift, back(inCash, 1).lines(), "wrong one", null, null, null, anId())));
        var elsewhere = aVenue();
        var theirs = staff(elsewhere, Role.CASHIER);
        var theirTill = as(house(), () -> tills.add(elsewhere, "K1", "Till", false));
        var open = as(theirs, () -> tills.open(theirTill.id(), euro("10.00"), aCommand()));
        var foreign = new NewRefund(inCash.id(), open.id(), back(inCash, 1).lines(), "x", null, null, null);
        assertThatThrownBy(() -> as(theirs, () -> refunds.askTerminal(foreign, aCommand())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(theirs, () -> refunds.atTerminal(inCash.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("A terminal that cannot be reached gave nothing: the slip of another one is the way out")
    void a_terminal_that_is_gone_leaves_the_slip() {
        var sale = sold(2);
        terminal.close();

        assertThat(becomes(askTerminal(back(sale, 1)), State.DECLINED).why()).isEqualTo(TerminalTalk.UNREACHABLE);

        refund(onSlip(back(sale, 1)));
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("2.50"));
    }

    @Test
    @DisplayName("The business day of the sale is over: who gives back asks a second person, also through the terminal")
    void another_day_needs_a_second_person() {
        var sale = sold(1);
        clock().advance(Duration.ofDays(1));

        assertRefused("approval.needed", () -> askTerminal(back(sale, 1)));
        assertThat(cardsGot()).isZero();
    }
}
