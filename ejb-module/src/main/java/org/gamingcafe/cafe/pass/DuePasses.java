package org.gamingcafe.cafe.pass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Passes with which time does something: earned day by day, over, to be paid again. Each one is locked until commit; lists of
 * them lock none.
 */
@ApplicationScoped
class DuePasses {

    private static final String SELECT = """
            select p.id, p.venue_id, p.account_id, p.state, p.renews, p.valid_from, p.valid_until, p.price, p.earned,
                p.currency, t.product_id, p.period, coalesce(p.anchor_at, p.valid_from),
                coalesce(p.anchor_period, p.period), """ + KeptTerms.COLUMNS + """

            from pass p join pass_terms t on t.id = p.terms_id
            """;

    @PersistenceContext
    EntityManager em;

    /**
     * A pass in its period of this number.
     *
     * @param anchor from where its periods are counted; nothing before it begins
     */
    record Period(
            Pass pass, UUID product, int number, @Nullable Anchor anchor) {}

    /** The period of this number began at an instant, and those after it follow without a gap. */
    record Anchor(Instant at, int period) {

        /** How many of them are over when the period of a number is. */
        int periods(int number) {
            return number - period + 1;
        }
    }

    Optional<Period> find(UUID id) {
        return periods(em.createNativeQuery(SELECT + "where p.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    /** Those that are over and end; none that a session has. */
    List<UUID> over(Instant now, int most) {
        return ids(em.createNativeQuery("""
                        select id from pass
                        where state = 'ACTIVE' and valid_until <= :now and session_id is null and not renews
                        order by valid_until, id""").setParameter("now", now).setMaxResults(most));
    }

    /** One of those, if it is still one and nobody else works on it. */
    Optional<Period> over(UUID id, Instant now) {
        return periods(em.createNativeQuery(SELECT + """
                        where p.id = :id and p.state = 'ACTIVE' and p.valid_until <= :now and p.session_id is null
                            and not p.renews
                        for update of p skip locked""").setParameter("id", id).setParameter("now", now)).stream()
                .findFirst();
    }

    /** All of these people that have not ended. */
    List<Period> of(Set<AccountId> accounts) {
        return periods(em.createNativeQuery(SELECT + """
                        where p.account_id = any (cast(:accounts as uuid[])) and p.state <> 'ENDED'
                        order by p.id for update of p""").setParameter("accounts", Sql.array(accounts)));
    }

    /** Subscriptions whose period is over. */
    List<UUID> toRenew(Instant now, int most) {
        return ids(em.createNativeQuery("""
                        select id from pass
                        where state = 'ACTIVE' and valid_until <= :now and session_id is null and renews
                        order by valid_until, id""").setParameter("now", now).setMaxResults(most));
    }

    /** One of those, if it is still one and nobody else works on it. */
    Optional<Period> toRenew(UUID id, Instant now) {
        return periods(em.createNativeQuery(SELECT + """
                        where p.id = :id and p.state = 'ACTIVE' and p.valid_until <= :now and p.session_id is null
                            and p.renews
                        for update of p skip locked""").setParameter("id", id).setParameter("now", now)).stream()
                .findFirst();
    }

    /** A subscription that waits for its money, alone until commit. */
    Optional<Period> paused(UUID id) {
        return periods(em.createNativeQuery(
                                SELECT + "where p.id = :id and p.state = 'PAUSED' and p.renews for update of p")
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** Those that are earned as time goes by and were last looked at before an instant. */
    List<UUID> unearned(Instant before, int most) {
        return ids(em.createNativeQuery("""
                        select id from pass
                        where state = 'ACTIVE' and earned_until <= :before and earned_until < valid_until
                        order by earned_until, id""").setParameter("before", before).setMaxResults(most));
    }

    /** One of those, if it is still one and nobody else works on it. */
    Optional<Period> unearned(UUID id, Instant before) {
        return periods(em.createNativeQuery(SELECT + """
                        where p.id = :id and p.state = 'ACTIVE' and p.earned_until <= :before
                            and p.earned_until < p.valid_until
                        for update of p skip locked""").setParameter("id", id).setParameter("before", before))
                .stream()
                .findFirst();
    }

    void earned(Pass pass, Instant until) {
        em.createNativeQuery("update pass set earned = :earned, earned_until = :until where id = :id")
                .setParameter("earned", pass.earnedAt(until).minor())
                .setParameter("until", until)
                .setParameter("id", pass.id())
                .executeUpdate();
    }

    /** Nothing of their prices is owed any more. */
    void close(List<Pass> passes, PassView.State state) {
        Sql.change(
                em,
                """
                update pass set earned = price, earned_until = null, state = ?, renews = renews and ?
                where id = any (cast(? as uuid[]))""",
                state.name(),
                state != PassView.State.ENDED,
                Sql.array(passes.stream().map(Pass::id).toList()));
    }

    /**
     * The next period of a subscription.
     *
     * @param bonus what of its price was bonus
     */
    record Next(Instant from, Instant until, Anchor anchor, Money bonus, String receipt) {}

    void begin(Pass pass, Next next) {
        em.createNativeQuery("""
                        update pass set state = 'ACTIVE', period = period + 1, valid_from = :from, valid_until = :until,
                            used = 0, earned = 0, earned_until = case when :byUse then null else cast(:from as timestamptz) end,
                            receipt_number = :receipt, anchor_at = :anchor, anchor_period = :anchored, tender = 'WALLET',
                            paid_bonus = :bonus
                        where id = :id""")
                .setParameter("from", next.from())
                .setParameter("until", next.until())
                .setParameter("anchor", next.anchor().at())
                .setParameter("anchored", next.anchor().period())
                .setParameter("bonus", next.bonus().minor())
                .setParameter("byUse", pass.terms().isEarnedByUse())
                .setParameter("receipt", next.receipt())
                .setParameter("id", pass.id())
                .executeUpdate();
    }

    private static List<UUID> ids(Query query) {
        List<?> ids = query.getResultList();
        return ids.stream().map(UUID.class::cast).toList();
    }

    private static List<Period> periods(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> period((Object[]) row)).toList();
    }

    private static Period period(Object[] row) {
        var currency = (String) row[9];
        var pass = new Pass(
                (UUID) row[0],
                new VenueId((UUID) row[1]),
                new AccountId((UUID) row[2]),
                PassView.State.valueOf((String) row[3]),
                (Boolean) row[4],
                (Instant) row[5],
                (Instant) row[6],
                new Money(((Number) row[7]).longValue(), currency),
                new Money(((Number) row[8]).longValue(), currency),
                KeptTerms.read(row, 14));
        var anchor = row[12] == null ? null : new Anchor((Instant) row[12], ((Number) row[13]).intValue());
        return new Period(pass, (UUID) row[10], ((Number) row[11]).intValue(), anchor);
    }
}
