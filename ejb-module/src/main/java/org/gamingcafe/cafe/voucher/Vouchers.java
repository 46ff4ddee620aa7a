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
            select code.id, code.venue_id, batch.kind, batch.name, code.ending, batch.amount, batch.currency, code.state,
                batch.issued_at, batch.valid_until, code.ended_at, code.account_id, code.reason
            from voucher code join voucher_batch batch on batch.id = code.batch_id
            """;

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
        return views(em.createNativeQuery(SELECT + """
                        where code.venue_id = :venue and (cast(:state as text) is null or code.state = :state)
                            and (cast(:text as text) is null or strpos(lower(batch.name), lower(:text)) > 0
                                or code.ending = upper(:text))
                            and (:first or code.id < cast(:after as uuid))
                        order by code.id desc""")
                .setParameter("venue", venue.value())
                .setParameter("state", state == null ? null : state.name())
                .setParameter("text", text)
                .setParameter("first", after.isEmpty())
                .setParameter("after", after.map(UUID::toString).orElse(null))
                .setMaxResults(page.size() + 1));
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
