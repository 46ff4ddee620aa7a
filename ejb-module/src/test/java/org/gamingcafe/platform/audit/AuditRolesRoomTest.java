package org.gamingcafe.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.audit.AuditFault.Kind;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G170: the role in force is on record, and the chain covers it")
class AuditRolesRoomTest extends RoomTest {

    private final AuditChain chain = the(AuditChain.class);

    @AfterEach
    void put_right_again() {
        assertThat(chain.verify().faults()).isEmpty();
    }

    @Test
    void a_role_that_was_given_or_taken_afterwards_is_named() {
        var record = aRecord();
        sealAll();

        for (var role : new String[] {"'ADMIN'", "null"}) {
            change("update audit_record set actor_roles = " + role + " where id = ?", record);
            assertThat(chain.verify().faults())
                    .containsExactly(new AuditFault(Kind.RECORD_ALTERED, sealOf(record), record));
        }

        change("update audit_record set actor_roles = 'CASHIER' where id = ?", record);
    }

    @Test
    void a_record_of_the_first_form_which_kept_no_roles_still_holds_and_nobody_can_give_it_one() {
        var record = aRecordOfTheFirstForm();
        sealAll();
        assertThat(chain.verify().isClean()).isTrue();

        change("update audit_record set actor_roles = 'ADMIN' where id = ?", record);
        assertThat(chain.verify().faults())
                .containsExactly(new AuditFault(Kind.RECORD_ALTERED, sealOf(record), record));

        change("update audit_record set actor_roles = null where id = ?", record);
    }

    @Test
    void auditors_see_the_roles_and_none_where_none_were_kept() {
        var auditor = caller(aVenue(), Permission.AUDIT_READ);
        var audits = the(AuditService.class);

        var now = as(auditor, () -> audits.get(aRecord()));
        var then = as(auditor, () -> audits.get(aRecordOfTheFirstForm()));

        assertThat(now.actorRoles()).containsExactly("CASHIER");
        assertThat(then.actorRoles()).isEmpty();
        assertThat(AuditTable.csv(java.util.List.of(now)))
                .contains("actorRoles")
                .contains("CASHIER");
    }

    private UUID aRecord() {
        var painted = Painted.aWall();
        var venue = aVenue();
        as(
                caller(venue, Permission.SELF).as(Map.of(venue, "CASHIER")),
                () -> inTransaction(() -> the(AuditTrail.class).record(painted)));
        return (UUID) one(
                "select id from audit_record where entity_id = ?",
                painted.wall().toString());
    }

    /** As the house wrote it before it kept roles. */
    private UUID aRecordOfTheFirstForm() {
        var row = new AuditRow(
                Ids.next(),
                clock().instant(),
                "wall.painted",
                "wall",
                "1",
                null,
                null,
                "STAFF",
                null,
                null,
                null,
                Map.of(),
                "request",
                "thread",
                null);
        change("""
                insert into audit_record (id, at, act, entity_type, entity_id, actor_kind, changes, request_id, correlation_id, hash)
                values (?, cast(? as timestamptz), 'wall.painted', 'wall', '1', 'STAFF', '{}', 'request', 'thread', ?)""", row.id(), row.at().toString(), row.hash());
        return row.id();
    }

    private void sealAll() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            the(AuditSealer.class).run();
            return the(AuditHealth.class).unsealed() == 0;
        });
    }

    private static long sealOf(UUID record) {
        return (long) one("select number from audit_seal where ? = any (ids)", record);
    }
}
