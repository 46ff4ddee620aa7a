package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** The clock on the wall of a venue. Instants are seconds of the epoch. */
final class WallClock {

    static final int DAY = 24 * 60 * 60;

    private final ZoneRules rules;

    WallClock(ZoneId zone) {
        rules = zone.getRules();
    }

    LocalDateTime at(long second) {
        return LocalDateTime.ofEpochSecond(second, 0, offset(second));
    }

    private ZoneOffset offset(long second) {
        return rules.getOffset(Instant.ofEpochSecond(second));
    }

    /**
     * When the hands, going on from an instant, reach a later second of the same day (the last one is its end), or are
     * set, whichever comes first.
     */
    long reaches(long second, int ofDay) {
        var now = at(second).toLocalTime().toSecondOfDay();
        return Math.min(second + ofDay - now, clockChange(second));
    }

    private long clockChange(long second) {
        if (rules.isFixedOffset()) {
            return Long.MAX_VALUE;
        }
        var next = rules.nextTransition(Instant.ofEpochSecond(second));
        return next == null ? Long.MAX_VALUE : next.toEpochSecond();
    }

    /** The day to which an instant is counted, if days begin at this local time. */
    LocalDate businessDay(long second, LocalTime cutOver) {
        var local = at(second);
        return local.toLocalTime().isBefore(cutOver) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    /** Until when, from an instant on, the business day stays the same; it may stay so for longer. */
    long dayLasts(long second, LocalTime cutOver) {
        var start = cutOver.toSecondOfDay();
        return reaches(second, at(second).toLocalTime().toSecondOfDay() < start ? start : DAY);
    }

    /** The first instant after this one at which the wall shows another business day. */
    long dayEnds(long second, LocalTime cutOver) {
        var day = businessDay(second, cutOver);
        var end = dayLasts(second, cutOver);
        while (businessDay(end, cutOver).equals(day)) {
            end = dayLasts(end, cutOver);
        }
        return end;
    }

    /** The first instant of a local date. */
    static long startOf(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toEpochSecond();
    }

    /** The end of a stretch of the day; midnight is its end. */
    static int end(LocalTime until) {
        return until.equals(LocalTime.MIDNIGHT) ? DAY : until.toSecondOfDay();
    }

    /** Whether the second of the day lies in a window; equal times are the whole day, a window may go over midnight. */
    static boolean within(int ofDay, LocalTime from, LocalTime until) {
        var begin = from.toSecondOfDay();
        var end = end(until);
        return begin < end ? begin <= ofDay && ofDay < end : ofDay >= begin || ofDay < end;
    }

    /** The next of these local times after an instant, the end of the day at the latest. */
    long next(long second, LocalTime... times) {
        var now = at(second).toLocalTime().toSecondOfDay();
        var next = DAY;
        for (@Nullable LocalTime time : times) {
            if (time != null && time.toSecondOfDay() > now) {
                next = Math.min(next, time.toSecondOfDay());
            }
        }
        return reaches(second, next);
    }
}
