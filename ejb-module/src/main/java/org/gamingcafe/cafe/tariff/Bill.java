package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * The price of a usage, with its derivation. The amounts of the lines add up to the total, which is rounded once; the
 * gross amounts of the taxes add up to it too, and the taxes of the lines to the taxes.
 *
 * @param billableSeconds what was billed or taken from passes, with the seconds added by unit and minimum
 * @param tax all taxes inside the total
 */
public record Bill(
        long billableSeconds,
        Money total,
        Money tax,
        Terms.Rounding rounding,
        List<Line> lines,
        List<TaxLine> taxes,
        List<PassUse> passes) {

    public enum Kind {
        TIME,
        /** Time that a pass pays for. */
        PASS,
        START_UP,
        MINIMUM
    }

    /**
     * So many billed seconds from one instant to another at one rate of one rule. The seconds may be more than lie
     * between the two instants, by the unit and the least seconds of the tariff. Fees have no seconds; their rate is the
     * fee.
     *
     * @param durationBasisPoints the share of the rate that is left after long play
     * @param cap {@code numerator/denominator}: the share that is left by a day's maximum, {@code 1/1} without one
     * @param exact {@code numerator/denominator}: the amount in minor units before the bill was rounded
     */
    public record Line(
            Kind kind,
            String rule,
            UUID groupId,
            Instant from,
            Instant until,
            long seconds,
            long minorPerHour,
            int durationBasisPoints,
            List<Off> discounts,
            @Nullable LocalDate businessDay,
            @Nullable UUID pass,
            int taxPpm,
            boolean taxOnTop,
            String cap,
            String exact,
            Money amount,
            Money tax) {

        public Line {
            discounts = List.copyOf(discounts);
        }

        /** Seconds that lie between its two instants. */
        public long usedSeconds() {
            return until.getEpochSecond() - from.getEpochSecond();
        }
    }

    /** A discount that was applied. */
    public record Off(Terms.DiscountKind kind, String name, int basisPoints) {}

    /** One rate of tax: the tax inside what is charged at it, halves up. */
    public record TaxLine(int ppm, Money gross, Money tax) {}

    /**
     * Seconds played on a pass, and seconds that it has less, which differ by the rate of the group.
     *
     * @param days of a daily pass: what each business day has less
     */
    public record PassUse(UUID pass, long playedSeconds, long takenSeconds, List<DayUse> days) {

        public PassUse {
            days = List.copyOf(days);
        }

        /** Of a pass that does not count by the day. */
        public PassUse(UUID pass, long playedSeconds, long takenSeconds) {
            this(pass, playedSeconds, takenSeconds, List.of());
        }
    }

    public record DayUse(LocalDate day, long takenSeconds) {}

    public Bill {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
        passes = List.copyOf(passes);
    }
}
