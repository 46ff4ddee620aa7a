package org.gamingcafe.cafe.tariff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.platform.kernel.Money;

/** How billing is often done, and wrong: what the tests of the real one must tell from it. */
final class CarelessBilling {

    private CarelessBilling() {}

    /** Rounds every slice by itself. */
    static Money roundedPerSlice(Tariff tariff, Usage usage) {
        var cost = Cost.of(tariff, Walk.through(tariff, usage).slices());
        var total = cost.exact().stream()
                .mapToLong(part -> part.rounded(tariff.terms().rounding()))
                .sum();
        return new Money(total, tariff.view().currency());
    }

    /** Bills each step as a session of its own. */
    static Money stepsByThemselves(Tariff tariff, Usage usage, List<Instant> steps) {
        var total = Money.zero(tariff.view().currency());
        var from = usage.segments().getFirst().from();
        for (var step : steps) {
            total = total.plus(Billing.bill(tariff, between(usage, from, step)).total());
            from = step;
        }
        return total;
    }

    private static Usage between(Usage usage, Instant from, Instant until) {
        var parts = new ArrayList<Usage.Segment>();
        for (var segment : usage.until(until).segments()) {
            if (segment.until().isAfter(from) || parts.isEmpty()) {
                var begin = segment.from().isBefore(from) ? from : segment.from();
                parts.clear();
                parts.add(new Usage.Segment(
                        segment.groupId(),
                        begin,
                        segment.until().isBefore(begin) ? begin : segment.until(),
                        segment.kind()));
                from = parts.getLast().until();
            }
        }
        return new Usage(parts, usage.memberships(), usage.entitlements());
    }
}
