package org.gamingcafe.cafe.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.sale.NewSale;
import org.gamingcafe.cafe.shift.ShiftRescueService;
import org.gamingcafe.cafe.terminal.TerminalPayment.State;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R07: a connected card terminal, over ZVT: asked once, booked once, whatever breaks")
class TerminalRoomTest extends ConnectedTerminalTest {

    @Test
    void an_approved_payment_pays_a_sale_and_its_slip_stands_on_it() {
        var cola = cola();
        var asked = ask("5.00");
        assertThat(asked.state()).isEqualTo(State.ASKED);
        var approved = becomes(asked, State.APPROVED);
        assertThat(approved.receipt()).isEqualTo(341);
        assertThat(approved.card()).isEqualTo("girocard");
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("5.00"));
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("5.00"));
        assertThat(as(cashier, () -> payments.open(shift))).containsExactly(approved);

        var sale = as(
                cashier,
                () -> sales.sell(new NewSale(null, shift, List.of(line(cola, 2)), List.of(by(approved))), aCommand()));

        assertThat(sale.payments().getFirst().reference()).isEqualTo("0341");
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("5.00"));
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("0.00"));
        assertThat(now(asked).state()).isEqualTo(State.USED);
        assertThat(now(asked).sale()).isEqualTo(sale.id());
        assertThat(as(cashier, () -> payments.open(shift))).isEmpty();
        assertRefused(
                "terminal.not-usable",
                () -> as(
                        cashier,
                        () -> sales.sell(
                                new NewSale(null, shift, List.of(line(cola, 2)), List.of(by(approved))), aCommand())));
        assertThat(events(TerminalPaymentChanged.class).stream().map(TerminalPaymentChanged::act))
                .containsExactly("terminal.asked", "terminal.approved", "terminal.used");
    }

    @Test
    @DisplayName("Byte for byte: registration, what it did last, authorisation, and each message acknowledged")
    void the_protocol_is_spoken_byte_for_byte() {
        becomes(ask("12.34"), State.APPROVED);

        assertThat(terminal.heard)
                .containsExactly(
                        "06000612345618" + "0978",
                        "800000",
                        "062003123456",
                        "800000",
                        "06010a04000000001234" + "490978",
                        "800000",
                        "800000",
                        "800000",
                        "800000");
    }

    @Test
    void a_decline_books_nothing_and_the_next_one_may_be_asked() {
        terminal.mood = ATerminal.Mood.DECLINES;
        var declined = becomes(ask("5.00"), State.DECLINED);

        assertThat(declined.why()).isEqualTo("05");
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("0.00"));
        terminal.mood = ATerminal.Mood.APPROVES;
        becomes(ask("5.00"), State.APPROVED);
    }

    @Test
    void a_terminal_that_cannot_be_reached_was_never_asked() {
        terminal.close();

        var declined = becomes(ask("5.00"), State.DECLINED);

        assertThat(declined.why()).isEqualTo(TerminalTalk.UNREACHABLE);
    }

    @Test
    @DisplayName("The line is cut after the card has paid: the outcome is unknown, is asked for again, and booked once")
    void an_unknown_outcome_is_asked_for_again_and_booked_once() {
        for (var mood : List.of(
                ATerminal.Mood.HANGS_UP_AFTER_THE_CARD,
                ATerminal.Mood.HANGS_UP_IN_THE_ANSWER,
                ATerminal.Mood.TALKS_RUBBISH,
                ATerminal.Mood.IS_SILENT_AFTER_THE_CARD)) {
            var before = cardsHavePaid();
            terminal.mood = mood;
            var asked = becomes(ask("5.00"), State.UNKNOWN);
            assertRefused("terminal.busy", () -> ask("5.00"));
            assertRefused(
                    "terminal.not-usable",
                    () -> as(
                            cashier,
                            () -> sales.sell(
                                    new NewSale(null, shift, List.of(line(cola(), 2)), List.of(by(asked))),
                                    aCommand())));

            tick();

            var approved = becomes(asked, State.APPROVED);
            assertThat(approved.receipt()).isNotNull();
            assertThat(cardsHavePaid()).as("%s: the card has paid once", mood).isEqualTo(before + 1);
            tick();
            assertThat(number("select count(*) from journal_entry where correlation_id = ?", asked.id()))
                    .as("%s: it is booked once", mood)
                    .isEqualTo(1);
        }
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("20.00"));
    }

    @Test
    @DisplayName(
            "The line is cut before the card has paid: what the terminal did last is not this, so nothing was paid")
    void what_was_not_done_is_known_not_to_be() {
        becomes(ask("5.00"), State.APPROVED);
        terminal.mood = ATerminal.Mood.HANGS_UP_BEFORE_THE_CARD;
        var asked = becomes(ask("5.00"), State.UNKNOWN);

        tick();

        assertThat(becomes(asked, State.DECLINED).why()).isEqualTo("NOT_DONE");
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("5.00"));
    }

    @Test
    @DisplayName("The house dies between the terminal's yes and its booking: after the restart it is booked, once")
    void a_yes_that_was_not_booked_is_booked_after_a_restart() {
        change("alter table journal_entry add constraint dies check (type <> 'terminal-payment') not valid");
        TerminalPayment asked;
        try {
            asked = ask("5.00");
            await().atMost(SOON).until(() -> cardsHavePaid() == 1);
            await().atMost(SOON).until(() -> terminal.heard.size() >= 9);
            assertThat(now(asked).state()).isEqualTo(State.SENT);
        } finally {
            change("alter table journal_entry drop constraint dies");
        }
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("0.00"));

        tick();
        tick();

        becomes(asked, State.APPROVED);
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("5.00"));
        assertThat(cardsHavePaid()).isEqualTo(1);
    }

    @Test
    @DisplayName("Control: who asks again by paying again takes the money twice")
    void the_danger_is_real() throws IOException {
        terminal.mood = ATerminal.Mood.HANGS_UP_AFTER_THE_CARD;
        var naive = new NaiveTerminal(terminal.address());
        naive.pay(500);
        terminal.mood = ATerminal.Mood.APPROVES;
        naive.pay(500);

        assertThat(cardsHavePaid()).isEqualTo(2);
    }

    @Test
    void whoever_ticks_at_the_same_moment_asks_once() {
        terminal.mood = ATerminal.Mood.HANGS_UP_AFTER_THE_CARD;
        var asked = becomes(ask("5.00"), State.UNKNOWN);
        terminal.heard.clear();
        clock().advance(TerminalPayments.TURN.plusSeconds(1));

        race(6, () -> as(house(), payments::askAgain));

        becomes(asked, State.APPROVED);
        assertThat(terminal.heard.stream().filter(told -> told.startsWith("0620")))
                .hasSize(1);
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("5.00"));
    }

    @Test
    void a_terminal_has_one_payment_at_a_time() {
        terminal.mood = ATerminal.Mood.WAITS;

        var race = as(cashier, () -> race(6, () -> payments.ask(shift, euro("5.00"), aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(TerminalRefused.class)).isEqualTo(5);
    }

    @Test
    void who_gives_up_is_heard_by_the_terminal() throws InterruptedException {
        terminal.mood = ATerminal.Mood.WAITS;
        var asked = ask("5.00");
        assertThat(terminal.ordered.await(5, TimeUnit.SECONDS)).isTrue();

        assertThat(as(cashier, () -> payments.cancel(asked.id(), aCommand())).cancelled())
                .isTrue();

        assertThat(becomes(asked, State.DECLINED).why()).isEqualTo("6C");
        assertThat(terminal.heard).contains("06b000");
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("0.00"));
        assertRefused("terminal.state", () -> as(cashier, () -> payments.cancel(asked.id(), aCommand())));
    }

    @Test
    void what_no_sale_has_taken_goes_back_to_the_card() {
        var approved = becomes(ask("5.00"), State.APPROVED);

        as(cashier, () -> payments.reverse(approved.id(), aCommand()));

        becomes(approved, State.REVERSED);
        assertThat(terminal.heard).contains("063006123456" + "870341");
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.BOOKING_DEPOSITS)).isEqualTo(euro("0.00"));
        assertRefused(
                "terminal.not-usable",
                () -> as(
                        cashier,
                        () -> sales.sell(
                                new NewSale(null, shift, List.of(line(cola(), 2)), List.of(by(approved))),
                                aCommand())));
    }

    @Test
    void a_reversal_whose_outcome_is_unknown_is_asked_for_again() {
        var approved = becomes(ask("5.00"), State.APPROVED);
        terminal.mood = ATerminal.Mood.HANGS_UP_AFTER_THE_CARD;
        as(cashier, () -> payments.reverse(approved.id(), aCommand()));
        becomes(approved, State.REVERSAL_UNKNOWN);

        await().atMost(SOON).until(() -> {
            tick();
            return now(approved).state() == State.REVERSED;
        });

        assertThat(terminal.journal.stream().filter(paid -> paid.isReversal()).count())
                .as("ordered once, and asked about afterwards")
                .isEqualTo(1);
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("0.00"));
    }

    @Test
    @DisplayName(
            "What the terminal cannot tell any more somebody decides who may refund, with a reason and a fresh factor")
    void a_person_decides_what_the_terminal_cannot_tell() {
        terminal.tellsTheLast = false;
        terminal.mood = ATerminal.Mood.HANGS_UP_AFTER_THE_CARD;
        var asked = becomes(ask("5.00"), State.UNKNOWN);
        tick();
        assertThat(now(asked).state()).isEqualTo(State.UNKNOWN);

        var stale = new Caller(manager.kind(), manager.account(), manager.permissions(), manager.session(), null);
        assertThatThrownBy(() -> as(stale, () -> payments.decide(asked.id(), true, "Journal", aCommand())))
                .isInstanceOf(StepUpRequired.class);
        as(stepped(manager), () -> payments.decide(asked.id(), true, "It is in its journal", aCommand()));

        assertThat(now(asked).state()).isEqualTo(State.APPROVED);
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("5.00"));
        assertRefused(
                "terminal.state",
                () -> as(stepped(manager), () -> payments.decide(asked.id(), false, "Again", aCommand())));
    }

    @Test
    @DisplayName(
            "A till whose terminal cannot be reached to give back is freed by a decision, and nothing is ordered afterwards")
    void a_till_is_freed_from_a_terminal_that_is_gone() {
        var approved = becomes(ask("5.00"), State.APPROVED);
        terminal.close();
        as(cashier, () -> payments.reverse(approved.id(), aCommand()));
        tick();
        assertThat(now(approved).state()).isEqualTo(State.REVERSING);
        assertRefused("terminal.busy", () -> ask("1.00"));
        assertThat(as(manager, () -> payments.underWay(venue)))
                .extracting(TerminalPayment::id)
                .containsExactly(approved.id());
        assertRefused("venue.not-found", () -> as(manager, () -> payments.underWay(aVenue())));

        as(stepped(manager), () -> payments.decide(approved.id(), true, "Given back by hand", aCommand()));

        assertThat(now(approved).state()).isEqualTo(State.REVERSED);
        assertThat(as(manager, () -> payments.underWay(venue))).isEmpty();
        assertThat(the(TerminalBook.class).send(approved.id(), 1L))
                .as("it is not ordered any more")
                .isFalse();
        assertThat(now(approved).state()).isEqualTo(State.REVERSED);
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("0.00"));
        assertRefused("terminal.state", () -> as(manager, () -> payments.hurry(approved.id())));
    }

    @Test
    void whoever_decides_may_have_it_asked_again_at_once() {
        terminal.mood = ATerminal.Mood.HANGS_UP_AFTER_THE_CARD;
        var asked = becomes(ask("5.00"), State.UNKNOWN);
        as(house(), payments::askAgain);
        assertThat(now(asked).state()).isEqualTo(State.UNKNOWN);

        as(manager, () -> payments.hurry(asked.id()));
        as(house(), payments::askAgain);

        assertThat(now(asked).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a_till_without_a_terminal_asks_none() {
        as(manager, () -> settings.remove(till.id(), 1));

        assertRefused("terminal.none", () -> ask("5.00"));
        assertThat(as(cashier, () -> settings.of(till.id()))).isEmpty();
    }

    @Test
    void settings_are_edited_by_version_and_not_while_something_is_asked() {
        var edit = new TerminalEdit("terminal.example:20007", null);

        assertThatThrownBy(() -> as(manager, () -> settings.set(till.id(), edit, 0)))
                .isInstanceOf(StaleEdit.class);
        assertThat(as(manager, () -> settings.set(till.id(), edit, 1)).version())
                .isEqualTo(2);
        as(manager, () -> settings.set(till.id(), new TerminalEdit(terminal.address(), null), 2));
        terminal.mood = ATerminal.Mood.WAITS;
        ask("5.00");
        assertRefused("terminal.busy", () -> as(manager, () -> settings.set(till.id(), edit, 3)));
        assertThatThrownBy(() -> as(
                        staff(aVenue(), org.gamingcafe.identity.role.Role.MANAGER),
                        () -> settings.set(till.id(), edit, 3)))
                .isInstanceOf(NotFound.class);
        for (var wrong : List.of("", "x", "x:0", "x:99999", "http://x:80", "x y:80", "x:80/")) {
            assertThatThrownBy(() -> new TerminalEdit(wrong, null)).isInstanceOf(InvalidInput.class);
        }
        assertThat(sql("select password from card_terminal where till_id = ?", till.id())
                        .toString())
                .doesNotContain("123456");
    }

    @Test
    @DisplayName(
            "A yes that somebody has decided has no slip: it is given back by hand, and decided; until then no shift ends")
    void a_decided_yes_is_given_back_by_hand() {
        terminal.tellsTheLast = false;
        terminal.mood = ATerminal.Mood.HANGS_UP_AFTER_THE_CARD;
        var asked = becomes(ask("5.00"), State.UNKNOWN);
        as(stepped(manager), () -> payments.decide(asked.id(), true, "It is in its journal", aCommand()));
        var rescues = the(ShiftRescueService.class);
        assertRefused(
                "shift.terminal-open",
                () -> as(stepped(manager), () -> rescues.rescue(shift, piles("0.00"), "Gone", aCommand())));

        as(cashier, () -> payments.reverse(asked.id(), aCommand()));
        tick();
        assertThat(now(asked).state()).isEqualTo(State.REVERSING);
        as(stepped(manager), () -> payments.decide(asked.id(), true, "Given back at the terminal", aCommand()));

        assertThat(now(asked).state()).isEqualTo(State.REVERSED);
        assertThat(sum(Chart.CARD_CLEARING)).isEqualTo(euro("0.00"));
        as(stepped(manager), () -> rescues.rescue(shift, piles("0.00"), "Gone", aCommand()));
    }

    @Test
    void payments_of_another_venue_are_absent() {
        var asked = ask("5.00");
        var stranger = staff(aVenue(), org.gamingcafe.identity.role.Role.MANAGER);

        assertThatThrownBy(() -> as(stranger, () -> payments.get(asked.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> payments.cancel(asked.id(), aCommand())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stepped(stranger), () -> payments.decide(asked.id(), true, "x", aCommand())))
                .isInstanceOf(NotFound.class);
        becomes(asked, State.APPROVED);
    }

    @Test
    void a_command_that_comes_twice_asks_once() {
        var command = aCommand();
        var first = as(cashier, () -> payments.ask(shift, euro("5.00"), command));
        becomes(first, State.APPROVED);

        assertThat(as(cashier, () -> payments.ask(shift, euro("5.00"), command)))
                .isEqualTo(first);

        assertThat(cardsHavePaid()).isEqualTo(1);
    }
}
