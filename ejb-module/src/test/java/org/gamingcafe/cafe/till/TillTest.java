package org.gamingcafe.cafe.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.shift.CountRefused;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.TillId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Shifts begin with a float, end with a count, and the books know the difference. */
class TillTest extends CounterTest {

    @Test
    void a_shift_begins_with_a_float_from_the_safe() {
        var shift = openShift("150.00");

        assertThat(shift.openingFloat()).isEqualTo(euro("150.00"));
        assertThat(shift.tillId()).isEqualTo(till.id());
        assertThat(shift.expected()).isNull();
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("150.00"));
        assertThat(sum(Chart.SAFE)).isEqualTo(euro("-150.00"));
        assertThat(as(cashier, () -> tills.mine(venue))).contains(shift);
        assertThat(as(cashier, () -> tills.get(shift.id()))).isEqualTo(shift);
        assertThat(as(cashier, () -> tills.tills(venue)))
                .singleElement()
                .satisfies(view -> assertThat(view.openShift()).isEqualTo(shift.id()));
        assertThat(events(ShiftOpened.class)).singleElement().satisfies(opened -> {
            assertThat(opened.act()).isEqualTo("shift.opened");
            assertThat(opened.subject().id()).isEqualTo(shift.id().toString());
            assertThat(opened.changes()).containsEntry("openingFloat", "150.00 EUR");
        });
    }

    @Test
    void an_empty_drawer_needs_no_entry() {
        openShift("0.00");

        assertThat(number("select count(*) from journal_entry where venue_id = ?", venue))
                .isZero();
    }

    @Test
    void a_till_and_a_cashier_have_one_open_shift_each() {
        openShift("10.00");
        var second = aTill("K2");
        var other = staff(venue, Role.CASHIER);

        assertRefused("till.shift-open", () -> as(other, () -> tills.open(till.id(), euro("1.00"), aCommand())));
        assertRefused(
                "till.cashier-has-shift", () -> as(cashier, () -> tills.open(second.id(), euro("1.00"), aCommand())));

        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("10.00"));
    }

    @Test
    void of_many_who_open_the_same_till_one_gets_it() {
        var race =
                race(20, () -> as(staff(venue, Role.CASHIER), () -> tills.open(till.id(), euro("20.00"), aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(ShiftConflict.class)).isEqualTo(19);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("20.00"));
    }

    @Test
    void what_cannot_be_opened_is_refused() {
        var stranger = staff(aVenue(), Role.CASHIER);
        var automatic = as(house(), () -> tills.add(venue, "A1", "Automatic", true));

        assertThatThrownBy(() -> as(stranger, () -> tills.open(till.id(), euro("1.00"), aCommand())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> tills.open(TillId.next(), euro("1.00"), aCommand())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> tills.open(automatic.id(), euro("1.00"), aCommand())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> tills.tills(venue))).isInstanceOf(NotFound.class);
        for (var wrong : new Money[] {euro("-0.01"), Money.of("5", "JPY")}) {
            assertThatThrownBy(() -> as(cashier, () -> tills.open(till.id(), wrong, aCommand())))
                    .isInstanceOfSatisfying(
                            InvalidInput.class, no -> assertThat(no.field()).isEqualTo("openingFloat"));
        }
        assertThat(count("shift where venue_id = '" + venue + "'")).isZero();
    }

    @Test
    @DisplayName("I11: drawer = opening + movements")
    void a_shift_that_is_short_books_the_difference_and_hands_back_what_was_counted() {
        var shift = openShift("100.00");
        var member = aMember(venue);
        as(cashier, () -> wallets.topUp(member, euro("20.00"), shift.id(), aCommand()));

        var closed = close(shift.id(), "118.50");

        assertThat(closed.expected()).isEqualTo(euro("120.00"));
        assertThat(closed.counted()).isEqualTo(euro("118.50"));
        assertThat(closed.difference()).isEqualTo(euro("-1.50"));
        assertThat(closed.closedAt()).isEqualTo(clock().instant());
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("0.00"));
        assertThat(sum(Chart.SAFE)).isEqualTo(euro("18.50"));
        assertThat(sum(Chart.OVER_SHORT)).isEqualTo(euro("1.50"));
        assertThat(imbalance()).isZero();
        assertThat(as(cashier, () -> tills.mine(venue))).isEmpty();
        assertThat(events(ShiftClosed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.changes()).containsEntry("difference", "-1.50 EUR"));
    }

    @Test
    void a_shift_with_too_much_books_that_too() {
        var shift = openShift("100.00");

        var closed = close(shift.id(), "100.20");

        assertThat(closed.difference()).isEqualTo(euro("0.20"));
        assertThat(sum(Chart.OVER_SHORT)).isEqualTo(euro("-0.20"));
        assertThat(sum(Chart.SAFE)).isEqualTo(euro("0.20"));
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("0.00"));
    }

    @Test
    void an_exact_count_and_an_empty_drawer_close_too() {
        var shift = openShift("0.00");

        var closed = close(shift.id(), "0.00");

        assertThat(closed.difference()).isEqualTo(euro("0.00"));
        assertThat(as(cashier, () -> tills.open(till.id(), euro("5.00"), aCommand()))
                        .id())
                .isNotEqualTo(shift.id());
    }

    @Test
    @DisplayName("I14: a command that is sent again closes nothing again")
    void a_repeated_command_gives_the_same_answer_and_books_nothing() {
        var open = aCommand();
        var first = as(cashier, () -> tills.open(till.id(), euro("30.00"), open));
        var close = aCommand();
        var closed = as(cashier, () -> counts.count(first.id(), piles("29.00"), false, close));
        var entries = number("select count(*) from journal_entry where venue_id = ?", venue);

        assertThat(as(cashier, () -> tills.open(till.id(), euro("30.00"), open)))
                .isEqualTo(first);
        assertThat(as(cashier, () -> counts.count(first.id(), piles("29.00"), false, close)))
                .isEqualTo(closed);

        assertThat(number("select count(*) from journal_entry where venue_id = ?", venue))
                .isEqualTo(entries);
    }

    @Test
    void only_the_cashier_of_an_open_shift_takes_money_and_closes() {
        var shift = openShift("10.00");
        var other = staff(venue, Role.CASHIER);
        var stranger = staff(aVenue(), Role.CASHIER);

        assertRefused("till.shift-of-another", () -> as(other, () -> tills.taking(shift.id())));
        assertRefused(
                "till.shift-of-another",
                () -> as(other, () -> counts.count(shift.id(), piles("10.00"), false, aCommand())));
        assertRefused("shift.not-found", () -> as(stranger, () -> tills.taking(shift.id())));
        assertRefused("shift.not-found", () -> as(cashier, () -> tills.taking(anId())));
        assertRefused("shift.not-found", () -> as(other, () -> tills.get(shift.id())));
        assertThat(as(manager, () -> tills.get(shift.id()))).isEqualTo(shift);
        assertThat(as(cashier, () -> tills.taking(shift.id()))).isEqualTo(shift);

        close(shift.id(), "10.00");
        assertRefused("till.shift-closed", () -> as(cashier, () -> tills.taking(shift.id())));
        assertRefused("till.shift-closed", () -> close(shift.id(), "10.00"));
    }

    @Test
    void who_closes_waits_for_money_that_is_being_taken() throws Exception {
        var shift = openShift("10.00");
        var member = aMember(venue);
        var taker = new AtomicInteger();
        var booked = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var cashiersCall = call(cashier);

        try (var hands = Executors.newFixedThreadPool(2)) {
            var taking = hands.submit(() -> cashiersCall.run(() -> inTransaction(() -> {
                wallets.topUp(member, euro("40.00"), shift.id(), aCommand());
                taker.set(process(the(EntityManager.class)));
                booked.countDown();
                return mayCommit.await(20, TimeUnit.SECONDS);
            })));
            assertThat(booked.await(20, TimeUnit.SECONDS)).isTrue();
            var closing = hands.submit(
                    () -> cashiersCall.run(() -> counts.count(shift.id(), piles("50.00"), false, aCommand())));
            Awaitility.await().until(() -> number("""
                            select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))
                                and query ilike '%shift%'""", taker.get()) > 0);
            mayCommit.countDown();

            assertThat(taking.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(closing.get(20, TimeUnit.SECONDS).difference()).isEqualTo(euro("0.00"));
        } finally {
            mayCommit.countDown();
        }
    }

    /** That of the database for the transaction that is under way. */
    private static int process(EntityManager em) {
        return ((Number) em.createNativeQuery("select pg_backend_pid()").getSingleResult()).intValue();
    }

    @Test
    void of_two_who_close_the_same_shift_one_does() {
        var shift = openShift("10.00");

        var race = as(cashier, () -> race(10, () -> counts.count(shift.id(), piles("10.00"), false, aCommand())));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(CountRefused.class)).isEqualTo(9);
        assertThat(count("z_report where till_id = '" + till.id() + "'")).isEqualTo(1);
        assertThat(sum(Chart.DRAWER)).isEqualTo(euro("0.00"));
    }

    @Test
    void only_the_house_adds_tills_and_codes_are_unique() {
        assertThatThrownBy(() -> as(cashier, () -> tills.add(venue, "K9", "Mine", false)))
                .isInstanceOf(Denied.class);
        assertRefused("till.code-taken", () -> as(house(), () -> tills.add(venue, "K1", "Again", false)));
    }
}
