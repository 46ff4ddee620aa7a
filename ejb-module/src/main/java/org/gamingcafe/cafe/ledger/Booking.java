package org.gamingcafe.cafe.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;

/** An entry on its way into the books: which accounts with a floor it moves, and what its postings will say. */
final class Booking {

    /** What one account with a floor gains or loses, and how much of its held money becomes free with it. */
    record Movement(UUID account, String currency, long delta, long freed, long most, int lines) {

        static final long NO_CEILING = Long.MAX_VALUE;

        Movement and(Movement other) {
            return new Movement(
                    account,
                    currency,
                    Math.addExact(delta, other.delta),
                    Math.addExact(freed, other.freed),
                    Math.min(most, other.most),
                    lines + other.lines);
        }
    }

    /** What is posted and held on an account with a floor after a movement, and how many postings it has then. */
    record Moved(long posted, long held, long lines) {}

    private final Entry entry;
    private final Map<Place, UUID> accounts;
    private final Map<UUID, Movement> movements = new TreeMap<>();

    Booking(Entry entry, Map<Place, UUID> accounts) {
        this.entry = entry;
        this.accounts = accounts;
        for (var leg : entry.legs()) {
            if (leg.chart().hasFloor()) {
                var most = leg.most() == null ? Movement.NO_CEILING : leg.most().minor();
                add(new Movement(account(leg), leg.amount().currency(), leg.signed(), 0, most, 1));
            }
        }
    }

    void free(Holds.Ended hold) {
        add(new Movement(hold.account(), hold.currency(), 0, hold.amount(), Movement.NO_CEILING, 0));
    }

    /** In id order: that is how accounts are locked. */
    Collection<Movement> movements() {
        return movements.values();
    }

    /** @param moved where each account with a floor stands after the entry */
    List<EntryHash.Line> postings(Map<UUID, Moved> moved) {
        var running = new HashMap<UUID, Moved>();
        movements.values().forEach(movement -> running.put(movement.account(), before(moved, movement)));
        var postings = new ArrayList<EntryHash.Line>();
        for (var leg : entry.legs()) {
            var account = account(leg);
            var after = running.computeIfPresent(
                    account,
                    (id, before) -> new Moved(before.posted() + leg.signed(), before.held(), before.lines() + 1));
            var minor = leg.amount().minor();
            var isDebit = leg.side() == Leg.Side.DEBIT;
            postings.add(new EntryHash.Line(
                    postings.size() + 1,
                    account,
                    isDebit ? minor : 0,
                    isDebit ? 0 : minor,
                    after == null ? null : after.lines(),
                    after == null ? null : after.posted()));
        }
        return postings;
    }

    /** The balances of those accounts that belong to this owner. */
    Map<Chart, Balance> balancesOf(UUID owner, Map<UUID, Moved> moved) {
        var balances = new EnumMap<Chart, Balance>(Chart.class);
        accounts.forEach((place, account) -> {
            var after = moved.get(account);
            if (after != null && place.owner().equals(owner)) {
                var currency = place.currency();
                balances.put(
                        place.chart(),
                        new Balance(new Money(after.posted(), currency), new Money(after.held(), currency)));
            }
        });
        return balances;
    }

    private static Moved before(Map<UUID, Moved> moved, Movement movement) {
        var after = moved.get(movement.account());
        if (after == null) {
            throw new IllegalStateException("account was not moved: " + movement.account());
        }
        return new Moved(after.posted() - movement.delta(), after.held(), after.lines() - movement.lines());
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
