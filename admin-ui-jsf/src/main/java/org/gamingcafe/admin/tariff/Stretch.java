package org.gamingcafe.admin.tariff;

import java.io.Serializable;

/**
 * A stretch of one day in one price.
 *
 * @param day 0 is Monday, {@link #HOLIDAY} stands for all holidays
 * @param from minute of the day
 * @param until minute of the day; 1440 is its end
 * @param brush place of the price in its sheet
 */
public record Stretch(int day, int from, int until, int brush) implements Serializable {

    static final int HOLIDAY = 7;
    static final int DAYS = 8;
    static final int DAY = 1_440;

    boolean overlaps(int otherDay, int otherFrom, int otherUntil) {
        return day == otherDay && from < otherUntil && until > otherFrom;
    }

    boolean goesOnAs(Stretch next) {
        return day == next.day && until == next.from && brush == next.brush;
    }
}
