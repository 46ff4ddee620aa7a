package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.sql.Row;
import org.gamingcafe.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What seats have reported. */
@ApplicationScoped
class StationReports {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    /** The caller has locked the seat. @return whether it has not reported too much within an hour */
    boolean add(StationReport report, int mostInAnHour) {
        return Sql.change(
                        em,
                        """
                        insert into station_report (id, station_id, kind, detail, reported_at) select ?, ?, ?, ?, ?
                        where (select count(*) from station_report where station_id = ? and reported_at > ?) < ?""",
                        report.id(),
                        report.station().value(),
                        report.kind().name(),
                        report.detail(),
                        report.reportedAt(),
                        report.station().value(),
                        report.reportedAt().minus(HOUR),
                        mostInAnHour)
                == 1;
    }

    /** Newest first. */
    List<StationReport> of(StationId station, @Nullable Instant before, @Nullable UUID id, int most) {
        return Sql.list(em, """
                select id, station_id, kind, detail, reported_at from station_report
                where station_id = ? and (cast(? as timestamptz) is null
                    or (reported_at, id) < (cast(? as timestamptz), cast(? as uuid)))
                order by reported_at desc, id desc limit ?""", StationReports::view, station.value(), text(before), text(before), text(id), most);
    }

    int removeOld(Instant now, int most) {
        return Sql.change(em, """
                delete from station_report where id in (
                    select id from station_report where reported_at < ? order by reported_at limit ?)""", now.minus(KEPT), most);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static StationReport view(Row row) {
        return new StationReport(
                row.id(1),
                new StationId(row.id(2)),
                StationReport.Kind.valueOf(row.text(3)),
                row.text(4),
                row.instant(5));
    }
}
