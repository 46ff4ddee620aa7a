package org.gamingcafe.e2e;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What clients were told has been done with wallets that nobody else touches; afterwards it is held against the books. */
final class Claims {

    /**
     * @param key of the command, one for each act
     * @param cents what came, or went if it is below zero
     */
    record Move(String key, UUID wallet, long cents) {}

    private final Queue<Move> told = new ConcurrentLinkedQueue<>();

    void told(String key, UUID wallet, long cents) {
        told.add(new Move(key, wallet, cents));
    }

    List<Move> all() {
        return List.copyOf(told);
    }

    /**
     * What does not fit, in words: a move that was told and is not booked, or not once, or with another amount; one that is
     * booked and was told to nobody; a wallet that does not hold what it was told.
     *
     * @param booked a move for each entry of the books
     * @param balances what the wallets hold, which were empty when all began
     */
    static List<String> faults(Collection<Move> told, Collection<Move> booked, Map<UUID, Long> balances) {
        var faults = new ArrayList<String>();
        var entries = booked.stream().collect(Collectors.groupingBy(Move::key));
        var claims = told.stream().collect(Collectors.toMap(Move::key, Function.identity(), (one, other) -> one));
        for (var claim : claims.values()) {
            var found = entries.getOrDefault(claim.key(), List.of());
            if (found.size() != 1) {
                faults.add(claim + " was told and is booked " + found.size() + " times");
            } else if (!found.getFirst().equals(claim)) {
                faults.add(claim + " was told and is booked as " + found.getFirst());
            }
        }
        booked.stream()
                .filter(entry -> !claims.containsKey(entry.key()))
                .forEach(entry -> faults.add(entry + " is booked and was told to nobody"));
        sums(told).forEach((wallet, sum) -> {
            if (!sum.equals(balances.get(wallet))) {
                faults.add(wallet + " holds " + balances.get(wallet) + " and was told of " + sum);
            }
        });
        return faults;
    }

    private static Map<UUID, Long> sums(Collection<Move> moves) {
        var sums = new HashMap<UUID, Long>();
        moves.forEach(move -> sums.merge(move.wallet(), move.cents(), Long::sum));
        return sums;
    }
}
