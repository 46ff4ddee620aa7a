package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.util.List;
import org.gamingcafe.platform.kernel.Money;

/**
 * The price of a usage, with its derivation. The amounts of the lines add up to the total, which is rounded once; their
 * taxes add up to the tax.
 *
 * @param tax the tax inside the total
 */
public record Bill(long billableSeconds, Money total, Money tax, int taxPpm, List<Line> lines) {

    /**
     * So many billed seconds from one instant to another at one rate of one rule. The seconds may be more than lie
     * between the two instants, by the unit and the least seconds of the tariff.
     */
    public record Line(
            String rule, Instant from, Instant until, long seconds, long minorPerHour, Money amount, Money tax) {}

    public Bill {
        lines = List.copyOf(lines);
    }
}
