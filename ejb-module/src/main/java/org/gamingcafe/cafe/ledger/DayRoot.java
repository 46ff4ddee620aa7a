package org.gamingcafe.cafe.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * What the house has vouched for at the end of a business day: the Merkle root over the hashes of the seals since the day
 * before, signed with the key ring. Whoever keeps it outside can show later that nothing up to that day was changed.
 *
 * @param root in hex
 * @param signature a JSON Web Signature of type {@code ledger-root+jwt} over venue, day, seals, entries and root
 */
public record DayRoot(
        VenueId venue,
        LocalDate day,
        long firstSeal,
        long lastSeal,
        long entries,
        String root,
        String signature,
        Instant signedAt) {}
