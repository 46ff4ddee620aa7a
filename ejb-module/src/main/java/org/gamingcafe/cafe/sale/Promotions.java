package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The promotions of all venues and their uses. */
@ApplicationScoped
class Promotions {

    private static final String COLUMNS =
            " id, venue_id, code, percent_bps, fixed, valid_from, valid_until, most_uses, most_each, used, ended_at ";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * One use, until commit nobody else has one: of those who race for the last use one gets it.
     *
     * @throws PromotionRefused with the reason
     */
    Promotion claim(VenueId venue, String code, @Nullable AccountId account, String currency) {
        var claimed = views(
                        em.createNativeQuery("""
                                update promotion set used = used + 1
                                where venue_id = :venue and code = :code and ended_at is null
                                    and valid_from <= :now and valid_until > :now and (most_uses is null or used < most_uses)
                                returning""" + COLUMNS)
                                .setParameter("venue", venue.value())
                                .setParameter("code", typed(code))
                                .setParameter("now", clock.instant()),
                        currency)
                .stream()
                .findFirst()
                .orElseThrow(() -> whyNot(venue, code, currency));
        mustBeLeft(claimed, account);
        return new Promotion(claimed.id(), claimed.basisPoints(), claimed.fixed(), claimed.mostEach());
    }

    /** What it would take off now, without a use. */
    Promotion look(VenueId venue, String code, String currency) {
        return known(venue, code, currency)
                .filter(this::isRunning)
                .map(found -> new Promotion(found.id(), found.basisPoints(), found.fixed(), found.mostEach()))
                .orElseThrow(() -> whyNot(venue, code, currency));
    }

    private boolean isRunning(PromotionView promotion) {
        var now = clock.instant();
        return promotion.endedAt() == null
                && !promotion.validFrom().isAfter(now)
                && promotion.validUntil().isAfter(now);
    }

    private Optional<PromotionView> known(VenueId venue, String code, String currency) {
        return views(
                        em.createNativeQuery(
                                        "select" + COLUMNS + "from promotion where venue_id = :venue and code = :code")
                                .setParameter("venue", venue.value())
                                .setParameter("code", typed(code)),
                        currency)
                .stream()
                .findFirst();
    }

    private static String typed(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private PromotionRefused whyNot(VenueId venue, String code, String currency) {
        return known(venue, code, currency)
                .map(found -> isRunning(found) ? PromotionRefused.usedUp() : PromotionRefused.over())
                .orElseGet(PromotionRefused::unknown);
    }

    private void mustBeLeft(PromotionView claimed, @Nullable AccountId account) {
        var each = claimed.mostEach();
        if (each == null) {
            return;
        }
        if (account == null) {
            throw PromotionRefused.membersOnly();
        }
        var used = (Number) em.createNativeQuery(
                        "select count(*) from promotion_use where promotion_id = :id and account_id = :account")
                .setParameter("id", claimed.id())
                .setParameter("account", account.value())
                .getSingleResult();
        if (used.intValue() >= each) {
            throw PromotionRefused.usedByMember();
        }
    }

    void used(Promotion promotion, UUID sale, @Nullable AccountId account, Money amount) {
        em.createNativeQuery("""
                        insert into promotion_use (sale_id, promotion_id, account_id, amount)
                        values (:sale, :id, cast(:account as uuid), :amount)""")
                .setParameter("sale", sale)
                .setParameter("id", promotion.id())
                .setParameter("account", account == null ? null : account.toString())
                .setParameter("amount", amount.minor())
                .executeUpdate();
    }

    /** @return whether the code was free in its venue */
    boolean add(UUID id, NewPromotion wanted, AccountId by) {
        var fixed = wanted.fixed();
        return em.createNativeQuery("""
                                insert into promotion (id, venue_id, code, percent_bps, fixed, valid_from, valid_until,
                                    most_uses, most_each, created_by)
                                values (:id, :venue, :code, cast(:share as integer), cast(:fixed as bigint), :from, :until,
                                    cast(:uses as integer), cast(:each as integer), :by)
                                on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("venue", wanted.venue().value())
                        .setParameter("code", wanted.code())
                        .setParameter("share", text(wanted.basisPoints()))
                        .setParameter("fixed", text(fixed == null ? null : fixed.minor()))
                        .setParameter("from", wanted.validFrom())
                        .setParameter("until", wanted.validUntil())
                        .setParameter("uses", text(wanted.mostUses()))
                        .setParameter("each", text(wanted.mostEach()))
                        .setParameter("by", by.value())
                        .executeUpdate()
                == 1;
    }

    private static @Nullable String text(@Nullable Number number) {
        return number == null ? null : number.toString();
    }

    /** @return whether it was running or to come */
    boolean end(UUID id) {
        return em.createNativeQuery("update promotion set ended_at = :now where id = :id and ended_at is null")
                        .setParameter("now", clock.instant())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    Optional<VenueId> venueOf(UUID id) {
        List<?> rows = em.createNativeQuery("select venue_id from promotion where id = :id")
                .setParameter("id", id)
                .getResultList();
        return rows.stream().findFirst().map(venue -> new VenueId((UUID) venue));
    }

    Optional<PromotionView> find(UUID id, String currency) {
        return views(
                        em.createNativeQuery("select" + COLUMNS + "from promotion where id = :id")
                                .setParameter("id", id),
                        currency)
                .stream()
                .findFirst();
    }

    /** The last announced first; one more than the page holds, if there are more. */
    List<PromotionView> of(VenueId venue, PageRequest page, String currency) {
        var after = Cursor.afterId(page);
        return views(
                em.createNativeQuery("select" + COLUMNS + """
                        from promotion where venue_id = :venue and (:first or id < cast(:after as uuid)) order by id desc""")
                        .setParameter("venue", venue.value())
                        .setParameter("first", after.isEmpty())
                        .setParameter("after", after.map(UUID::toString).orElse(null))
                        .setMaxResults(page.size() + 1),
                currency);
    }

    private static List<PromotionView> views(Query query, String currency) {
        var views = new ArrayList<PromotionView>();
        for (Object row : query.getResultList()) {
            var column = (Object[]) row;
            views.add(new PromotionView(
                    (UUID) column[0],
                    new VenueId((UUID) column[1]),
                    (String) column[2],
                    number(column[3]),
                    column[4] == null ? null : new Money(((Number) column[4]).longValue(), currency),
                    (Instant) column[5],
                    (Instant) column[6],
                    number(column[7]),
                    number(column[8]),
                    ((Number) column[9]).intValue(),
                    (Instant) column[10]));
        }
        return views;
    }

    private static @Nullable Integer number(@Nullable Object column) {
        return column == null ? null : ((Number) column).intValue();
    }
}
