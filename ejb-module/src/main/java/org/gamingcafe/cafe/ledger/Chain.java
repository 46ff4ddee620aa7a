package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Finding.Kind;

/** Entries that wait for their seal: each against its own hash, and none behind the sealer's back. */
@ApplicationScoped
class Chain {

    private static final int ENTRIES = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    Seals seals;

    @Inject
    WrittenEntries entries;

    /** Whether the rows are those that the hash was taken of; entries from before the chain have none. */
    boolean isAsWritten(WrittenEntries.Written written) {
        return written.hash() == null
                ? written.xact().equals(began())
                : Arrays.equals(written.hash(), written.computed().hash());
    }

    private String began() {
        return (String) em.createNativeQuery("select cast(xact as text) from ledger_chain")
                .getSingleResult();
    }

    /**
     * The last seal is read first: what lies before it and still has no seal a moment later was put there afterwards.
     *
     * @param place the id of the last entry that was checked
     */
    Piece check(UUID venue, String place) {
        var last = seals.last(venue);
        var inOrder = !seals.isOfFormerLife(last);
        var found = entries.unsealed(venue, place.isEmpty() ? new UUID(0, 0) : UUID.fromString(place), ENTRIES);
        var findings = new ArrayList<Finding>();
        var accounts = new HashSet<UUID>();
        for (var written : found) {
            var id = written.head().id();
            var before = findings.size();
            if (inOrder && !isAfter(written, last)) {
                findings.add(Finding.ofEntry(Kind.ENTRY_INSERTED, id, "written behind seal " + last.number()));
            } else if (!isAsWritten(written)) {
                findings.add(
                        Finding.ofEntry(Kind.ENTRY_ALTERED, id, "not sealed yet; its hash is not that of its rows"));
            }
            if (findings.size() > before) {
                written.lines().forEach(line -> accounts.add(line.account()));
            }
        }
        var next = found.size() < ENTRIES ? null : found.getLast().head().id().toString();
        return new Piece(next, 0, findings, accounts);
    }

    /** As the database orders them: transactions as numbers, ids byte by byte. */
    private static boolean isAfter(WrittenEntries.Written written, Seal seal) {
        var byXact =
                Long.compareUnsigned(Long.parseUnsignedLong(written.xact()), Long.parseUnsignedLong(seal.lastXact()));
        return byXact > 0
                || byXact == 0
                        && written.head()
                                        .id()
                                        .toString()
                                        .compareTo(seal.lastId().toString())
                                > 0;
    }
}
