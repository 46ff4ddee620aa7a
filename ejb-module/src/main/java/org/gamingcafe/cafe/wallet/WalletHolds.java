package org.gamingcafe.cafe.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;

/** What is set aside on wallets, as the books show it. */
@ApplicationScoped
class WalletHolds {

    /** With this begins the purpose of what the desk sets aside. */
    static final String DESK = "desk ";

    private static final String SELECT =
            "select id, amount, captured, currency, purpose, state, created_at, ended_at from wallet_holds ";

    @PersistenceContext
    EntityManager em;

    /** A hold of the desk on this wallet. */
    Optional<HoldView> ofDesk(Wallet wallet, UUID hold) {
        return views(em.createNativeQuery(SELECT + "where id = :id and user_id = :owner and venue_id = :venue")
                        .setParameter("id", hold)
                        .setParameter("owner", wallet.owner().value())
                        .setParameter("venue", wallet.venue().value()))
                .stream()
                .filter(HoldView::desk)
                .findFirst();
    }

    /** Those that are pending or all, the last one first; one more than the page holds, if there are more. */
    List<HoldView> of(Wallet wallet, boolean pendingOnly, PageRequest page) {
        var after = Cursor.afterId(page);
        return views(em.createNativeQuery(SELECT + """
                        where user_id = :owner and venue_id = :venue and (not :pending or state = 'PENDING')
                            and (:first or id < cast(:after as uuid))
                        order by id desc""")
                .setParameter("owner", wallet.owner().value())
                .setParameter("venue", wallet.venue().value())
                .setParameter("pending", pendingOnly)
                .setParameter("first", after.isEmpty())
                .setParameter("after", after.map(UUID::toString).orElse(null))
                .setMaxResults(page.size() + 1));
    }

    private static List<HoldView> views(Query query) {
        var views = new ArrayList<HoldView>();
        for (Object row : query.getResultList()) {
            var column = (Object[]) row;
            var currency = (String) column[3];
            var purpose = (String) column[4];
            views.add(new HoldView(
                    (UUID) column[0],
                    new Money(((Number) column[1]).longValue(), currency),
                    new Money(((Number) column[2]).longValue(), currency),
                    purpose.startsWith(DESK) ? purpose.substring(DESK.length()) : purpose,
                    purpose.startsWith(DESK),
                    (String) column[5],
                    (Instant) column[6],
                    (Instant) column[7]));
        }
        return views;
    }
}
