package org.gamingcafe.cafe.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** What venues allow on their wallets. */
@ApplicationScoped
class VenueTerms {

    @PersistenceContext
    EntityManager em;

    WalletTerms of(VenueId venue, String currency) {
        for (Object row :
                em.createNativeQuery("""
                        select smallest_top_up, largest_balance, largest_transfer, largest_transfer_day, offer_hours,
                            refund_limit, version
                        from wallet_terms where venue_id = :venue""").setParameter("venue", venue.value()).getResultList()) {
            var column = (Object[]) row;
            return new WalletTerms(
                    money(column[0], currency),
                    money(column[1], currency),
                    money(column[2], currency),
                    money(column[3], currency),
                    ((Number) column[4]).intValue(),
                    money(column[5], currency),
                    ((Number) column[6]).longValue());
        }
        return WalletTerms.usual(currency);
    }

    /** @return whether the version that was shown was still the current one */
    boolean set(VenueId venue, WalletTerms terms) {
        return em.createNativeQuery("""
                        insert into wallet_terms as current (venue_id, smallest_top_up, largest_balance, largest_transfer,
                            largest_transfer_day, offer_hours, refund_limit, version)
                        select :venue, :topUp, :balance, :transfer, :day, :hours, :refund, 1
                        where :shown = 0 or exists (select from wallet_terms known where known.venue_id = :venue)
                        on conflict (venue_id) do update set smallest_top_up = excluded.smallest_top_up,
                            largest_balance = excluded.largest_balance, largest_transfer = excluded.largest_transfer,
                            largest_transfer_day = excluded.largest_transfer_day, offer_hours = excluded.offer_hours,
                            refund_limit = excluded.refund_limit, version = current.version + 1
                        where current.version = :shown""")
                        .setParameter("venue", venue.value())
                        .setParameter("topUp", terms.smallestTopUp().minor())
                        .setParameter("balance", terms.largestBalance().minor())
                        .setParameter("transfer", terms.largestTransfer().minor())
                        .setParameter("day", terms.largestTransferDay().minor())
                        .setParameter("hours", terms.offerHours())
                        .setParameter("refund", terms.refundLimit().minor())
                        .setParameter("shown", terms.version())
                        .executeUpdate()
                == 1;
    }

    private static Money money(Object minor, String currency) {
        return new Money(((Number) minor).longValue(), currency);
    }
}
