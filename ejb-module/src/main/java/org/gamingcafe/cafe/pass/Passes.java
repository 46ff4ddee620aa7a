package org.gamingcafe.cafe.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The passes of all members. */
@ApplicationScoped
class Passes {

    private static final String VIEW = """
            select p.id, p.venue_id, p.account_id, t.product_id, p.state, p.sold_at, p.valid_from, p.valid_until, p.period,
                case t.allowance when 'DAILY' then coalesce(d.used, 0) else p.used end, p.renews, p.session_id,
                p.receipt_number, p.refunded, """ + KeptTerms.COLUMNS + """

            from pass p join pass_terms t on t.id = p.terms_id join venue v on v.id = p.venue_id
            left join pass_day d on d.pass_id = p.id and d.day = cast(
                (cast(:now as timestamptz) at time zone v.zone) - (v.cut_over - time '00:00') as date)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** A pass that is being sold. */
    record Sold(
            UUID id,
            VenueId venue,
            AccountId account,
            PassProducts.Offer offer,
            Instant at,
            @Nullable AccountId by,
            @Nullable Instant from,
            @Nullable Instant until,
            NewPassSale.Tender tender,
            Money bonus,
            String receipt) {}

    void add(Sold sold) {
        var terms = sold.offer().product().terms();
        em.createNativeQuery("""
                        insert into pass (id, venue_id, account_id, terms_id, state, sold_at, sold_by, valid_from, valid_until,
                            renews, total, currency, price, tax_ppm, earned_until, receipt_number, anchor_at, anchor_period, tender,
                            paid_bonus)
                        values (:id, :venue, :account, :terms, 'ACTIVE', :at, cast(:by as uuid), cast(:from as timestamptz),
                            cast(:until as timestamptz), :renews, :total, :currency, :price, :tax,
                            cast(:earned as timestamptz), :receipt, cast(:anchor as timestamptz), cast(:anchored as integer), :tender,
                            :bonus)""")
                .setParameter("id", sold.id())
                .setParameter("venue", sold.venue().value())
                .setParameter("account", sold.account().value())
                .setParameter("terms", sold.offer().terms())
                .setParameter("at", sold.at())
                .setParameter("by", text(sold.by()))
                .setParameter("from", text(sold.from()))
                .setParameter("until", text(sold.until()))
                .setParameter("renews", terms.isSubscription())
                .setParameter("total", terms.seconds())
                .setParameter("currency", terms.price().currency())
                .setParameter("price", terms.price().minor())
                .setParameter("tax", terms.taxPpm())
                .setParameter("earned", text(terms.isEarnedByUse() ? null : sold.from()))
                .setParameter("receipt", sold.receipt())
                .setParameter("anchor", text(terms.isSubscription() ? sold.from() : null))
                .setParameter("anchored", terms.isSubscription() ? "1" : null)
                .setParameter("tender", sold.tender().name())
                .setParameter("bonus", sold.bonus().minor())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    Optional<PassView> find(UUID id) {
        return views(em.createNativeQuery(VIEW + "where p.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /** The names of their products, each with the edition. */
    Map<UUID, String> named(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        for (Object row : em.createNativeQuery("""
                        select p.id, t.name, t.edition from pass p join pass_terms t on t.id = p.terms_id
                        where p.id in (:ids)""").setParameter("ids", ids).getResultList()) {
            var column = (Object[]) row;
            names.put((UUID) column[0], column[1] + " #" + column[2]);
        }
        return names;
    }

    /** Newest first. */
    Slice<PassView> of(AccountId account, PageRequest page) {
        var after = Cursor.afterId(page);
        var found = views(em.createNativeQuery(VIEW + """
                        where p.account_id = :account and (:first or p.id < cast(:after as uuid))
                        order by p.id desc""")
                .setParameter("account", account.value())
                .setParameter("first", after.isEmpty())
                .setParameter("after", after.map(UUID::toString).orElse(null))
                .setMaxResults(page.size() + 1));
        return Slice.of(found, page.size(), last -> Cursor.of(last.id()));
    }

    /** One statement decides: of two who cancel the same subscription one does. @return whether it was to be renewed */
    boolean cancel(UUID id) {
        return em.createNativeQuery("""
                        update pass set renews = false, state = case state when 'PAUSED' then 'ENDED' else state end
                        where id = :id and renews and state <> 'ENDED'""").setParameter("id", id).executeUpdate() == 1;
    }

    private List<PassView> views(Query query) {
        List<?> rows = query.setParameter("now", clock.instant().toString()).getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    private static PassView view(Object[] row) {
        var terms = KeptTerms.read(row, 14);
        var refunded = row[13] == null
                ? null
                : new Money(((Number) row[13]).longValue(), terms.price().currency());
        return new PassView(
                (UUID) row[0],
                new VenueId((UUID) row[1]),
                new AccountId((UUID) row[2]),
                (UUID) row[3],
                terms,
                PassView.State.valueOf((String) row[4]),
                (Instant) row[5],
                (Instant) row[6],
                (Instant) row[7],
                ((Number) row[8]).intValue(),
                ((Number) row[9]).longValue(),
                (Boolean) row[10],
                (UUID) row[11],
                (String) row[12],
                refunded);
    }
}
