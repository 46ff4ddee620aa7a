package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Finding.Kind;

/** The book as a whole: debits and credits of each currency (I1), the reasons, what members owe, and the signed roots of the days. */
@ApplicationScoped
class BookCheck {

    private static final int DAYS = 20;
    private static final int MOST = 100;
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    @PersistenceContext
    EntityManager em;

    @Inject
    DayRoots roots;

    @Inject
    Seals seals;

    @Inject
    DaySums sums;

    @Inject
    ReceivableCheck receivables;

    @Inject
    Checkpoints closed;

    @Inject
    CheckpointCheck checkpoints;

    /** @param place the last day that was checked */
    Piece check(UUID venue, String place) {
        var findings = new ArrayList<Finding>();
        if (place.isEmpty()) {
            findings.addAll(checkpoints.check(venue));
            findings.addAll(unbalanced(venue));
            findings.addAll(reasons(venue));
            findings.addAll(sums.check(venue));
            findings.addAll(receivables.check(venue));
        }
        var days = roots.after(venue, place.isEmpty() ? BEFORE_ALL : LocalDate.parse(place), DAYS);
        var gone = closed.head(venue).number();
        days.forEach(root -> findings.addAll(root(venue, root, gone)));
        var next = days.size() < DAYS ? null : days.getLast().day().toString();
        return new Piece(next, 0, findings, Set.of());
    }

    private List<Finding> unbalanced(UUID venue) {
        var findings = new ArrayList<Finding>();
        for (Object row : em.createNativeQuery("""
                        select a.currency, sum(p.debit), sum(p.credit)
                        from ledger_account a join (select account_id, debit, credit from posting
                            union all select ledger_account, debit, credit from ledger_checkpoint_account) p
                            on p.account_id = a.id
                        where a.venue_id = :venue
                        group by a.currency having sum(p.debit) <> sum(p.credit)""").setParameter("venue", venue).getResultList()) {
            var column = (Object[]) row;
            findings.add(Finding.ofBook(
                    Kind.BOOK_UNBALANCED, column[0] + ": debits " + column[1] + ", credits " + column[2]));
        }
        return findings;
    }

    private List<Finding> reasons(UUID venue) {
        var findings = new ArrayList<Finding>();
        for (Object entry : em.createNativeQuery("""
                        select e.id from journal_reason r join journal_entry e on e.id = r.entry_id
                        where e.venue_id = :venue
                            and e.reason_hash is distinct from sha256(r.salt || convert_to(r.reason, 'UTF8'))
                        order by e.id""")
                .setParameter("venue", venue)
                .setMaxResults(MOST)
                .getResultList()) {
            findings.add(Finding.ofEntry(Kind.REASON_ALTERED, (UUID) entry, "the text is not that of its hash"));
        }
        return findings;
    }

    /** Of a day whose first seals are gone only the signature can be checked. */
    private List<Finding> root(UUID venue, DayRoot root, long gone) {
        return root.firstSeal() <= gone ? signature(root) : content(venue, root);
    }

    private List<Finding> content(UUID venue, DayRoot root) {
        var sealed = seals.after(venue, root.firstSeal() - 1, (int) (root.lastSeal() - root.firstSeal() + 1));
        if (sealed.isEmpty()
                || sealed.getLast().number() != root.lastSeal()
                || !DayRoots.root(sealed).equals(root.root())) {
            return List.of(wrong(root, "its root is not that of seals " + root.firstSeal() + " to " + root.lastSeal()));
        }
        return signature(root);
    }

    private List<Finding> signature(DayRoot root) {
        return roots.isSigned(root) ? List.of() : List.of(wrong(root, "its signature is not ours or not of this root"));
    }

    private static Finding wrong(DayRoot root, String detail) {
        return Finding.ofBook(Kind.DAY_ROOT_WRONG, root.day() + ": " + detail);
    }
}
