package org.gamingcafe.cafe.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;

/**
 * What has happened to the stock of a venue between two business days, both included.
 *
 * @param kinds by the kind of move
 * @param products those that were moved, the one that sold best first
 */
public record StockStatistics(LocalDate from, LocalDate to, List<OfKind> kinds, List<OfProduct> products) {

    /** @param value what came in less what went out had cost */
    public record OfKind(MoveKind kind, long in, long out, Money value) {}

    /**
     * @param sold what went over the counter and did not come back
     * @param lost what is missing, broken or thrown away
     * @param lostPerMille of what was sold and lost, how much was lost
     */
    public record OfProduct(
            UUID product,
            String name,
            long received,
            long sold,
            Money cost,
            long lost,
            Money lostCost,
            int lostPerMille) {

        static int perMille(long lost, long sold) {
            var gone = Math.max(0, lost) + Math.max(0, sold);
            return gone == 0 ? 0 : Math.toIntExact(Math.max(0, lost) * 1_000 / gone);
        }
    }
}
