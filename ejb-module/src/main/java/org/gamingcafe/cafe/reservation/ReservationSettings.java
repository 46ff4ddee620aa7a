package org.gamingcafe.cafe.reservation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * How one books in a venue. What was agreed with who has booked already stays as it is.
 *
 * @param lockMinutes how long before a booking nobody else sits down at its seats
 * @param graceMinutes how long somebody is waited for (10–15)
 * @param cancelMinutes how long before it begins a booking is still cancelled free of charge
 * @param remindMinutes how long before it begins a mail reminds of it; 0: none does
 * @param offerMinutes how long seats are kept for whoever is next on the waiting list
 * @param deposit what is set aside for each seat
 * @param fee what of it is taken for each seat of whoever cancels late or does not come
 */
public record ReservationSettings(
        int shortestMinutes,
        int longestMinutes,
        int mostSeats,
        int aheadDays,
        int lockMinutes,
        int graceMinutes,
        int cancelMinutes,
        int remindMinutes,
        int offerMinutes,
        Money deposit,
        Money fee,
        long version) {

    static final int MOST_SEATS = 50;

    /** No booking of any venue is longer; the database holds venues to it. */
    static final Duration LONGEST = Duration.ofDays(2);

    /** No venue waits longer for anybody. */
    static final Duration LONGEST_GRACE = Duration.ofMinutes(15);

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int WEEK = 7 * DAY;
    private static final int YEAR = 366;

    public ReservationSettings {
        mustLie(longestMinutes, 1, (int) LONGEST.toMinutes(), "longestMinutes");
        mustLie(shortestMinutes, 1, longestMinutes, "shortestMinutes");
        mustLie(mostSeats, 1, MOST_SEATS, "mostSeats");
        mustLie(aheadDays, 1, YEAR, "aheadDays");
        mustLie(lockMinutes, 0, HOUR, "lockMinutes");
        mustLie(graceMinutes, 10, (int) LONGEST_GRACE.toMinutes(), "graceMinutes");
        mustLie(cancelMinutes, 0, WEEK, "cancelMinutes");
        mustLie(remindMinutes, 0, WEEK, "remindMinutes");
        mustLie(offerMinutes, 1, DAY, "offerMinutes");
        if (fee.isNegative() || deposit.isLessThan(fee)) {
            throw new InvalidInput("fee", "reservation.fee");
        }
    }

    private static void mustLie(int value, int least, int most, String field) {
        if (value < least || value > most) {
            throw new InvalidInput(field, "reservation.settings", least, most);
        }
    }

    /** What holds where a venue has said nothing else: bookings cost nothing. */
    static ReservationSettings usual(String currency) {
        var nothing = Money.zero(currency);
        return new ReservationSettings(30, 12 * HOUR, 10, 30, 10, 15, 2 * HOUR, 2 * HOUR, 15, nothing, nothing, 0);
    }

    /** @param pendingUntil how long it is only an offer */
    Reservation.Times times(Instant startsAt, Instant now, @Nullable Instant pendingUntil) {
        var remindAt = startsAt.minus(Duration.ofMinutes(remindMinutes));
        return new Reservation.Times(
                latest(now, startsAt.minus(Duration.ofMinutes(lockMinutes))),
                startsAt.plus(Duration.ofMinutes(graceMinutes)),
                startsAt.minus(Duration.ofMinutes(cancelMinutes)),
                remindMinutes > 0 && remindAt.isAfter(now) ? remindAt : null,
                pendingUntil);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    Money depositOf(int seats) {
        return deposit.times(seats);
    }

    Money feeOf(int seats) {
        return fee.times(seats);
    }

    Map<String, String> changesSince(ReservationSettings before) {
        var was = before.named();
        var changes = new LinkedHashMap<String, String>();
        named().forEach((field, value) -> {
            if (!value.equals(was.get(field))) {
                changes.put(field, was.get(field) + " → " + value);
            }
        });
        return changes.isEmpty() ? Map.of("settings", "as before") : changes;
    }

    private Map<String, String> named() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("shortestMinutes", Integer.toString(shortestMinutes));
        fields.put("longestMinutes", Integer.toString(longestMinutes));
        fields.put("mostSeats", Integer.toString(mostSeats));
        fields.put("aheadDays", Integer.toString(aheadDays));
        fields.put("lockMinutes", Integer.toString(lockMinutes));
        fields.put("graceMinutes", Integer.toString(graceMinutes));
        fields.put("cancelMinutes", Integer.toString(cancelMinutes));
        fields.put("remindMinutes", Integer.toString(remindMinutes));
        fields.put("offerMinutes", Integer.toString(offerMinutes));
        fields.put("deposit", deposit.toString());
        fields.put("fee", fee.toString());
        return fields;
    }
}
