package org.gamingcafe.cafe.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** What venues sell as passes. Terms are only ever added: an edit makes a new edition. */
@ApplicationScoped
class PassProducts {

    private static final String SELECT =
            "select p.id, p.venue_id, p.edition, p.sellable, t.id, " + KeptTerms.COLUMNS + """

            from pass_product p join pass_terms t on t.product_id = p.id and t.edition = p.edition
            """;

    /** A product and the row of its current terms. */
    record Offer(PassProductView product, UUID terms) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    void add(PassProductView product) {
        em.createNativeQuery("""
                        insert into pass_product (id, venue_id, edition, sellable, created_at)
                        values (:id, :venue, 1, :sellable, :now)""")
                .setParameter("id", product.id())
                .setParameter("venue", product.venue().value())
                .setParameter("sellable", product.sellable())
                .setParameter("now", clock.instant())
                .executeUpdate();
        addTerms(product.id(), 1, product.terms());
    }

    /** Of two who edit the same edition one is told. @return whether it was still the current one */
    boolean change(PassProductView product, long seen) {
        var isCurrent = em.createNativeQuery("""
                        update pass_product set edition = edition + 1, sellable = :sellable
                        where id = :id and edition = :seen""")
                        .setParameter("sellable", product.sellable())
                        .setParameter("id", product.id())
                        .setParameter("seen", seen)
                        .executeUpdate()
                == 1;
        if (isCurrent) {
            addTerms(product.id(), seen + 1, product.terms());
        }
        return isCurrent;
    }

    private void addTerms(UUID product, long edition, PassTerms terms) {
        var id = Ids.next();
        var validity = terms.validity();
        var unit = validity.unit();
        em.createNativeQuery("""
                        insert into pass_terms (id, product_id, edition, name, kind, allowance, seconds, opens, closes, begins,
                            lasts, lasts_unit, valid_until, currency, price, tax_ppm)
                        values (:id, :product, :edition, :name, :kind, :allowance, :seconds, :opens, :closes, :begins,
                            cast(:lasts as smallint), cast(:unit as text), cast(:until as timestamptz), :currency, :price,
                            :tax)""")
                .setParameter("id", id)
                .setParameter("product", product)
                .setParameter("edition", edition)
                .setParameter("name", terms.name())
                .setParameter("kind", terms.kind().name())
                .setParameter("allowance", terms.allowance().name())
                .setParameter("seconds", terms.seconds())
                .setParameter("opens", terms.opens())
                .setParameter("closes", terms.closes())
                .setParameter("begins", validity.begins().name())
                .setParameter("lasts", validity.length())
                .setParameter("unit", unit == null ? null : unit.name())
                .setParameter(
                        "until",
                        validity.until() == null ? null : validity.until().toString())
                .setParameter("currency", terms.price().currency())
                .setParameter("price", terms.price().minor())
                .setParameter("tax", terms.taxPpm())
                .executeUpdate();
        terms.groups().forEach(use -> addGroup(id, use));
    }

    private void addGroup(UUID terms, Entitlement.GroupUse use) {
        em.createNativeQuery(
                        "insert into pass_terms_group (terms_id, group_id, percent) values (:terms, :group, :percent)")
                .setParameter("terms", terms)
                .setParameter("group", use.groupId())
                .setParameter("percent", use.percent())
                .executeUpdate();
    }

    Optional<Offer> find(UUID id) {
        return offers(em.createNativeQuery(SELECT + "where p.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /** Newest first. */
    Slice<PassProductView> of(VenueId venue, boolean isSellableOnly, PageRequest page) {
        var after = Cursor.afterId(page);
        var found = offers(em.createNativeQuery(SELECT + """
                        where p.venue_id = :venue and (p.sellable or not :sellable)
                            and (:first or p.id < cast(:after as uuid))
                        order by p.id desc""")
                .setParameter("venue", venue.value())
                .setParameter("sellable", isSellableOnly)
                .setParameter("first", after.isEmpty())
                .setParameter("after", after.map(UUID::toString).orElse(null))
                .setMaxResults(page.size() + 1));
        var products = found.stream().map(Offer::product).toList();
        return Slice.of(products, page.size(), last -> Cursor.of(last.id()));
    }

    private static List<Offer> offers(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> offer((Object[]) row)).toList();
    }

    private static Offer offer(Object[] row) {
        var product = new PassProductView(
                (UUID) row[0],
                new VenueId((UUID) row[1]),
                ((Number) row[2]).intValue(),
                KeptTerms.read(row, 5),
                (Boolean) row[3]);
        return new Offer(product, (UUID) row[4]);
    }

    /** Whether all of these station groups are the venue's. */
    boolean areOf(VenueId venue, List<Entitlement.GroupUse> groups) {
        Set<UUID> ids = groups.stream().map(Entitlement.GroupUse::groupId).collect(Collectors.toSet());
        var known = (Number)
                em.createNativeQuery("select count(*) from station_group where venue_id = :venue and id in (:groups)")
                        .setParameter("venue", venue.value())
                        .setParameter("groups", ids)
                        .getSingleResult();
        return known.intValue() == ids.size();
    }
}
