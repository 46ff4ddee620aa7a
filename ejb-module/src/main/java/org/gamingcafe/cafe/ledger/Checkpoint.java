package org.gamingcafe.cafe.ledger;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the seals after one and up to another, whose entries retention has removed (D26).
 *
 * @param month its first day; it holds what was left of the months before, too
 * @param head the last of its seals
 * @param accounts digest of what the removed postings make on each account
 * @param days digest of the sums of the days since the month that was closed before
 */
record Checkpoint(
        LocalDate month,
        long after,
        Seal head,
        long entries,
        Digests digests,
        @Nullable String signature) {

    static final String TYPE = "ledger-checkpoint+jwt";

    /** In hex. */
    record Digests(String accounts, String days) {}

    long through() {
        return head.number();
    }

    /** What is signed: with it nobody can shorten the books and say that it was retention. */
    Map<String, Object> claims(Digests now) {
        return Map.of(
                "venue", head.venue().toString(),
                "month", month.toString(),
                "after", after,
                "through", head.number(),
                "xact", head.lastXact(),
                "id", head.lastId().toString(),
                "hash", EntryHash.hex(head.hash()),
                "entries", entries,
                "accounts", now.accounts(),
                "days", now.days());
    }
}
