package org.gamingcafe.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.audit.AuditFault.Kind;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I18: the audit trail is append-only, and its chain shows every hand in it")
class AuditChainRoomTest extends RoomTest {

    private static final String FORBIDDEN = "42501";

    private final AuditTrail trail = the(AuditTrail.class);
    private final AuditSealer sealer = the(AuditSealer.class);
    private final AuditChain chain = the(AuditChain.class);

    @AfterEach
    void put_right_again() {
        assertThat(chain.verify().faults()).isEmpty();
    }

    @Test
    void a_trail_that_nobody_touched_is_clean() {
        var before = chain.verify();
        threeRecords();
        sealAll();
        threeRecords();

        var after = chain.verify();

        assertThat(after.records()).isEqualTo(before.records() + 6);
        assertThat(after.seals()).isEqualTo(before.seals() + 1);
        assertThat(after.isClean()).isTrue();
    }

    @Test
    void an_altered_record_is_named() {
        var record = aSealedRecord();
        var mark = one("select reason from audit_record where id = ?", record);

        change("update audit_record set reason = 'autumn' where id = ?", record);
        assertThat(chain.verify().faults())
                .containsExactly(new AuditFault(Kind.RECORD_ALTERED, sealOf(record), record));

        change("update audit_record set reason = ? where id = ?", mark, record);
    }

    @Test
    void a_record_whose_hash_was_altered_along_with_it_is_named() {
        var record = aSealedRecord();
        var hash = one("select hash from audit_record where id = ?", record);

        change("update audit_record set hash = sha256('anything') where id = ?", record);
        assertThat(chain.verify().faults())
                .containsExactly(new AuditFault(Kind.RECORD_ALTERED, sealOf(record), record));

        change("update audit_record set hash = ? where id = ?", hash, record);
    }

    @Test
    void an_altered_record_that_is_not_sealed_yet_is_named() {
        var record = aRecord();

        change("update audit_record set act = 'wall.torn-down' where id = ?", record);
        assertThat(chain.verify().faults()).containsExactly(new AuditFault(Kind.RECORD_ALTERED, 0, record));

        change("update audit_record set act = 'wall.painted' where id = ?", record);
    }

    @Test
    void a_removed_record_is_named() {
        var record = aSealedRecord();
        change("create table kept as select * from audit_record where id = ?::uuid", record.toString());
        change("create table beside as select * from audit_origin where audit_id = ?::uuid", record.toString());

        change("delete from audit_origin where audit_id = ?", record);
        change("delete from audit_record where id = ?", record);
        assertThat(chain.verify().faults())
                .containsExactly(new AuditFault(Kind.RECORD_REMOVED, sealOf(record), record));

        change("insert into audit_record select * from kept");
        change("insert into audit_origin select * from beside");
        change("drop table kept, beside");
    }

