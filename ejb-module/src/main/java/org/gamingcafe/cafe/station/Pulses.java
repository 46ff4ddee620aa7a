package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.gamingcafe.platform.sql.Rows;
import org.gamingcafe.platform.sql.Sql;

/** When seats last said something, and who is silent. */
@ApplicationScoped
class Pulses {

    private static final int AT_ONCE = 500;

    private static final String WRITE = """
            insert into station_pulse as known (station_id, last_seen_at, boot, agent, idle_seconds, process, load_percent,
                device_state)
            select * from unnest(cast(? as uuid[]), cast(? as timestamptz[]), cast(? as uuid[]), cast(? as text[]),
                cast(? as integer[]), cast(? as text[]), cast(? as smallint[]), cast(? as text[]))
            on conflict (station_id) do update set last_seen_at = excluded.last_seen_at, boot = excluded.boot,
                agent = excluded.agent, idle_seconds = excluded.idle_seconds, process = excluded.process,
                load_percent = excluded.load_percent, device_state = excluded.device_state
            where known.last_seen_at < excluded.last_seen_at""";

    @PersistenceContext
    EntityManager em;

    /** What one seat has said, and when. */
    record Said(UUID station, Beat beat, Instant at) {}

    /** All of them in one statement; what somebody else has heard later stays. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void write(Collection<Said> all) {
        var rows = new Rows(em);
        for (var said : all) {
            var beat = said.beat();
            rows.add(
                    WRITE,
                    said.station(),
                    said.at(),
                    beat.boot(),
                    beat.agent(),
                    beat.idleSeconds(),
                    beat.process(),
                    beat.loadPercent(),
                    beat.deviceState());
        }
        rows.send();
    }

    /**
     * Free seats whose program is silent since an instant are lost, and those that speak again are free. The program of a new key
     * has as long to be heard: what was heard last may be of the one before it.
     */
    void judge(Instant silentSince) {
        Sql.change(em, """
                update station set state = 'LOST', version = version + 1 where id in (
                    select s.id from station s join station_pulse p on p.station_id = s.id
                    where s.state = 'LOCKED' and p.last_seen_at < ? and exists (
                        select from station_key k
                        where k.station_id = s.id and k.revoked_at is null and k.issued_at < ?)
                    order by s.id limit ? for update of s skip locked)""", silentSince, silentSince, AT_ONCE);
        Sql.change(em, """
                update station set state = 'LOCKED', version = version + 1 where id in (
                    select s.id from station s left join station_pulse p on p.station_id = s.id
                    where s.state = 'LOST' and (p.last_seen_at >= ? or not exists (
                        select from station_key k where k.station_id = s.id and k.revoked_at is null))
                    order by s.id limit ? for update of s skip locked)""", silentSince, AT_ONCE);
    }
}
