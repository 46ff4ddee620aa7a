package org.gamingcafe.cafe.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gamingcafe.Errand;
import org.gamingcafe.TwoNodes;
import org.gamingcafe.cafe.ledger.InsufficientFunds;
import org.gamingcafe.cafe.reservation.ReservationView.State;
import org.gamingcafe.cafe.wallet.WalletRulesService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WaitingRoomTest extends BookingRoom {

    private WaitingView join(AccountId member, int seats) {
        return as(
                self(member),
                () -> waiting.join(venue, NewReservation.of(member, group, seats, EVENING, 120), aCommand()));
    }

    private WaitingView now(WaitingView entry) {
        return as(cashier, () -> waiting.get(entry.id()));
    }

    /** All eight seats, in four bookings. */
    private List<Booked> fullHouse(AccountId member) {
        return List.of(
                book(member, 2, EVENING), book(member, 2, EVENING), book(member, 2, EVENING), book(member, 2, EVENING));
    }

    @Test
    @DisplayName("Whoever has waited longest is offered what becomes free, accepts it, and only then pays the deposit")
    void the_first_in_the_queue_is_offered_the_seats() {
        var host = memberWith("50.00");
        var house = fullHouse(host);
        var first = memberWith("20.00");
        var second = memberWith("20.00");
        var one = join(first, 2);
        var two = join(second, 2);
        assertThat(two.place()).isEqualTo(2);

        cancel(self(host), house.get(1));

        assertThat(now(one).state()).isEqualTo(WaitingView.State.OFFERED);
        assertThat(now(one).answerBy()).isEqualTo(OPENING.plus(Duration.ofMinutes(15)));
        assertThat(now(two).state()).isEqualTo(WaitingView.State.WAITING);
        assertThat(now(two).place()).isEqualTo(1);
        assertThat(mails(first, "booking-offered")).isEqualTo(1);
        assertThat(heldOf(first)).isEqualTo("0.00");
        assertThatThrownBy(() -> book(second, 2, EVENING))
                .as("kept for the first")
                .isInstanceOf(NoSeats.class);
        var offer = now(one).reservation();
        assertThatThrownBy(() -> as(self(second), () -> bookings.accept(offer, aCommand())))
                .isInstanceOf(NotFound.class);

        var key = aCommand();
        var accepted = as(self(first), () -> bookings.accept(offer, key));

        assertThat(as(self(first), () -> bookings.accept(offer, key))).isEqualTo(accepted);
        assertThat(accepted.reservation().state()).isEqualTo(State.CONFIRMED);
        assertThat(accepted.codes()).hasSize(2);
        assertThat(heldOf(first)).isEqualTo("4.00");
        assertThat(now(one).state()).isEqualTo(WaitingView.State.ACCEPTED);
        assertThatThrownBy(() -> as(self(first), () -> bookings.accept(offer, aCommand())))
                .isInstanceOf(ReservationOver.class);
        clock().set(EVENING);
        var codes = new Party(null, accepted.codes().get(1));
        assertThat(sit(4, second, codes).reservation()).isEqualTo(offer);
    }

    @Test
    @DisplayName("An offer that is declined or not answered goes to the next in the order of joining")
    void the_next_is_asked() {
        var host = memberWith("50.00");
        var house = fullHouse(host);
        var one = join(memberWith("20.00"), 2);
        var two = join(memberWith("20.00"), 2);
        var three = join(memberWith("20.00"), 2);
        cancel(self(host), house.getFirst());

        as(self(one.account()), () -> reservations.cancel(now(one).reservation(), false, null, aCommand()));

        assertThat(now(one).state()).isEqualTo(WaitingView.State.DECLINED);
        assertThat(now(two).state()).isEqualTo(WaitingView.State.OFFERED);
        tickAt(OPENING.plus(Duration.ofMinutes(15)));
        assertThat(now(two).state()).isEqualTo(WaitingView.State.EXPIRED);
        assertThat(now(three).state()).isEqualTo(WaitingView.State.OFFERED);
        assertThatThrownBy(() -> as(self(two.account()), () -> bookings.accept(now(two).reservation(), aCommand())))
                .isInstanceOf(ReservationOver.class);
        var offer = as(cashier, () -> reservations.get(now(two).reservation()));
        assertThat(offer.state()).isEqualTo(State.EXPIRED);
        assertThat(overlaps()).isZero();
    }

    @Test
    @DisplayName("Who needs more seats than became free is passed over and keeps the place")
    void a_large_party_waits_on() {
        var host = memberWith("50.00");
        var house = fullHouse(host);
        var large = join(memberWith("20.00"), 4);
        var small = join(memberWith("20.00"), 2);

        cancel(self(host), house.getFirst());
        assertThat(now(large).state()).isEqualTo(WaitingView.State.WAITING);
        assertThat(now(small).state()).isEqualTo(WaitingView.State.OFFERED);
        cancel(self(host), house.get(1));
        cancel(self(host), house.get(2));

        assertThat(now(large).state()).isEqualTo(WaitingView.State.OFFERED);
    }

    @Test
    @DisplayName("However many wait in vain, the first who can be served is, and those before cost nothing")
    void who_cannot_be_served_stands_in_nobodys_way() {
        var host = memberWith("50.00");
        var house = fullHouse(host);
        change("""
                insert into waiting_entry (id, venue_id, account_id, group_id, seats, starts_at, ends_at, accompanied, state,
                    joined_at)
                select cast('00000000-0000-7000-8000-' || lpad(cast(n as text), 12, '0') as uuid), ?, ?, ?, 8,
                    cast(? as timestamptz) + n * interval '1 second', cast(? as timestamptz) + interval '2 hours', false,
                    'WAITING', now()
                from generate_series(1, 250) n""", venue, host, group, EVENING, EVENING);
        var small = join(memberWith("20.00"), 2);

        var statements = statements(
                () -> as(house(), () -> the(ReservationTimeService.class).offer(venue)));
        cancel(self(host), house.getFirst());

        assertThat(statements).isLessThan(20);
        assertThat(now(small).state()).isEqualTo(WaitingView.State.OFFERED);
        tickAt(EVENING.plus(Duration.ofMinutes(5)));
        ticker.tick();
        assertThat(number("select count(*) from waiting_entry where venue_id = ? and state = 'WAITING'", venue))
                .as("those whose time has come wait no longer")
                .isZero();
    }

    @Test
    void seats_that_a_no_show_left_are_offered_if_there_is_time_left() {
        var host = memberWith("50.00");
        fullHouse(host);
        var later = EVENING.plus(Duration.ofMinutes(90));
        var member = memberWith("20.00");
        var entry =
                as(self(member), () -> waiting.join(venue, NewReservation.of(member, group, 2, later, 60), aCommand()));
        tickAt(EVENING);

        tickAt(EVENING.plus(Duration.ofMinutes(16)));

        assertThat(now(entry).state()).isEqualTo(WaitingView.State.OFFERED);
    }

    @Test
    @DisplayName("Nobody waits for what is free, for the same twice, or beyond the time for which they wait")
    void waiting_has_its_rules() {
        var host = memberWith("50.00");
        var member = memberWith("20.00");
        assertThatThrownBy(() -> join(member, 2)).isInstanceOf(SeatsAreFree.class);
        fullHouse(host);
        var entry = join(member, 2);

        assertThatThrownBy(() -> join(member, 1)).isInstanceOf(AlreadyWaiting.class);
        assertRefused(
                "waiting-list.account",
                () -> as(
                        cashier,
                        () -> waiting.join(
                                venue,
                                new NewReservation(null, "Bob", group, 1, List.of(), EVENING, 60, false),
                                aCommand())));
        assertRefused(
                "station-group.not-found",
                () -> as(
                        self(member),
                        () -> waiting.join(venue, NewReservation.of(member, anId(), 1, EVENING, 60), aCommand())));
        var left = join(host, 1);
        assertThat(as(self(host), () -> waiting.leave(left.id(), aCommand())).state())
                .isEqualTo(WaitingView.State.LEFT);
        assertThatThrownBy(() -> as(self(host), () -> waiting.leave(left.id(), aCommand())))
                .isInstanceOf(ReservationOver.class);
        assertThatThrownBy(() -> as(self(host), () -> waiting.get(entry.id()))).isInstanceOf(NotFound.class);
        assertThat(as(cashier, () -> waiting.list(venue, PageRequest.FIRST)).items())
                .extracting(WaitingView::id)
                .containsExactly(entry.id());
        assertThat(as(self(host), () -> waiting.mine(PageRequest.FIRST)).items())
                .extracting(WaitingView::id)
                .containsExactly(left.id());
        var stranger = staff(aVenue(), Role.ADMIN);
        assertThatThrownBy(() -> as(stranger, () -> waiting.list(venue, PageRequest.FIRST)))
                .isInstanceOf(NotFound.class);
        tickAt(EVENING);
        assertThat(now(entry).state()).isEqualTo(WaitingView.State.EXPIRED);
    }

    @Test
    void whoever_cannot_pay_the_deposit_keeps_the_offer_until_it_ends() {
        var host = memberWith("50.00");
        var house = fullHouse(host);
        var poor = memberWith("1.00");
        var entry = join(poor, 1);
        cancel(self(host), house.getFirst());

        assertThatThrownBy(() -> as(self(poor), () -> bookings.accept(now(entry).reservation(), aCommand())))
                .isInstanceOf(InsufficientFunds.class);
        as(house(), () -> wallets.grant(poor, euro("5.00")));

        assertThat(as(self(poor), () -> bookings.accept(now(entry).reservation(), aCommand()))
                        .codes())
                .hasSize(1);
    }

    @Test
    @DisplayName(
            "D07: bookings are exported; who is erased gives up what is to come, free of charge, and waits no longer")
    void bookings_are_personal_data() {
        var personal = the(ReservationPersonalData.class);
        var host = memberWith("50.00");
        var member = memberWith("20.00");
        assertThat(inTransaction(() -> personal.export(member))).isEmpty();
        var coming = book(member, 1, EVENING.plus(Duration.ofDays(1)));
        fullHouse(host);
        var entry = join(member, 1);

        assertThat(inTransaction(() -> personal.export(member)).toString()).contains("CONFIRMED");
        assertThat(inTransaction(() -> personal.export(member)))
                .containsEntry("waitingList", List.of("2026-03-02T17:00:00Z–2026-03-02T19:00:00Z, 1, WAITING"));
        as(house(), () -> asPartOfAnAct(() -> personal.erase(Set.of(member))));
        as(house(), () -> asPartOfAnAct(() -> personal.erase(Set.of(member))));

        assertThat(now(coming).state()).isEqualTo(State.CANCELLED);
        assertThat(heldOf(member)).isEqualTo("0.00");
        assertThat(now(entry).state()).isEqualTo(WaitingView.State.LEFT);
        assertThat(personal.tables()).contains("reservation");
    }

    /** Told: the venue. */
    static final class Offering implements Errand {
        @Override
        public Object run(Turn turn) {
            return as(house(), () -> {
                the(ReservationTimeService.class).offer(turn.venue(0));
                return "looked";
            });
        }
    }

    @Test
    @DisplayName("Two nodes that offer at once: one offer for the seats, to whoever is first")
    void two_nodes_make_one_offer() {
        var host = memberWith("50.00");
        var house = fullHouse(host);
        var one = join(memberWith("20.00"), 2);
        var two = join(memberWith("20.00"), 2);
        change(
                "update reservation set state = 'CANCELLED', ended_at = now(), look_at = null where id = ?",
                house.getFirst().reservation().id());

        var race = as(house(), () -> TwoNodes.race(8, 1, Offering.class, venue));

        assertThat(race.failures()).isEmpty();
        assertThat(race.refused()).isEmpty();
        assertThat(now(one).state()).isEqualTo(WaitingView.State.OFFERED);
        assertThat(now(two).state()).isEqualTo(WaitingView.State.WAITING);
        assertThat(number("select count(*) from reservation where venue_id = ? and state = 'PENDING'", venue))
                .isEqualTo(1);
        assertThat(overlaps()).isZero();
    }

    @Test
    @DisplayName("I16: nobody at the desk takes off the list whom they are linked to")
    void nobody_takes_off_the_list_whom_they_are_linked_to() {
        fullHouse(memberWith("50.00"));
        var member = memberWith("20.00");
        var entry = join(member, 2);
        as(manager, () -> the(WalletRulesService.class).link(member, cashier.person(), "sister"));

        assertThatThrownBy(() -> as(cashier, () -> waiting.leave(entry.id(), aCommand())))
                .hasMessageContaining("wallet.linked");
        assertThat(now(entry).state()).isEqualTo(WaitingView.State.WAITING);
        assertThat(as(manager, () -> waiting.leave(entry.id(), aCommand())).state())
                .as("somebody else may")
                .isEqualTo(WaitingView.State.LEFT);
    }
}
