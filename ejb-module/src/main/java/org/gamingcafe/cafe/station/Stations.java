package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** All stations and their groups. States change by conditional updates only, so nothing is kept in memory. */
@ApplicationScoped
class Stations {

    /** Numbers end at 9999. */
    private static final int MOST = 10_000;

    private static final String SEATS = """
            select s.id, s.venue_id, s.number, s.name, s.group_id, g.name as group_name, s.state, s.occupied_by, s.version,
                s.kind, p.last_seen_at,
                exists (select from station_key k where k.station_id = s.id and k.revoked_at is null) as watched
            from station s join station_group g on g.id = s.group_id
            left join station_pulse p on p.station_id = s.id
            """;

    @PersistenceContext
    EntityManager em;

    Optional<StationView> find(StationId id) {
        return views(em.createNativeQuery(SEATS + " where s.id = :id").setParameter("id", id.value())).stream()
                .findFirst();
    }

    List<StationView> after(VenueId venue, @Nullable UUID group, int number, int most) {
        return views(em.createNativeQuery(SEATS + """
                         where s.venue_id = :venue and s.number > :number and s.retired_at is null
                            and (cast(:group as uuid) is null or s.group_id = cast(:group as uuid))
                        order by s.number""")
                .setParameter("venue", venue.value())
                .setParameter("group", group == null ? null : group.toString())
                .setParameter("number", number)
                .setMaxResults(most));
    }

    List<StationView> all(VenueId venue) {
        return after(venue, null, 0, MOST);
    }

    List<GroupView> groups(VenueId venue) {
        List<?> rows = em.createNativeQuery("""
                        select id, name, position from station_group
                        where venue_id = :venue order by position, name""")
                .setParameter("venue", venue.value())
                .setMaxResults(MOST)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(column -> new GroupView((UUID) column[0], (String) column[1], ((Number) column[2]).intValue()))
                .toList();
    }

    /** Of callers who race for a free seat exactly one gets {@code true}. */
    boolean occupy(StationId id, UUID playSession) {
        return em.createNativeQuery("""
                        update station set state = 'IN_USE', occupied_by = :session, version = version + 1
                        where id = :id and state = 'LOCKED'""")
                        .setParameter("session", playSession)
                        .setParameter("id", id.value())
                        .executeUpdate()
                == 1;
    }

    boolean change(StationId id, UUID playSession, StationView.State from, StationView.State to) {
        return em.createNativeQuery("""
                        update station set state = :to, version = version + 1
                        where id = :id and state = :from and occupied_by = :session""")
                        .setParameter("to", to.name())
                        .setParameter("id", id.value())
                        .setParameter("from", from.name())
                        .setParameter("session", playSession)
                        .executeUpdate()
                == 1;
    }

    /**
     * A seat with an open ticket is given back to nobody but who repairs it. Who opens one at this moment is waited for
     * first, in a statement of its own: the next one then sees that ticket.
     */
    boolean release(StationId id, UUID playSession) {
        lock(id, id);
        return em.createNativeQuery("""
                        update station set occupied_by = null, version = version + 1,
                            state = case when exists (select from station_ticket
                                where station_id = :id and closed_at is null) then 'MAINTENANCE' else 'LOCKED' end
                        where id = :id and occupied_by = :session""")
                        .setParameter("id", id.value())
                        .setParameter("session", playSession)
                        .executeUpdate()
                == 1;
    }

    /** In id order, until commit, so that two who change seats cannot stand in a circle. */
    void lock(StationId one, StationId other) {
        em.createNativeQuery("select id from station where id in (:one, :other) order by id for update")
                .setParameter("one", one.value())
                .setParameter("other", other.value())
                .getResultList();
    }

    /** Whoever gives out numbers of a venue does so alone. */
    void lock(VenueId venue) {
        em.createNativeQuery("select id from venue where id = :venue for no key update")
                .setParameter("venue", venue.value())
                .getSingleResult();
    }

    Optional<VenueId> venueOf(UUID group) {
        List<?> venues = em.createNativeQuery("select venue_id from station_group where id = :id")
                .setParameter("id", group)
                .getResultList();
        return venues.stream().map(UUID.class::cast).map(VenueId::new).findFirst();
    }

    int highestNumber(VenueId venue) {
        var highest =
                (Number) em.createNativeQuery("select coalesce(max(number), 0) from station where venue_id = :venue")
                        .setParameter("venue", venue.value())
                        .getSingleResult();
        return highest.intValue();
    }

    boolean isTaken(VenueId venue, String group) {
        return (Boolean) em.createNativeQuery(
                        "select exists (select from station_group where venue_id = :venue and name = :name)")
                .setParameter("venue", venue.value())
                .setParameter("name", group)
                .getSingleResult();
    }

    void addGroup(VenueId venue, GroupView group) {
        em.createNativeQuery("""
                        insert into station_group (id, venue_id, name, position)
                        values (:id, :venue, :name, :position)""")
                .setParameter("id", group.id())
                .setParameter("venue", venue.value())
                .setParameter("name", group.name())
                .setParameter("position", group.position())
                .executeUpdate();
    }

    void add(StationId id, VenueId venue, UUID group, @Nullable UUID room, int number, String name) {
        Sql.change(em, """
                insert into station (id, venue_id, group_id, room_id, number, name, state)
                values (?, ?, ?, cast(? as uuid), ?, ?, 'LOCKED')""", id.value(), venue.value(), group, room, number, name);
    }

    private static List<StationView> views(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(Stations::view).toList();
    }

    private static StationView view(Object[] column) {
        return new StationView(
                new StationId((UUID) column[0]),
                new VenueId((UUID) column[1]),
                ((Number) column[2]).intValue(),
                (String) column[3],
                (UUID) column[4],
                (String) column[5],
                StationView.State.valueOf((String) column[6]),
                (UUID) column[7],
                ((Number) column[8]).longValue(),
                StationKind.valueOf((String) column[9]),
                (Instant) column[10],
                (Boolean) column[11]);
    }
}