    @Test
    void a_record_that_was_slipped_in_is_named() {
        var record = aSealedRecord();
        var false1 = UUID.fromString("00000000-0000-7000-8000-000000000001");

        change("""
                insert into audit_record (id, at, act, entity_type, entity_id, actor_kind, changes, request_id,
                    correlation_id, hash, xact)
                select ?, at, 'wall.cleaned', entity_type, entity_id, actor_kind, changes, request_id, correlation_id, hash, xact
                from audit_record where id = ?""", false1, record);
        assertThat(chain.verify().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.RECORD_INSERTED);
            assertThat(fault.record()).isEqualTo(false1);
        });

        change("delete from audit_record where id = ?", false1);
    }

    @Test
    void a_record_that_was_written_past_the_house_is_named() {
        aSealedRecord();
        var foreign = UUID.fromString("ffffffff-0000-7000-8000-000000000001");

        asApplicationRole("""
                insert into audit_record (id, at, act, entity_type, entity_id, actor_kind, request_id, correlation_id)
                values (?, now(), 'wall.painted', 'wall', '1', 'STAFF', 'x', 'x')""", foreign);
        assertThat(chain.verify().faults()).containsExactly(new AuditFault(Kind.RECORD_INSERTED, 0, foreign));

        change("delete from audit_record where id = ?", foreign);
    }

    @Test
    void an_altered_or_removed_seal_is_found() {
        var first = sealOf(aSealedRecord());
        aSealedRecord();

        change("update audit_seal set latest_at = latest_at + interval '1 day' where number = ?", first);
        assertThat(chain.verify().faults()).containsExactly(new AuditFault(Kind.SEAL_ALTERED, first, null));
        change("update audit_seal set latest_at = latest_at - interval '1 day' where number = ?", first);

        change("create table kept as select * from audit_seal where number = " + first);
        change("delete from audit_seal where number = ?", first);
        assertThat(chain.verify().faults())
                .extracting(AuditFault::kind, AuditFault::seal)
                .contains(org.assertj.core.groups.Tuple.tuple(Kind.SEAL_REMOVED, first));
        change("insert into audit_seal select * from kept");
        change("drop table kept");
    }

    @Test
    void who_is_erased_leaves_a_chain_that_still_verifies() {
        var painter = AccountId.next();
        var record = aRecordOf(painter);
        sealAll();

        inTransaction(() -> the(AuditOriginPersonalData.class).erase(Set.of(painter)));

        assertThat(sql("""
                        select 1 from audit_origin
                        where audit_id = ? and (ip is not null or user_agent is not null or salt is not null)""", record)).isEmpty();
        assertThat(one("select origin_hash is not null from audit_record where id = ?", record))
                .isEqualTo(true);
        assertThat(chain.verify().isClean()).isTrue();
    }

    @Test
    void another_address_than_the_one_at_the_time_is_found() {
        var record = aRecordOf(AccountId.next());
        sealAll();

        change("update audit_origin set ip = '192.0.2.99' where audit_id = ?", record);
        assertThat(chain.verify().faults())
                .containsExactly(new AuditFault(Kind.ORIGIN_ALTERED, sealOf(record), record));

        change("update audit_origin set ip = '192.0.2.7' where audit_id = ?", record);
    }

    /** Its id and its transaction are older than those of what is sealed meanwhile. */
    @Test
    void a_record_that_is_committed_late_is_sealed_late_and_never_skipped() throws Exception {
        var written = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var late = Painted.aWall();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var slow = threads.submit(() -> inTransaction(() -> {
                takeATransactionNumber();
                trail.record(late);
                written.countDown();
                return leave.await(20, TimeUnit.SECONDS);
            }));
            written.await();
            var early = aRecord();
            sealer.run();
            assertThat(isSealed(early)).isFalse();
            assertThat(lastId())
                    .as("control: a walk over ids would go on after this one")
                    .isEqualTo(early);

            leave.countDown();
            slow.get();
            sealAll();

            var record = (UUID) one(
                    "select id from audit_record where entity_id = ?",
                    late.wall().toString());
            assertThat(isSealed(record)).isTrue();
            assertThat(isSealed(early)).isTrue();
            assertThat(sql("select 1 where ?::uuid > ?::uuid", record, early))
                    .as("control: a walk over ids has passed the late one and never comes back")
                    .isEmpty();
        }
    }

    /** Records are sent with the commit; a transaction that has written something before has its number long before. */
    private static void takeATransactionNumber() {
        the(EntityManager.class)
                .createNativeQuery("select cast(pg_current_xact_id() as text)")
                .getSingleResult();
    }

    @Test
    void of_many_sealers_one_seals() {
        for (var i = 0; i < 20; i++) {
            aRecord();
        }

        var race = race(8, () -> sealer.run());
        sealAll();

        assertThat(race.failures()).isEmpty();
        assertThat(one("select count(*) = max(number) from audit_seal")).isEqualTo(true);
        assertThat(chain.verify().isClean()).isTrue();
    }

    @Test
    void the_application_can_neither_alter_nor_remove_nor_date_back() {
        aSealedRecord();

        refused("update audit_record set reason = null");
        refused("delete from audit_record");
        refused("update audit_seal set root = root");
        refused("delete from audit_seal");
        refused("insert into audit_checkpoint (through) values (1)");
        refused("""
                insert into audit_record (id, at, act, entity_type, entity_id, actor_kind, request_id, correlation_id, xact)
                values (gen_random_uuid(), now(), 'x', 'x', 'x', 'x', 'x', 'x', '1')""");
    }

    @Test
    void a_check_is_on_record_itself_and_only_auditors_may_ask_for_it() {
        var service = the(AuditService.class);

        var found = as(caller(aVenue(), Permission.AUDIT_READ), service::verify);

        assertThat(found.isClean()).isTrue();
        assertThat(one(
                        "select count(*) from audit_record where act = 'audit.verified' and changes ->> 'head' = ?",
                        found.head()))
                .isEqualTo(1L);
        assertThatThrownBy(() -> as(caller(aVenue(), Permission.OPS_READ), service::verify))
                .isInstanceOf(jakarta.ejb.EJBAccessException.class);
    }

    private void threeRecords() {
        aRecord();
        aRecord();
        aRecord();
    }

    private UUID aSealedRecord() {
        var record = aRecord();
        sealAll();
        return record;
    }

    private UUID aRecord() {
        var painted = Painted.aWall();
        inTransaction(() -> trail.record(painted));
        return (UUID) one(
                "select id from audit_record where entity_id = ?",
                painted.wall().toString());
    }

    private UUID aRecordOf(AccountId painter) {
        var painted = Painted.aWall();
        var venue = aVenue();
        var call = new Call(
                caller(Caller.Kind.STAFF, painter, venue, java.util.Set.of()),
                new Origin("192.0.2.7", "Firefox", ""),
                "request",
                "thread",
                Locale.ENGLISH);
        call.run(() -> inTransaction(() -> trail.record(painted)));
        return (UUID) one(
                "select id from audit_record where entity_id = ?",
                painted.wall().toString());
    }

    /** Another transaction of the server may still be under way: then the sealer waits for it, and so does the test. */
    private void sealAll() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            sealer.run();
            return the(AuditHealth.class).unsealed() == 0;
        });
    }

    private static UUID lastId() {
        return (UUID) one("select id from audit_record order by id desc limit 1");
    }

    private static boolean isSealed(UUID record) {
        return !sql("select 1 from audit_seal where ? = any (ids)", record).isEmpty();
    }

    private static long sealOf(UUID record) {
        return (long) one("select number from audit_seal where ? = any (ids)", record);
    }

    private static void refused(String statement) {
        assertThatThrownBy(() -> asApplicationRole(statement))
                .isInstanceOfSatisfying(
                        SqlRefused.class, no -> assertThat(no.state()).isEqualTo(FORBIDDEN));
    }
}
