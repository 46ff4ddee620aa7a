package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Finding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What members owe: the postings of each account 1300 against what is kept beside them, by which credit is granted. Both are
 * read in one statement, and every act writes both or none, so that no play that ends meanwhile looks like a difference. The
 * account is named and not frozen: whoever plays on credit could not stop.
 */
@ApplicationScoped
class ReceivableCheck {

    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    List<Finding> check(UUID venue) {
        var findings = new ArrayList<Finding>();
        for (Object row : em.createNativeQuery("""
                        select ledger_account, account_id, currency, booked, owed from receivable_check
                        where venue_id = :venue and booked <> owed
                        order by account_id, currency""")
                .setParameter("venue", venue)
                .setMaxResults(MOST)
                .getResultList()) {
            findings.add(finding((Object[]) row));
        }
        return findings;
    }

    private static Finding finding(Object[] column) {
        var detail = "%s of %s: the books say %s, the credit %s".formatted(column[2], column[1], column[3], column[4]);
        var account = (@Nullable UUID) column[0];
        return account == null
                ? Finding.ofBook(Kind.RECEIVABLE_WRONG, detail)
                : Finding.ofAccount(Kind.RECEIVABLE_WRONG, account, detail);
    }
}
