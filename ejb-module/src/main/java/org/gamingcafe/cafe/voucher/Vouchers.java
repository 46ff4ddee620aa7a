package org.gamingcafe.cafe.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** All codes, by their hashes. */
@ApplicationScoped
class Vouchers {

    private static final String SELECT = """
            select code.id, code.venue_id, batch.kind, batch.name, code.ending,
                batch.amount - case when code.state = 'ISSUED' then code.spent else 0 end, batch.currency, code.state,
                batch.issued_at, batch.valid_until, code.ended_at, code.account_id, code.reason
            from voucher code join voucher_batch batch on batch.id = code.batch_id
            """;

    private static final String ALL = """
            join (select v.id from voucher v where v.venue_id = :venue%s order by v.id desc limit :most) hit on hit.id = code.id""";

    /** The last of each batch that is called so, and those that end so: no list of all codes is read to find a few. */
    private static final String FOUND = """
            join (
                select newest.id from voucher_batch b cross join lateral (
                    select v.id from voucher v where v.batch_id = b.id%s order by v.id desc limit :most) newest
                where b.venue_id = :venue and strpos(lower(b.name), lower(:text)) > 0
                union
                (select v.id from voucher v where v.venue_id = :venue and length(:text) = 4
                    and v.ending = cast(upper(:text) as char(4))%s order by v.id desc limit :most)) hit on hit.id = code.id""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Whether there is or was such a code in the venue, whatever has become of it. */
    @Transactional
    boolean isKnown(VenueId venue, String hash) {
        return !em.createNativeQuery("select 1 from voucher where code_hash = :hash and venue_id = :venue")
                .setParameter("hash", hash)
                .setParameter("venue", venue.value())
                .getResultList()
                .isEmpty();
    }

    /** Of those who end the same code one is here at a time, until its commit. */
    Optional<VoucherView> alone(VenueId venue, String hash) {
        return views(em.createNativeQuery(
                                SELECT + "where code.code_hash = :hash and code.venue_id = :venue for update of code")
                        .setParameter("hash", hash)
                        .setParameter("venue", venue.value()))
                .stream()
                .findFirst();
    }

    Optional<VoucherView> alone(UUID id) {
        return views(em.createNativeQuery(SELECT + "where code.id = :id for update of code")
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    boolean isOver(VoucherView voucher) {
        return !voucher.validUntil().isAfter(clock.instant());
    }

    /** Codes whose time is over; those that another node works on are left to it. */
    List<VoucherView> due(int most) {
        return views(em.createNativeQuery(SELECT + """
                        where code.state = 'ISSUED' and batch.valid_until <= :now
                        order by code.id for update of code skip locked""")
                .setParameter("now", clock.instant())
                .setMaxResults(most));
    }

    /** Never more than it was worth. The caller holds the code ({@link #alone}). */
    void spend(VoucherView voucher, Money amount, @Nullable AccountId account, UUID entry) {
        em.createNativeQuery("""
                        insert into voucher_spending (entry_id, voucher_id, amount, account_id, spent_at)
                        values (:entry, :voucher, :amount, cast(:account as uuid), :now)""")
                .setParameter("entry", entry)
                .setParameter("voucher", voucher.id())
                .setParameter("amount", amount.minor())
                .setParameter(
                        "account", account == null ? null : account.value().toString())
                .setParameter("now", clock.instant())
                .executeUpdate();
        var spent = em.createNativeQuery("""
                        update voucher code set spent = spent + :amount from voucher_batch batch
                        where code.id = :id and batch.id = code.batch_id and code.spent + :amount <= batch.amount""")
                .setParameter("amount", amount.minor())
                .setParameter("id", voucher.id())
                .executeUpdate();
        if (spent != 1) {
            throw new IllegalStateException("voucher " + voucher.id() + " is not worth " + amount);
        }
    }

    void end(
            VoucherView voucher,
            VoucherView.State state,
            UUID entry,
            @Nullable AccountId account,
            @Nullable String why) {
        em.createNativeQuery("""
                        update voucher set state = :state, ended_at = :now, entry_id = :entry,
                            account_id = cast(:account as uuid), reason = cast(:reason as text)
                        where id = :id""")
                .setParameter("state", state.name())
                .setParameter("now", clock.instant())
                .setParameter("entry", entry)
                .setParameter(
                        "account", account == null ? null : account.value().toString())
                .setParameter("reason", why)
                .setParameter("id", voucher.id())
                .executeUpdate();
    }

    /** The last issued first; one more than the page holds, if there are more. */
    List<VoucherView> of(VenueId venue, VoucherView.@Nullable State state, @Nullable String text, PageRequest page) {
        var after = Cursor.afterId(page);
        var narrowed = (state == null ? "" : " and v.state = :state") + (after.isEmpty() ? "" : " and v.id < :after");
        var sql = SELECT + (text == null ? ALL : FOUND).formatted(narrowed, narrowed) + " order by code.id desc";
        var query =
                em.createNativeQuery(sql).setParameter("venue", venue.value()).setParameter("most", page.size() + 1);
        if (state != null) {
            query.setParameter("state", state.name());
        }
        if (text != null) {
            query.setParameter("text", text);
        }
        after.ifPresent(id -> query.setParameter("after", id));
        return views(query.setMaxResults(page.size() + 1));
    }

    private static List<VoucherView> views(Query query) {
        var views = new ArrayList<VoucherView>();
        for (Object row : query.getResultList()) {
            var column = (Object[]) row;
            views.add(new VoucherView(
                    (UUID) column[0],
                    new VenueId((UUID) column[1]),
                    VoucherKind.valueOf((String) column[2]),
                    (String) column[3],
                    String.valueOf(column[4]),
                    new Money(((Number) column[5]).longValue(), (String) column[6]),
                    VoucherView.State.valueOf((String) column[7]),
                    (Instant) column[8],
                    (Instant) column[9],
                    (Instant) column[10],
                    column[11] == null ? null : new AccountId((UUID) column[11]),
                    (String) column[12]));
        }
        return views;
    }
}
