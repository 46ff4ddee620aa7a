package org.gamingcafe.cafe.reservation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.BeforeEach;

/** A venue with eight seats that can be booked: 2.00 a seat is set aside, 1.50 of it is the fee. It is 11:00 there. */
abstract class BookingRoom extends CounterTest {

    static final Instant OPENING = Instant.parse("2026-03-02T10:00:00Z");
    static final Instant EVENING = Instant.parse("2026-03-02T17:00:00Z");

    final BookingService bookings = the(BookingService.class);
    final ReservationService reservations = the(ReservationService.class);
    final ReservationSettingsService settings = the(ReservationSettingsService.class);
    final WaitingService waiting = the(WaitingService.class);
    final SeatClaimService claims = the(SeatClaimService.class);
    final ReservationTicker ticker = the(ReservationTicker.class);
    final List<StationView> seats = new ArrayList<>();
    UUID group;

    @BeforeEach
    void open() {
        clock().set(OPENING);
        as(house(), () -> {
            group = the(StationService.class).addGroup(venue, "PC", 1).id();
        });
        for (var number = 1; number <= 8; number++) {
            aSeat(number);
        }
        set("2.00", "1.50");
    }

    void aSeat(int number) {
        seats.add(as(house(), () -> the(StationService.class).add(venue, group, number, "PC " + number)));
    }

    ReservationSettings set(String deposit, String fee) {
        var shown = as(manager, () -> settings.settings(venue));
        var wanted = new ReservationSettings(
                30, 720, 8, 30, 10, 15, 120, 120, 15, euro(deposit), euro(fee), shown.version());
        return as(manager, () -> settings.set(venue, wanted));
    }

    Caller self(AccountId member) {
        return member(member, venue);
    }

    NewReservation two(AccountId member, Instant startsAt) {
        return NewReservation.of(member, group, 2, startsAt, 120);
    }

    Booked book(NewReservation wanted) {
        return as(cashier, () -> bookings.book(venue, wanted, aCommand()));
    }

    /** By a member for themselves: so many seats for two hours. */
    Booked book(AccountId member, int seats, Instant startsAt) {
        return as(
                self(member),
                () -> bookings.book(venue, NewReservation.of(member, group, seats, startsAt, 120), aCommand()));
    }

    NewReservation exactly(AccountId member, Instant startsAt, int minutes, StationId... stations) {
        return new NewReservation(member, null, group, stations.length, List.of(stations), startsAt, minutes, false);
    }

    StationId seat(int number) {
        return seats.get(number - 1).id();
    }

    ReservationView now(Booked booked) {
        return as(cashier, () -> reservations.get(booked.reservation().id()));
    }

    ReservationView cancel(Caller who, Booked booked) {
        return as(who, () -> reservations.cancel(booked.reservation().id(), false, null, aCommand()));
    }

    void tickAt(Instant instant) {
        clock().set(instant);
        ticker.tick();
    }

    List<Integer> numbers(Booked booked) {
        return now(booked).seats().stream().map(ReservationView.Seat::number).toList();
    }

    /** Somebody sits down who would usually stay for two hours. */
    SeatTerms sit(int number, AccountId who, Party party) {
        var at = clock().instant();
        var sitting = new Sitting(anId(), seat(number), who, party, at, null, at.plus(Duration.ofHours(2)));
        return as(
                cashier,
                () -> inTransaction(() -> {
                    var terms = claims.sit(sitting);
                    if (terms.reservation() != null) {
                        claims.arrived(terms.reservation(), at);
                    }
                    return terms;
                }));
    }

    String heldOf(AccountId member) {
        return as(house(), () -> wallets.view(member)).held().amount().toPlainString();
    }

    static long mails(AccountId account, String template) {
        return number(
                "select count(*) from outbox_message where payload ->> 'template' = ? and payload ->> 'accountId' = ?",
                template,
                account.toString());
    }

    /** I9, asked of the rows themselves: pairs of claims that have one seat at one time. */
    static long overlaps() {
        return number("""
                select count(*) from seat_claim a join seat_claim b on a.station_id = b.station_id and a.id < b.id
                where a.blocks and b.blocks and a.freed_at is null and b.freed_at is null
                    and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)""");
    }
}
