package org.gamingcafe.cafe.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** All reviews, without the names of their authors. */
@ApplicationScoped
class Reviews {

    private static final int MOST_STATIONS = 10_000;
    private static final int MOST_OF_ONE = 10_000;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private static final String SELECT = """
            select r.session_id, r.venue_id, r.station_id, r.station_number, r.account_id, r.stars, r.text, r.written_at,
                r.edited_at, r.hidden_reason
            from review r
            """;
    private static final String NEWEST = """
             and (r.written_at < :at or (r.written_at = :at and r.session_id < :id))
            order by r.written_at desc, r.session_id desc""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Of callers who review the same session exactly one succeeds. */
    boolean add(PlayView session, int station, AccountId author, NewReview review) {
        return em.createNativeQuery("""
                        insert into review (session_id, venue_id, station_id, station_number, account_id, stars, text, written_at)
                        values (:session, :venue, :station, :number, :author, :stars, :text, :now)
                        on conflict (session_id) do nothing""")
                        .setParameter("session", session.id())
                        .setParameter("venue", session.venue().value())
                        .setParameter("station", session.stationId().value())
                        .setParameter("number", station)
                        .setParameter("author", author.value())
                        .setParameter("stars", review.stars())
                        .setParameter("text", review.text())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** @return whether it could still be changed */
    boolean edit(NewReview review) {
        var now = clock.instant();
        return em.createNativeQuery("""
                        update review set stars = :stars, text = :text, edited_at = :now
                        where session_id = :session and written_at > :since""")
                        .setParameter("stars", review.stars())
                        .setParameter("text", review.text())
                        .setParameter("now", now)
                        .setParameter("since", now.minus(ReviewView.OPEN))
                        .setParameter("session", review.session())
                        .executeUpdate()
                == 1;
    }

    /** Hidden already, it keeps its reason. @return whether it was not */
    boolean hide(UUID session, AccountId by, String reason) {
        return em.createNativeQuery("""
                        update review set hidden_at = :now, hidden_by = :by, hidden_reason = :reason
                        where session_id = :session and hidden_at is null""")
                        .setParameter("now", clock.instant())
                        .setParameter("by", by.value())
                        .setParameter("reason", reason)
                        .setParameter("session", session)
                        .executeUpdate()
                == 1;
    }

    Optional<ReviewView> find(UUID session) {
        return views(em.createNativeQuery(SELECT + " where r.session_id = :session")
                        .setParameter("session", session))
                .stream()
                .findFirst();
    }

    /** The last written first; one more than the page holds, if there are more. */
    List<ReviewView> of(VenueId venue, @Nullable Integer stars, PageRequest page) {
        var query = em.createNativeQuery(SELECT
                        + " where r.venue_id = :venue and (cast(:stars as smallint) is null or r.stars = :stars)"
                        + NEWEST)
                .setParameter("venue", venue.value())
                .setParameter("stars", stars);
        return after(page, query);
    }

    List<ReviewView> of(AccountId author, PageRequest page) {
        return after(
                page,
                em.createNativeQuery(SELECT + " where r.account_id = :author" + NEWEST)
                        .setParameter("author", author.value()));
    }

    List<ReviewView> of(AccountId author, Collection<UUID> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : views(em.createNativeQuery(SELECT + " where r.account_id = :author and r.session_id in (:sessions)")
                        .setParameter("author", author.value())
                        .setParameter("sessions", sessions));
    }

    static String cursor(ReviewView review) {
        return Cursor.of(review.writtenAt(), review.session());
    }

    private static List<ReviewView> after(PageRequest page, Query query) {
        var keys = Cursor.keys(page.after(), 2);
        return views(query.setParameter("at", keys.isEmpty() ? LATEST : Cursor.instant(keys.get(0)))
                .setParameter("id", keys.isEmpty() ? new UUID(-1, -1) : Cursor.id(keys.get(1)))
                .setMaxResults(page.size() + 1));
    }

    /** By the number of the station; of those that have any review that is shown. */
    List<StationRating> ratings(VenueId venue) {
        var ratings = new ArrayList<StationRating>();
        for (Object row : em.createNativeQuery("""
                        select r.station_id, max(r.station_number), round(avg(r.stars), 2), count(*)
                        from review r
                        where r.venue_id = :venue and r.hidden_at is null
                        group by r.station_id order by 2""")
                .setParameter("venue", venue.value())
                .setMaxResults(MOST_STATIONS)
                .getResultList()) {
            var column = (Object[]) row;
            ratings.add(new StationRating(
                    new StationId((UUID) column[0]),
                    ((Number) column[1]).intValue(),
                    (BigDecimal) column[2],
                    ((Number) column[3]).longValue()));
        }
        return ratings;
    }

    List<String> texts(AccountId author) {
        List<?> texts = em.createNativeQuery("""
                        select text from review where account_id = :author and text <> '' order by written_at""")
                .setParameter("author", author.value())
                .setMaxResults(MOST_OF_ONE)
                .getResultList();
        return texts.stream().map(String.class::cast).toList();
    }

    void forgetTexts(Set<AccountId> authors) {
        Sql.change(
                em,
                "update review set text = '' where account_id = any (cast(? as uuid[])) and text <> ''",
                Sql.array(authors));
    }

    private static List<ReviewView> views(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(Reviews::view).toList();
    }

    private static ReviewView view(Object[] column) {
        return new ReviewView(
                (UUID) column[0],
                new VenueId((UUID) column[1]),
                new StationId((UUID) column[2]),
                ((Number) column[3]).intValue(),
                new AccountId((UUID) column[4]),
                "",
                ((Number) column[5]).intValue(),
                (String) column[6],
                (Instant) column[7],
                (Instant) column[8],
                (String) column[9]);
    }
}
