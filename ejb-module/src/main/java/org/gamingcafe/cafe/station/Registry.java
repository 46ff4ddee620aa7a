package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What stands at the seats, and where. */
@ApplicationScoped
class Registry {

    private static final int MOST_ROOMS = 100;

    private static final String DETAILS = """
            select s.id, s.venue_id, s.number, s.name, s.group_id, g.name, s.state, s.occupied_by, s.version, s.kind,
                p.last_seen_at, s.room_id, r.name, s.plan_x, s.plan_y, s.mac, s.plug_kind, s.plug_address, s.hardware,
                s.serial, cast(s.purchased_on as text), cast(s.warranty_until as text), s.retired_at, k.issued_at,
                p.boot, p.agent, p.idle_seconds, p.process, p.load_percent, p.device_state,
                (select count(*) from station_ticket t where t.station_id = s.id and t.closed_at is null),
                s.edition,
                (select c.called_at from station_call c where c.station_id = s.id and c.taken_at is null),
                s.device_state, s.device_at
            from station s join station_group g on g.id = s.group_id
            left join station_room r on r.id = s.room_id
            left join station_pulse p on p.station_id = s.id
            left join station_key k on k.station_id = s.id and k.revoked_at is null
            """;

    @PersistenceContext
    EntityManager em;

    /** Also of one that is retired: its sessions are told of for years. */
    Optional<StationDetails> find(StationId id) {
        return Sql.first(em, DETAILS + " where s.id = ?", Registry::details, id.value());
    }

    /** All that stand on the floor, by number. */
    List<StationDetails> all(VenueId venue, int most) {
        return Sql.list(
                em,
                DETAILS + " where s.venue_id = ? and s.retired_at is null order by s.number limit ?",
                Registry::details,
                venue.value(),
                most);
    }

    /** Those of these that stand on the floor of the venue, by number. */
    List<StationDetails> some(VenueId venue, Collection<StationId> ids) {
        return Sql.list(
                em,
                DETAILS + " where s.venue_id = ? and s.retired_at is null"
                        + " and s.id = any(cast(string_to_array(?, ',') as uuid[])) order by s.number",
                Registry::details,
                venue.value(),
                ids.stream().map(StationId::toString).collect(Collectors.joining(",")));
    }

    /** @return whether the edition that was shown was still the current one */
    boolean edit(StationId id, StationEdit wanted, long seen) {
        var machine = wanted.machine();
        var hardware = wanted.hardware();
        return Sql.change(
                        em,
                        """
                        update station set name = ?, group_id = ?, room_id = cast(? as uuid), kind = ?, mac = ?, plug_kind = ?,
                            plug_address = ?, hardware = ?, serial = ?, purchased_on = cast(? as date),
                            warranty_until = cast(? as date), version = version + 1, edition = edition + 1,
                            plan_x = case when room_id is not distinct from cast(? as uuid) then plan_x end,
                            plan_y = case when room_id is not distinct from cast(? as uuid) then plan_y end
                        where id = ? and edition = ?""",
                        wanted.name(),
                        wanted.groupId(),
                        text(wanted.roomId()),
                        machine.kind().name(),
                        machine.mac(),
                        text(machine.plugKind()),
                        machine.plugAddress(),
                        hardware.notes(),
                        hardware.serial(),
                        text(hardware.purchasedOn()),
                        text(hardware.warrantyUntil()),
                        text(wanted.roomId()),
                        text(wanted.roomId()),
                        id.value(),
                        seen)
                == 1;
    }

    /** Where it stands on the plan of a room. */
    void place(StationId id, UUID room, int x, int y) {
        Sql.change(
                em,
                "update station set room_id = ?, plan_x = ?, plan_y = ?, version = version + 1 where id = ?",
                room,
                x,
                y,
                id.value());
    }

    /** The same for who has seen it somewhere. @return whether it still stood there */
    boolean move(StationId id, Spot from, Spot to) {
        return Sql.change(em, """
                        update station set room_id = cast(? as uuid), plan_x = ?, plan_y = ?, version = version + 1
                        where id = ? and room_id is not distinct from cast(? as uuid)
                          and plan_x is not distinct from ? and plan_y is not distinct from ?""", text(to.room()), to.x(), to.y(), id.value(), text(from.room()), from.x(), from.y())
                == 1;
    }

    /** Only one on which nobody sits. @return whether it is retired now */
    boolean retire(StationId id, Instant now) {
        return Sql.change(em, """
                        update station set state = 'OFFLINE', retired_at = ?, version = version + 1
                        where id = ? and occupied_by is null and retired_at is null""", now, id.value()) == 1;
    }

    void device(StationId id, DeviceState state, Instant now) {
        Sql.change(
                em,
                "update station set device_state = ?, device_at = ?, version = version + 1 where id = ?",
                state.name(),
                now,
                id.value());
    }

    List<RoomView> rooms(VenueId venue) {
        return Sql.list(
                em,
                "select id, name, position from station_room where venue_id = ? order by position, name limit "
                        + MOST_ROOMS,
                row -> new RoomView(row.id(1), row.text(2), (int) row.number(3)),
                venue.value());
    }

    Optional<VenueId> venueOfRoom(UUID room) {
        return Sql.first(em, "select venue_id from station_room where id = ?", row -> new VenueId(row.id(1)), room);
    }

    boolean addRoom(VenueId venue, RoomView room) {
        return Sql.change(em, """
                        insert into station_room (id, venue_id, name, position) values (?, ?, ?, ?)
                        on conflict (venue_id, name) do nothing""", room.id(), venue.value(), room.name(), room.position()) == 1;
    }

    /** @return whether the name was free */
    boolean renameRoom(UUID room, String name) {
        return Sql.change(em, """
                        update station_room r set name = ? where r.id = ? and not exists (select from station_room other
                            where other.venue_id = r.venue_id and other.name = ? and other.id <> r.id)""", name, room, name) == 1;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static StationDetails details(Row row) {
        var plug = row.textOrNull(17);
        var machine = new Machine(
                StationKind.valueOf(row.text(10)),
                row.textOrNull(16),
                plug == null ? null : PlugKind.valueOf(plug),
                row.textOrNull(18));
        var hardware =
                new Hardware(row.textOrNull(19), row.textOrNull(20), day(row.textOrNull(21)), day(row.textOrNull(22)));
        return new StationDetails(
                station(row, machine.kind()),
                row.idOrNull(12),
                row.textOrNull(13),
                row.wholeOrNull(14),
                row.wholeOrNull(15),
                machine,
                hardware,
                row.instantOrNull(24),
                row.idOrNull(25) == null ? null : pulse(row),
                device(row.textOrNull(34)),
                row.instantOrNull(35),
                row.instantOrNull(33),
                (int) row.number(31),
                row.instantOrNull(23),
                row.number(32));
    }

    private static StationView station(Row row, StationKind kind) {
        return new StationView(
                new StationId(row.id(1)),
                new VenueId(row.id(2)),
                (int) row.number(3),
                row.text(4),
                row.id(5),
                row.text(6),
                StationView.State.valueOf(row.text(7)),
                row.idOrNull(8),
                row.number(9),
                kind,
                row.instantOrNull(11),
                row.instantOrNull(24) != null);
    }

    private static PulseView pulse(Row row) {
        return new PulseView(
                row.instant(11),
                row.id(25),
                row.text(26),
                row.wholeOrNull(27),
                row.textOrNull(28),
                row.wholeOrNull(29),
                device(row.textOrNull(30)));
    }

    private static @Nullable DeviceState device(@Nullable String text) {
        return text == null ? null : DeviceState.valueOf(text);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
