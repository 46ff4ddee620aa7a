package org.gamingcafe.e2e;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.agent.desk.SimulatedDesk.Open;

/**
 * What a session may have cost by the seat's own record of when it was open, worked out with the price list on the wall and a
 * pencil. Of the house's bill nothing is used but which of the seat's records belong to it.
 *
 * @param cents what the house has charged
 * @param least what the shortest time that the seat can have meant costs
 * @param most what the longest does
 */
record SeatBill(UUID session, long cents, long least, long most) {

    /** A word travels so long at most before seat and house agree that somebody sits there. */
    private static final Duration BEFORE = Duration.ofSeconds(1);

    /** @param perRecord how far house and seat may be apart for each time the seat was open @param perKill and for each kill meanwhile */
    record Doubt(Duration perRecord, Duration perKill, List<Instant> kills) {

        long seconds(Session session, int records) {
            var kill = kills.stream()
                    .filter(moment -> session.lastedAt(moment) || session.lastedAt(moment.plus(perKill)))
                    .count();
            return perRecord.toSeconds() * records + perKill.toSeconds() * kill;
        }
    }

    private record Session(UUID id, Instant from, Instant until, long cents) {

        boolean lastedAt(Instant moment) {
            return !moment.isBefore(from) && !moment.isAfter(until);
        }
    }

    private static SeatBill bill(PriceList list, Session session, List<Open> record, Doubt doubt) {
        var seen = record.stream()
                        .mapToLong(open -> open.lasted(session.until()).toMillis())
                        .sum()
                / 1_000;
        var apart = doubt.seconds(session, record.size());
        var rates = Stream.of(session.from(), session.until())
                .map(list::rateAt)
                .sorted()
                .toList();
        return new SeatBill(
                session.id(),
                session.cents(),
                list.cost(Math.max(0, seen - apart), rates.getFirst()),
                list.cost(seen + apart, rates.getLast()));
    }

    private static List<Session> sessions(Nodes nodes, UUID station, Instant since) {
        return nodes.texts("""
                        select concat_ws(' ', id, (extract(epoch from started_at) * 1000)::bigint,
                            (extract(epoch from ended_at) * 1000)::bigint,
                            coalesce((select sum(c.amount) from play_charge c where c.session_id = s.id), 0))
                        from play_session s where station_id = ? and started_at >= ? order by started_at, id""", station, Timestamp.from(since)).stream()
                .map(row -> row.split(" "))
                .map(row -> new Session(
                        UUID.fromString(row[0]),
                        Instant.ofEpochMilli(Long.parseLong(row[1])),
                        Instant.ofEpochMilli(Long.parseLong(row[2])),
                        Long.parseLong(row[3])))
                .toList();
    }

    boolean isWithin() {
        return least <= cents && cents <= most;
    }

    /** Whether the seat's record leaves no choice. */
    boolean isToTheCent() {
        return least == most;
    }

    /** The tariff that is on the wall for the group of a station. @param rates those that were looked up, by local minute */
    record PriceList(Nodes nodes, Tariff tariff, Map<ZonedDateTime, Long> rates) {

        static PriceList of(Nodes nodes, UUID station) {
            var row = nodes.text("""
                            select concat_ws(' ', s.group_id, t.zone, t.free_seconds, t.minimum_seconds, t.rounding_seconds,
                                t.tax_ppm)
                            from station s join tariff_version t on t.venue_id = s.venue_id and t.state = 'ACTIVE'
                            where s.id = ?""", station).split(" ");
            return new PriceList(
                    nodes,
                    new Tariff(
                            UUID.fromString(row[0]),
                            ZoneId.of(row[1]),
                            Long.parseLong(row[2]),
                            Long.parseLong(row[3]),
                            Long.parseLong(row[4]),
                            Integer.parseInt(row[5])),
                    new HashMap<>());
        }

        /** @throws IllegalStateException if the seat was open for somebody without any session */
        List<SeatBill> bills(UUID station, List<Open> record, Instant since, Doubt doubt) {
            var sessions = sessions(nodes, station, since);
            var records = new ArrayList<List<Open>>();
            sessions.forEach(session -> records.add(new ArrayList<>()));
            for (var open : record) {
                var last = (int) sessions.stream()
                                .filter(session ->
                                        !session.from().isAfter(open.from().plus(BEFORE)))
                                .count()
                        - 1;
                if (last < 0) {
                    throw new IllegalStateException("Open without a session: " + open);
                }
                records.get(last).add(open);
            }
            var bills = new ArrayList<SeatBill>();
            for (int i = 0; i < sessions.size(); i++) {
                bills.add(bill(this, sessions.get(i), records.get(i), doubt));
            }
            return bills;
        }

        long rateAt(Instant moment) {
            return rates.computeIfAbsent(moment.atZone(tariff.zone()).truncatedTo(ChronoUnit.MINUTES), this::rateOf);
        }

        private long rateOf(ZonedDateTime local) {
            return nodes.number(
                    """
                    select minor_per_hour from price_rule r join tariff_version t on t.id = r.tariff_id and t.state = 'ACTIVE'
                    where r.group_id = ? and (r.days >> ?) & 1 = 1 and r.from_time <= ?
                      and (r.until_time > ? or r.until_time = '00:00')
                    """, tariff.group(), local.getDayOfWeek().getValue() - 1, local.toLocalTime(), local.toLocalTime());
        }

        long cost(long seconds, long centsPerHour) {
            return Tariff.cost(tariff.billable(seconds), centsPerHour);
        }
    }
}
