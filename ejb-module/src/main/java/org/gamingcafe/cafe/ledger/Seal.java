package org.gamingcafe.cafe.ledger;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.crypto.Canonical;

/**
 * What a venue's sealer vouches for at once: the entries after the seal before up to this place. Its hash is taken
 * of the canonical form {@code ledger-seal/1}: venue, number, last transaction, last entry, entries, root, hash of the seal
 * before, sealed at; the first seal follows 32 zero bytes.
 */
record Seal(
        UUID venue,
        long number,
        String lastXact,
        UUID lastId,
        int entries,
        byte[] root,
        byte[] previous,
        byte[] hash,
        Instant sealedAt) {

    /** Before the first one. */
    static Seal none(UUID venue) {
        var zero = new byte[EntryHash.BYTES];
        return new Seal(venue, 0, "0", new UUID(0, 0), 0, zero, zero, zero, Instant.EPOCH);
    }

    Seal next(String xact, UUID id, int count, byte[] tree, Instant now) {
        var unhashed = new Seal(venue, number + 1, xact, id, count, tree, hash, hash, now);
        return new Seal(venue, number + 1, xact, id, count, tree, hash, unhashed.computed(), now);
    }

    byte[] computed() {
        return Canonical.of("ledger-seal/1")
                .add(venue)
                .add(number)
                .add(lastXact)
                .add(lastId)
                .add(entries)
                .add(root)
                .add(previous)
                .add(sealedAt)
                .hash();
    }
}
