package org.gamingcafe.e2e;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * The price of play worked out a second time, as a person with the price list, a clock and a pencil would. Nothing of the
 * product's own arithmetic is used.
 */
record Tariff(UUID group, ZoneId zone, long freeSeconds, long minimumSeconds, long roundingSeconds, int taxPpm) {

    /** The tariff that is on the wall now, for the group of this station. */
    static Tariff of(UUID station) {
        var row = Books.rows("""
                        select s.group_id, t.zone, t.free_seconds, t.minimum_seconds, t.rounding_seconds, t.tax_ppm
                        from station s join tariff_version t on t.venue_id = s.venue_id and t.state = 'ACTIVE'
                        where s.id = ?
                        """, station).getFirst();
        return new Tariff(
                (UUID) row.get(0),
                ZoneId.of((String) row.get(1)),
                ((Number) row.get(2)).longValue(),
                ((Number) row.get(3)).longValue(),
                ((Number) row.get(4)).longValue(),
                ((Number) row.get(5)).intValue());
    }

    /** Cents per hour at this moment. */
    long rateAt(ZonedDateTime moment) {
        return Books.number(
                """
                select minor_per_hour from price_rule r join tariff_version t on t.id = r.tariff_id and t.state = 'ACTIVE'
                where r.group_id = ? and (r.days >> ?) & 1 = 1 and r.from_time <= ?
                  and (r.until_time > ? or r.until_time = '00:00')
                """, group, moment.getDayOfWeek().getValue() - 1, moment.toLocalTime(), moment.toLocalTime());
    }

    /** Played seconds rounded up to the tariff's unit, at least the minimum; nothing within the free ones. */
    long billable(long seconds) {
        if (seconds <= freeSeconds) {
            return 0;
        }
        return Math.max(minimumSeconds, divideUp(seconds, roundingSeconds) * roundingSeconds);
    }

    long billable(Instant from, Instant until) {
        return billable(until.getEpochSecond() - from.getEpochSecond());
    }

    /** So many seconds at so many cents per hour; half a cent counts as a whole one. */
    static long cost(long seconds, long centsPerHour) {
        return divideHalfUp(seconds * centsPerHour, 3600);
    }

    long taxInside(long gross) {
        return divideHalfUp(gross * taxPpm, 1_000_000L + taxPpm);
    }

    static long divideUp(long number, long by) {
        return (number + by - 1) / by;
    }

    static long divideHalfUp(long number, long by) {
        return (2 * number + by) / (2 * by);
    }
}
