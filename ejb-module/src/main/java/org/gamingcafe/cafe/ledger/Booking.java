package org.gamingcafe.cafe.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry on its way into the books: which accounts with a floor it moves, and what its postings will say. */
final class Booking {

    /** What one account with a floor gains or loses, and how much of its held money becomes free with it. */
    record Movement(UUID account, String currency, long delta, long freed, long most) {

        static final long NO_CEILING = Long.MAX_VALUE;

        Movement and(Movement other) {
            return new Movement(
                    account,
                    currency,
                    Math.addExact(delta, other.delta),
                    Math.addExact(freed, other.freed),
                    Math.min(most, other.most));
        }
    }

    /** One row of the journal. */
    record Posting(
            UUID account, long debit, long credit, @Nullable Long balanceAfter) {}

    private final Entry entry;
    private final Map<Place, UUID> accounts;
    private final Map<UUID, Movement> movements = new TreeMap<>();

    Booking(Entry entry, Map<Place, UUID> accounts) {
        this.entry = entry;
        this.accounts = accounts;
        for (var leg : entry.legs()) {
            if (leg.chart().hasFloor()) {
                var most = leg.most() == null ? Movement.NO_CEILING : leg.most().minor();
                add(new Movement(account(leg), leg.amount().currency(), leg.signed(), 0, most));
            }
        }
    }

    void free(Holds.Ended hold) {
        add(new Movement(hold.account(), hold.currency(), 0, hold.amount(), Movement.NO_CEILING));
    }

    /** In id order: that is how accounts are locked. */
    Collection<Movement> movements() {
        return movements.values();
    }

    /** @param posted what each moved account holds after the entry */
    List<Posting> postings(Map<UUID, Long> posted) {
        var running = new HashMap<UUID, Long>();
        movements.values().forEach(moved -> running.put(moved.account(), balance(posted, moved) - moved.delta()));
        var postings = new ArrayList<Posting>();
        for (var leg : entry.legs()) {
            var account = account(leg);
            var after = running.computeIfPresent(account, (id, before) -> before + leg.signed());
            var minor = leg.amount().minor();
            var isDebit = leg.side() == Leg.Side.DEBIT;
            postings.add(new Posting(account, isDebit ? minor : 0, isDebit ? 0 : minor, after));
        }
        return postings;
    }

    private static long balance(Map<UUID, Long> posted, Movement moved) {
        var balance = posted.get(moved.account());
        if (balance == null) {
            throw new IllegalStateException("account was not moved: " + moved.account());
        }
        return balance;
    }

    private void add(Movement movement) {
        movements.merge(movement.account(), movement, Movement::and);
    }

    private UUID account(Leg leg) {
        var account = accounts.get(leg.place());
        if (account == null) {
            throw new IllegalStateException("no account at " + leg.place());
        }
        return account;
    }
}
