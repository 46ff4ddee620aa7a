package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.util.List;
import org.gamingcafe.platform.kernel.Money;

/**
 * The price of a usage, with its derivation. The amounts of the lines add up to the total, which is rounded once.
 *
 * @param tax the tax inside the total
 */
public record Bill(long billableSeconds, Money total, Money tax, int taxPpm, List<Line> lines) {

    /** So many seconds from one instant to another at one rate of one rule. */
    public record Line(String rule, Instant from, Instant until, long seconds, long minorPerHour, Money amount) {}

    public Bill {
        lines = List.copyOf(lines);
    }
}
