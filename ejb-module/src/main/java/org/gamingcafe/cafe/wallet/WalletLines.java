package org.gamingcafe.cafe.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** What moved on wallets, as the books show it in {@code wallet_transactions}. */
@ApplicationScoped
class WalletLines {

    private static final int MOST = 1_000;
    private static final String FILTERED = """
            from wallet_transactions
            where venue_id = :venue and user_id = :owner and currency = :currency
                and (cast(:type as text) is null or type = :type)
                and (cast(:bucket as text) is null or bucket = :bucket)
                and (cast(:from as timestamptz) is null or created_at >= cast(:from as timestamptz))
                and (cast(:until as timestamptz) is null or created_at < cast(:until as timestamptz))
            """;

    @PersistenceContext
    EntityManager em;

    /** The last one recorded first. */
    Slice<WalletLine> lines(Wallet wallet, LineFilter filter, PageRequest page) {
        var after = Cursor.keys(page.after(), 2);
        var query = filtered("""
                        select wallet_transaction_id, leg, created_at, type, bucket, amount_minor, balance_after_minor, reason
                        """ + FILTERED + """
                            and (:first or (wallet_transaction_id, leg) < (cast(:entry as uuid), cast(:leg as smallint)))
                        order by wallet_transaction_id desc, leg desc""", wallet, filter)
                .setParameter("first", after.isEmpty())
                .setParameter("entry", after.isEmpty() ? null : LineKey.entry(after.get(0)))
                .setParameter("leg", after.isEmpty() ? null : LineKey.leg(after.get(1)))
                .setMaxResults(page.size() + 1);
        var lines = new ArrayList<WalletLine>();
        for (Object row : query.getResultList()) {
            lines.add(line((Object[]) row, wallet.currency()));
        }
        return Slice.of(lines, page.size(), line -> Cursor.of(line.entryId(), line.leg()));
    }

    /** What one entry has moved on this wallet. */
    List<WalletLine> of(Wallet wallet, UUID entry) {
        var lines = new ArrayList<WalletLine>();
        for (Object row : em.createNativeQuery("""
                        select wallet_transaction_id, leg, created_at, type, bucket, amount_minor, balance_after_minor, reason
                        from wallet_transactions
                        where venue_id = :venue and user_id = :owner and wallet_transaction_id = :entry order by leg""")
                .setParameter("venue", wallet.venue().value())
                .setParameter("owner", wallet.owner().value())
                .setParameter("entry", entry)
                .setMaxResults(MOST)
                .getResultList()) {
            lines.add(line((Object[]) row, wallet.currency()));
        }
        return lines;
    }

    WalletStatistics statistics(Wallet wallet, LineFilter filter) {
        var nothing = Money.zero(wallet.currency());
        var types = new ArrayList<WalletStatistics.OfType>();
        for (Object row : filtered("""
                        select type, bucket, count(distinct wallet_transaction_id),
                            coalesce(sum(amount_minor) filter (where amount_minor > 0), 0),
                            coalesce(-sum(amount_minor) filter (where amount_minor < 0), 0)
                        """ + FILTERED + "group by type, bucket order by type, bucket desc", wallet, filter)
                .setMaxResults(MOST)
                .getResultList()) {
            var column = (Object[]) row;
            types.add(new WalletStatistics.OfType(
                    (String) column[0],
                    LineFilter.Bucket.valueOf((String) column[1]),
                    ((Number) column[2]).longValue(),
                    money(column[3], wallet.currency()),
                    money(column[4], wallet.currency())));
        }
        var span = (Object[]) filtered(
                        "select count(distinct wallet_transaction_id), min(created_at), max(created_at) " + FILTERED,
                        wallet,
                        filter)
                .getSingleResult();
        return new WalletStatistics(
                wallet.owner(),
                ((Number) span[0]).longValue(),
                types.stream().map(WalletStatistics.OfType::in).reduce(nothing, Money::plus),
                types.stream().map(WalletStatistics.OfType::out).reduce(nothing, Money::plus),
                (Instant) span[1],
                (Instant) span[2],
                types);
    }

    private static WalletLine line(Object[] column, String currency) {
        return new WalletLine(
                (UUID) column[0],
                ((Number) column[1]).intValue(),
                (Instant) column[2],
                (String) column[3],
                LineFilter.Bucket.valueOf((String) column[4]),
                money(column[5], currency),
                money(column[6], currency),
                (String) column[7]);
    }

    private Query filtered(String sql, Wallet wallet, LineFilter filter) {
        return em.createNativeQuery(sql)
                .setParameter("venue", wallet.venue().value())
                .setParameter("owner", wallet.owner().value())
                .setParameter("currency", wallet.currency())
                .setParameter("type", filter.type())
                .setParameter(
                        "bucket",
                        filter.bucket() == null ? null : filter.bucket().name())
                .setParameter("from", text(filter.from()))
                .setParameter("until", text(filter.until()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** Per other venue, over the business days from the first to the last. */
    List<SettlementLine> settlement(VenueId venue, String currency, LocalDate first, LocalDate last) {
        var lines = new ArrayList<SettlementLine>();
        for (Object row : em.createNativeQuery("""
                        select account.owner, sum(posting.debit), sum(posting.credit)
                        from ledger_account account
                        join posting on posting.account_id = account.id
                        join journal_entry entry on entry.id = posting.entry_id
                        where account.venue_id = :venue and account.chart = 1500 and account.currency = :currency
                            and entry.business_day between :first and :last
                        group by account.owner order by account.owner""")
                .setParameter("venue", venue.value())
                .setParameter("currency", currency)
                .setParameter("first", first)
                .setParameter("last", last)
                .setMaxResults(MOST)
                .getResultList()) {
            var column = (Object[]) row;
            var theirs = money(column[1], currency);
            var ours = money(column[2], currency);
            lines.add(new SettlementLine(new VenueId((UUID) column[0]), theirs, ours, theirs.minus(ours)));
        }
        return lines;
    }

    private static Money money(Object minor, String currency) {
        return new Money(((Number) minor).longValue(), currency);
    }
}
