package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Finding.Kind;

/** What stands for removed months: signed by this house, as it was signed, each going on from the one before. */
@ApplicationScoped
class CheckpointCheck {

    @PersistenceContext
    EntityManager em;

    @Inject
    Checkpoints checkpoints;

    List<Finding> check(UUID venue) {
        var findings = new ArrayList<Finding>();
        var through = 0L;
        for (var checkpoint : checkpoints.all(venue)) {
            if (checkpoint.after() != through) {
                findings.add(altered(checkpoint, "does not go on from seal " + through));
            }
            if (!checkpoints.isAsSigned(checkpoint)) {
                findings.add(altered(checkpoint, "is not what the house has signed"));
            }
            through = checkpoint.through();
        }
        for (Object number : em.createNativeQuery(
                        "select number from ledger_seal where venue_id = :venue and number <= :through order by number")
                .setParameter("venue", venue)
                .setParameter("through", through)
                .setMaxResults(1)
                .getResultList()) {
            findings.add(Finding.ofBook(Kind.SEAL_ALTERED, "seal " + number + " was put back behind a checkpoint"));
        }
        return findings;
    }

    private static Finding altered(Checkpoint checkpoint, String detail) {
        return Finding.ofBook(Kind.CHECKPOINT_ALTERED, "checkpoint of " + checkpoint.month() + " " + detail);
    }
}
