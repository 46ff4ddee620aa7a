package org.gamingcafe.cafe.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.reservation.SeatClaims.Booked;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.notice.NoticeService;
import org.gamingcafe.platform.kernel.Money;

/** What members are told of their bookings, in the venue's time. Codes lie sealed until the mail is sent. */
@ApplicationScoped
class BookingMail {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    SeatClaims claims;

    @Inject
    VenueService venues;

    @Inject
    NoticeService notices;

    void confirmed(Reservation booking, List<String> codes) {
        var seats = claims.of(booking.id());
        var text = new StringBuilder();
        for (var i = 0; i < seats.size() && i < codes.size(); i++) {
            text.append(seats.get(i).number()).append(": ").append(codes.get(i)).append('\n');
        }
        tell(booking, "booking-confirmed", Map.of("codes", text.toString().strip()));
    }

    void reminder(Reservation booking) {
        tell(booking, "booking-reminder", Map.of());
    }

    void moved(Reservation booking) {
        tell(booking, "booking-moved", Map.of());
    }

    void cancelled(Reservation booking, Money charged) {
        tell(booking, "booking-cancelled", charged, Map.of());
    }

    void noShow(Reservation booking, Money charged) {
        tell(booking, "booking-no-show", charged, Map.of());
    }

    void offered(Reservation booking) {
        tell(booking, "booking-offered", Map.of());
    }

    private void tell(Reservation booking, String template, Map<String, String> secrets) {
        tell(booking, template, booking.agreed().charged(), secrets);
    }

    private void tell(Reservation booking, String template, Money charged, Map<String, String> secrets) {
        var account = booking.account();
        if (account == null) {
            return;
        }
        var zone = venues.get(booking.venue()).zone();
        var values = new HashMap<String, String>();
        values.put("venue", venues.get(booking.venue()).name());
        values.put("when", local(booking.startsAt(), zone));
        values.put("until", local(booking.endsAt(), zone));
        values.put("seats", seats(booking.id()));
        values.put("fee", booking.agreed().fee().toString());
        values.put("charged", charged.toString());
        values.put("freeUntil", local(booking.times().freeUntil(), zone));
        var pending = booking.times().pendingUntil();
        values.put("answerBy", pending == null ? "" : local(pending, zone));
        notices.tell(account, template, values, secrets);
    }

    private String seats(UUID booking) {
        return claims.of(booking).stream()
                .map(Booked::number)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static String local(Instant at, ZoneId zone) {
        return LOCAL.withZone(zone).format(at);
    }
}
