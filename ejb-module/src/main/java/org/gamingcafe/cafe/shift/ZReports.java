package org.gamingcafe.cafe.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The Z reports of all tills. A number is taken in the transaction that closes the shift, so that a rollback leaves no gap. */
@ApplicationScoped
class ZReports {

    private static final Jsonb JSON = JsonbBuilder.create();

    @PersistenceContext
    EntityManager em;

    void issue(ShiftReport report) {
        var till = report.shift().tillId().value();
        var row =
                (Object[]) em.createNativeQuery("""
                        update till t set last_z = t.last_z + 1 from venue v
                        where t.id = :till and v.id = t.venue_id returning t.last_z, v.code || '-' || t.code""").setParameter("till", till).getSingleResult();
        var running = ((Number) row[0]).longValue();
        var numbered = report.numbered(row[1] + "-Z" + running);
        em.createNativeQuery("""
                        insert into z_report (shift_id, till_id, running, venue_id, issued_at, content)
                        values (:shift, :till, :running, :venue, :at, cast(:content as jsonb))""")
                .setParameter("shift", report.id())
                .setParameter("till", till)
                .setParameter("running", running)
                .setParameter("venue", report.shift().venue().value())
                .setParameter("at", report.at())
                .setParameter("content", JSON.toJson(numbered))
                .executeUpdate();
    }

    Optional<ShiftReport> of(UUID shift) {
        return em
                .createNativeQuery("select cast(content as text) from z_report where shift_id = :shift")
                .setParameter("shift", shift)
                .getResultList()
                .stream()
                .findFirst()
                .map(content -> JSON.fromJson(content.toString(), ShiftReport.class));
    }
}
