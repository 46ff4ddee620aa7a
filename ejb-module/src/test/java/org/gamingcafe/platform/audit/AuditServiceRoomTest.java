package org.gamingcafe.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditServiceRoomTest extends RoomTest {

    private final AuditService audit = the(AuditService.class);
    private final VenueId venue = aVenue();
    private final Caller auditor = caller(venue, Permission.AUDIT_READ);

    @Test
    void a_list_is_walked_page_by_page_newest_first() {
        var wall = Painted.aWall(venue, "spring", Map.of());
        for (var i = 0; i < 5; i++) {
            record(wall);
            clock().advance(Duration.ofSeconds(i % 2)); // several at the same moment
        }

        var seen = new ArrayList<UUID>();
        var filter = AuditFilter.of("wall", wall.wall().toString());
        var page = as(auditor, () -> audit.list(filter, PageRequest.first(2)));
        while (page.next() != null) {
            page.items().forEach(line -> seen.add(line.id()));
            var next = page.next();
            page = as(auditor, () -> audit.list(filter, new PageRequest(2, next)));
        }
        page.items().forEach(line -> seen.add(line.id()));

        var all = sql(
                "select id from audit_record where entity_id = ? order by at desc, id desc",
                wall.wall().toString());
        assertThat(seen)
                .isEqualTo(all.stream().map(row -> row.get("id")).toList())
                .hasSize(5);
    }

    @Test
    @DisplayName("G172: what is looked for by time or by its thing is found in an index")
    void lists_have_their_indexes() {
        var indexes = sql("select indexdef from pg_indexes where tablename = 'audit_record'").stream()
                .map(row -> (String) row.get("indexdef"))
                .toList();

        assertThat(indexes)
                .anyMatch(index -> index.contains("(at DESC, id DESC)"))
                .anyMatch(index -> index.contains("(entity_type, entity_id, at DESC, id DESC)"));
    }

    @Test
    void every_filter_counts() {
        var wall = Painted.aWall(venue, "spring", Map.of());
        var painter = caller(venue, Permission.SELF);
        var before = clock().instant();
        as(painter, () -> record(wall));
        clock().advance(Duration.ofMinutes(1));
        var after = clock().instant();
        var type = "wall";
        var id = wall.wall().toString();
        var actor = painter.person().value();

        assertThat(found(new AuditFilter(actor, "wall.painted", type, id, before, after)))
                .hasSize(1);
        assertThat(found(new AuditFilter(auditor.person().value(), null, type, id, null, null)))
                .isEmpty();
        assertThat(found(new AuditFilter(null, "wall.torn-down", type, id, null, null)))
                .isEmpty();
        assertThat(found(new AuditFilter(null, null, "door", id, null, null))).isEmpty();
        assertThat(found(new AuditFilter(null, null, type, id, after, null))).isEmpty();
        assertThat(found(new AuditFilter(null, null, type, id, null, before))).isEmpty();
    }

    @Test
    void records_of_a_foreign_venue_do_not_exist() {
        var foreign = Painted.aWall(aVenue(), "spring", Map.of());
        var ofTheHouse = Painted.aWall();
        record(foreign);
        record(ofTheHouse);

        assertThat(found(AuditFilter.of("wall", foreign.wall().toString()))).isEmpty();
        assertThat(found(AuditFilter.of("wall", ofTheHouse.wall().toString()))).hasSize(1);
        var id = (UUID) one(
                "select id from audit_record where entity_id = ?",
                foreign.wall().toString());
        assertThatThrownBy(() -> as(auditor, () -> audit.get(id))).isInstanceOf(NotFound.class);
    }

    @Test
    void addresses_and_phone_numbers_are_masked() {
        var wall = Painted.aWall(
                venue,
                "asked by ada.lovelace@example.org, +49 170 1234567",
                Map.of("owner", "none -> bob@example.org"));
        record(wall);

        var line = found(AuditFilter.of("wall", wall.wall().toString())).getFirst();

        assertThat(line.reason()).isEqualTo("asked by a***@example.org, +***67");
        assertThat(line.changes()).containsEntry("owner", "none -> b***@example.org");
    }

    @Test
    void an_export_cannot_run_formulas_and_is_on_record() {
        var wall = Painted.aWall(venue, "=HYPERLINK(\"http://evil.example\")", Map.of());
        record(wall);

        var csv = as(
                auditor, () -> audit.export(AuditFilter.of("wall", wall.wall().toString())));

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"");
        assertThat(one(
                        "select count(*) from audit_record where act = 'audit.exported' and actor_id = ?",
                        auditor.person().value()))
                .isEqualTo(1L);
    }

    @Test
    void nobody_else_reads_the_trail_and_a_made_up_cursor_is_refused() {
        var cashier = caller(venue, Permission.SALE_SELL, Permission.OPS_READ);

        assertThatThrownBy(() -> as(cashier, () -> audit.list(AuditFilter.ALL, PageRequest.FIRST)))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(auditor, () -> audit.list(AuditFilter.ALL, new PageRequest(2, "bm90aGluZw"))))
                .isInstanceOf(InvalidInput.class);
    }

    private List<AuditLine> found(AuditFilter filter) {
        return as(auditor, () -> audit.list(filter, PageRequest.FIRST).items());
    }

    private void record(Painted painted) {
        inTransaction(() -> the(AuditTrail.class).record(painted));
    }
}
