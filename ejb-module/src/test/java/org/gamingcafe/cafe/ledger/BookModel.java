package org.gamingcafe.cafe.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The ledger as it would be with no database, no races and nothing to lose: every wallet a number, every rule one line. An
 * act answers with the code of its refusal, or with nothing.
 */
final class BookModel {

    static final String FINE = "";
    static final String POOR = "wallet.insufficient-funds";
    static final String FROZEN = "wallet.frozen";
    static final String FULL = "wallet.too-full";
    static final String ENDED = "ledger.hold-ended";
    static final String REVERSED = "ledger.already-reversed";

    static final class Wallet {
        long posted;
        long held;
        boolean isFrozen;
    }

    record Hold(UUID wallet, long amount) {}

    /** Who lost and who gained how much; the house stands on the other side of what does not add up. */
    record Posted(Map<UUID, Long> changes) {}

    final Map<UUID, Wallet> wallets = new TreeMap<>();
    final Map<UUID, Hold> holds = new HashMap<>();
    final Map<UUID, Posted> entries = new HashMap<>();
    long house;

    Wallet wallet(UUID owner) {
        return wallets.computeIfAbsent(owner, id -> new Wallet());
    }

    /** In the order of the checks: frozen, full, poor. */
    String move(Map<UUID, Long> changes, UUID freed, long released, long most) {
        for (var change : new TreeMap<>(changes).entrySet()) {
            var wallet = wallet(change.getKey());
            var delta = change.getValue();
            var back = change.getKey().equals(freed) ? released : 0;
            if (wallet.isFrozen && delta + back < 0) {
                return FROZEN;
            }
            if (delta > 0 && wallet.posted + delta > most) {
                return FULL;
            }
            if (wallet.posted + delta - (wallet.held - back) < 0) {
                return POOR;
            }
        }
        changes.forEach((owner, delta) -> wallet(owner).posted += delta);
        house -= changes.values().stream().mapToLong(Long::longValue).sum();
        return FINE;
    }

    String post(UUID entry, Map<UUID, Long> changes, long most) {
        var answer = move(changes, null, 0, most);
        if (answer.equals(FINE)) {
            entries.put(entry, new Posted(changes));
        }
        return answer;
    }

    String reverse(UUID entry) {
        var posted = entries.get(entry);
        if (posted == null) {
            return REVERSED;
        }
        var mirror = new HashMap<UUID, Long>();
        posted.changes().forEach((owner, delta) -> mirror.put(owner, -delta));
        var answer = move(mirror, null, 0, Long.MAX_VALUE);
        if (answer.equals(FINE)) {
            entries.remove(entry);
        }
        return answer;
    }

    String hold(UUID hold, UUID owner, long amount) {
        var wallet = wallet(owner);
        if (wallet.isFrozen) {
            return FROZEN;
        }
        if (wallet.posted - wallet.held < amount) {
            return POOR;
        }
        wallet.held += amount;
        holds.put(hold, new Hold(owner, amount));
        return FINE;
    }

    String capture(UUID hold, long amount) {
        var held = holds.get(hold);
        if (held == null) {
            return ENDED;
        }
        var answer = move(Map.of(held.wallet(), -amount), held.wallet(), held.amount(), Long.MAX_VALUE);
        return answer.equals(FINE) ? release(hold) : answer;
    }

    String release(UUID hold) {
        var held = holds.remove(hold);
        if (held == null) {
            return ENDED;
        }
        wallet(held.wallet()).held -= held.amount();
        return FINE;
    }
}
