package org.gamingcafe.api.reservation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.reservation.Booked;
import org.gamingcafe.cafe.reservation.ReservationView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "A booking. Its seats are locked for the party from locksAt on; who has not come by graceUntil does not "
                        + "come. Cancelled until freeUntil it costs nothing, later the fee, which is part of the deposit. An offer "
                        + "from the waiting list is PENDING and stands until pendingUntil.")
public record ReservationAnswer(
        UUID id,
        UUID venueId,
        @Nullable UUID accountId,
        @Nullable String guestName,
        UUID groupId,
        String group,
        Integer party,
        ReservationView.State state,
        Instant startsAt,
        Instant endsAt,
        Instant locksAt,
        Instant graceUntil,
        Instant freeUntil,
        @Nullable Instant pendingUntil,
        Money deposit,
        Money fee,
        Money charged,
        List<SeatAnswer> seats) {

    @Schema(
            name = "ReservedSeatAnswer",
            description =
                    "A seat of a booking. The code lets somebody of the party sit down there, once; it is told only "
                            + "when the booking is made or accepted. A freed seat may be had by others.")
    public record SeatAnswer(
            UUID stationId,
            Integer number,
            Boolean sat,
            Boolean freed,
            @Nullable String code) {}

    static ReservationAnswer of(ReservationView booking) {
        return of(new Booked(booking, List.of()));
    }

    static ReservationAnswer of(Booked booked) {
        var booking = booked.reservation();
        return new ReservationAnswer(
                booking.id(),
                booking.venue().value(),
                booking.account() == null ? null : booking.account().value(),
                booking.guestName(),
                booking.groupId(),
                booking.group(),
                booking.party(),
                booking.state(),
                booking.startsAt(),
                booking.endsAt(),
                booking.locksAt(),
                booking.graceUntil(),
                booking.freeUntil(),
                booking.pendingUntil(),
                booking.deposit(),
                booking.fee(),
                booking.charged(),
                seats(booked));
    }

    private static List<SeatAnswer> seats(Booked booked) {
        var seats = booked.reservation().seats();
        return IntStream.range(0, seats.size())
                .mapToObj(i -> new SeatAnswer(
                        seats.get(i).station().value(),
                        seats.get(i).number(),
                        seats.get(i).sat(),
                        seats.get(i).freed(),
                        i < booked.codes().size() ? booked.codes().get(i) : null))
                .toList();
    }
}
