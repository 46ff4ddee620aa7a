package org.gamingcafe.cafe.tariff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** Where all versions stand. Each step is one conditional statement, so that of two who take it one does. */
@ApplicationScoped
class TariffVersions {

    static final String COLUMNS = """
            select id, venue_id, name, currency, zone, tax_ppm, free_seconds, minimum_seconds, rounding_seconds, terms, state,
                author_id, approved_by, active_from, made_from, created_at, version
            from tariff_version""";

    private static final String AFTER = """

            where venue_id = :venue and (:first or (created_at, id) < (cast(:at as timestamptz), cast(:last as uuid)))
            order by created_at desc, id desc""";

    @PersistenceContext
    EntityManager em;

    @Inject
    PriceRules rules;

    static TariffVersionView view(Object[] column, List<TariffView.RuleView> rules) {
        var terms = (String) column[9];
        var tariff = new TariffView(
                (UUID) column[0],
                new VenueId((UUID) column[1]),
                (String) column[2],
                (String) column[3],
                (String) column[4],
                number(column[5]),
                number(column[6]),
                number(column[7]),
                number(column[8]),
                rules,
                terms == null ? Terms.NONE : Recorded.terms(terms));
        return new TariffVersionView(
                tariff,
                TariffVersionView.State.valueOf((String) column[10]),
                account(column[11]),
                account(column[12]),
                (Instant) column[13],
                (UUID) column[14],
                (Instant) column[15],
                ((Number) column[16]).longValue());
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    private static @Nullable AccountId account(@Nullable Object column) {
        return column == null ? null : new AccountId((UUID) column);
    }

    Optional<TariffVersionView> find(UUID id) {
        List<?> rows = em.createNativeQuery(COLUMNS + " where id = :id")
                .setParameter("id", id)
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row, rules.of(id))).findFirst();
    }

    /** Newest first. */
    Slice<TariffVersionView> of(VenueId venue, PageRequest page) {
        var after = Cursor.keys(page.after(), 2);
        List<?> rows = em.createNativeQuery(COLUMNS + AFTER)
                .setParameter("venue", venue.value())
                .setParameter("first", after.isEmpty())
                .setParameter(
                        "at",
                        after.isEmpty() ? null : Cursor.instant(after.get(0)).toString())
                .setParameter(
                        "last", after.isEmpty() ? null : Cursor.id(after.get(1)).toString())
                .setMaxResults(page.size() + 1)
                .getResultList();
        var found = rows.stream().map(Object[].class::cast).toList();
        var prices = rules.of(found.stream().map(row -> (UUID) row[0]).toList());
        var versions = found.stream()
                .map(row -> view(row, prices.getOrDefault((UUID) row[0], List.of())))
                .toList();
        return Slice.of(
                versions,
                page.size(),
                last -> Cursor.of(last.createdAt(), last.tariff().id()));
    }

    /** Whoever starts or retires versions of a venue does so alone. */
    void lock(VenueId venue) {
        em.createNativeQuery("select id from venue where id = :venue for no key update")
                .setParameter("venue", venue.value())
                .getSingleResult();
    }

    /** Only as it was read: prices that came after that were not looked at. */
    boolean approve(UUID id, AccountId by, long seen, Instant now) {
        return em.createNativeQuery("""
                                update tariff_version set state = 'APPROVED', approved_by = :by, approved_at = :now,
                                    version = version + 1
                                where id = :id and state = 'DRAFT' and version = :seen and author_id is distinct from :by""")
                        .setParameter("id", id)
                        .setParameter("by", by.value())
                        .setParameter("seen", seen)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Whether anything was ever in force there, or is about to be. */
    boolean hadOne(VenueId venue) {
        return (Boolean) em.createNativeQuery(
                        "select exists (select from tariff_version where venue_id = :venue and state <> 'DRAFT')")
                .setParameter("venue", venue.value())
                .getSingleResult();
    }

    /** A draft holds from now on, approved by nobody; only as it was read. */
    boolean beginFirst(UUID id, long seen, Instant now) {
        return em.createNativeQuery("""
                                update tariff_version set state = 'ACTIVE', active_from = :now, approved_at = :now,
                                    version = version + 1
                                where id = :id and state = 'DRAFT' and version = :seen""")
                        .setParameter("id", id)
                        .setParameter("seen", seen)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** An approved or already scheduled version begins now or at a later instant. */
    boolean begin(UUID id, TariffVersionView.State state, Instant from) {
        return em.createNativeQuery("""
                                update tariff_version set state = :state, active_from = :from, version = version + 1
                                where id = :id and state in ('APPROVED', 'SCHEDULED')""")
                        .setParameter("id", id)
                        .setParameter("state", state.name())
                        .setParameter("from", from)
                        .executeUpdate()
                == 1;
    }

    /** What held until now, and what was to begin before now. */
    void retire(VenueId venue, Instant now) {
        em.createNativeQuery("""
                        update tariff_version set state = 'RETIRED', retired_at = :now, version = version + 1
                        where venue_id = :venue
                            and (state = 'ACTIVE' or (state = 'SCHEDULED' and active_from <= :now))""")
                .setParameter("venue", venue.value())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Venues in which a scheduled version has begun. */
    List<VenueId> due(Instant now, int most) {
        List<?> venues = em.createNativeQuery("""
                        select distinct venue_id from tariff_version where state = 'SCHEDULED' and active_from <= :now
                        limit :most""")
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        return venues.stream().map(UUID.class::cast).map(VenueId::new).toList();
    }

    /** Makes the version that has begun last the active one, and retires those before it. @return it, if it is new */
    Optional<UUID> turn(VenueId venue, Instant now) {
        List<?> begun = em.createNativeQuery("""
                        select id from tariff_version where venue_id = :venue and state = 'SCHEDULED'
                            and active_from <= :now
                        order by active_from desc, id desc""")
                .setParameter("venue", venue.value())
                .setParameter("now", now)
                .getResultList();
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        var id = (UUID) begun.getFirst();
        em.createNativeQuery("""
                        update tariff_version set state = 'RETIRED', retired_at = :now, version = version + 1
                        where venue_id = :venue and id <> :id
                            and (state = 'ACTIVE' or (state = 'SCHEDULED' and active_from <= :now))""")
                .setParameter("venue", venue.value())
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
        em.createNativeQuery(
                        "update tariff_version set state = 'ACTIVE', version = version + 1 where id = :id and state = 'SCHEDULED'")
                .setParameter("id", id)
                .executeUpdate();
        return Optional.of(id);
    }
}
