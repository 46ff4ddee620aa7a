package org.gamingcafe.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.audit.AuditFault.Kind;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D26: what was written about an act lies beside its record and can be forgotten")
class AuditReasonRoomTest extends RoomTest {

    private static final String WORDS = "Ms Rosenthal shouted at the cashier";

    private final AuditTrail trail = the(AuditTrail.class);
    private final AuditSealer sealer = the(AuditSealer.class);
    private final AuditChain chain = the(AuditChain.class);
    private final AuditOriginPersonalData personal = the(AuditOriginPersonalData.class);
    private final Caller staff = caller(aVenue(), Permission.SELF);
    private final AccountId guest = AccountId.next();

    /** Somebody was barred, and why. */
    record Barred(AccountId account, String reason) implements DomainEvent {
        @Override
        public String act() {
            return "guest.barred";
        }

        @Override
        public Subject subject() {
            return Subject.of("guest", account.value());
        }
    }

    /** A link was asked for, by whoever. */
    record Asked(AccountId recipient) implements DomainEvent {
        @Override
        public String act() {
            return "link.asked";
        }

        @Override
        public Subject subject() {
            return Subject.of("account", recipient.value());
        }
    }

    @AfterEach
    void the_chain_is_whole() {
        assertThat(chain.verify().faults()).isEmpty();
    }

    private UUID barred(Origin origin) {
        new Call(staff, origin, "request", "thread", Locale.ENGLISH)
                .run(() -> inTransaction(() -> trail.record(new Barred(guest, WORDS))));
        sealer.run();
        return (UUID) one("select id from audit_record where account_id = ? and act = 'guest.barred'", guest.value());
    }

    private UUID barredAtADesk() {
        return barred(new Origin("192.0.2.7", "Firefox", ""));
    }

    private Map<String, Object> companion(UUID record) {
        return sql("select ip, user_agent, salt, reason, reason_salt from audit_origin where audit_id = ?", record)
                .getFirst();
    }

    private String reasonShown(UUID record) {
        return inTransaction(() -> the(AuditLines.class).find(record, null))
                .orElseThrow()
                .reason();
    }

    @Test
    void the_record_keeps_a_mark_of_the_words_and_the_list_shows_the_words() {
        var record = barredAtADesk();

        assertThat((String) one("select reason from audit_record where id = ?", record))
                .startsWith("sha256:")
                .doesNotContain("Rosenthal");
        assertThat(reasonShown(record)).isEqualTo(WORDS);
        assertThat(inTransaction(() -> personal.export(guest)).toString())
                .as("why the house did something is for the house: a copy of one's data does not say it")
                .doesNotContain("Rosenthal");
    }

    @Test
    void words_about_whoever_is_erased_are_gone_and_the_mark_says_nothing() {
        var record = barredAtADesk();

        inTransaction(() -> personal.erase(Set.of(guest)));

        assertThat(companion(record))
                .containsEntry("ip", "192.0.2.7")
                .containsEntry("reason", null)
                .containsEntry("reason_salt", null);
        assertThat(reasonShown(record)).isNull();
    }

    @Test
    void who_wrote_them_is_erased_without_the_words_about_somebody_else() {
        var record = barredAtADesk();

        inTransaction(() -> personal.erase(Set.of(staff.person())));

        assertThat(companion(record))
                .containsEntry("ip", null)
                .containsEntry("user_agent", null)
                .containsEntry("salt", null)
                .containsEntry("reason", WORDS);
        assertThat(reasonShown(record)).isEqualTo(WORDS);
    }

    @Test
    @DisplayName(
            "D26: what somebody did before the house knew who they are, such as to sign in, is forgotten with them")
    void from_where_somebody_came_in_is_forgotten_too() {
        var other = AccountId.next();
        new Call(Caller.ANONYMOUS, new Origin("192.0.2.8", "Opera", ""), "request", "thread", Locale.ENGLISH)
                .run(() -> inTransaction(() -> {
                    trail.record(new Barred(guest, ""));
                    trail.record(new Asked(guest));
                    trail.record(new Asked(other));
                }));
        sealer.run();
        assertThat(originsOf(guest)).isEqualTo(2L);

        inTransaction(() -> personal.erase(Set.of(guest)));

        assertThat(originsOf(guest)).isZero();
        assertThat(originsOf(other)).isEqualTo(1L);
    }

    @Test
    @DisplayName("However many acts a transaction has, each is written before what stands beside it")
    void many_acts_of_one_transaction_are_written_in_order() {
        var many = 700;
        new Call(Caller.ANONYMOUS, new Origin("192.0.2.9", "Opera", ""), "request", "thread", Locale.ENGLISH)
                .run(() -> inTransaction(() -> {
                    for (var act = 0; act < many; act++) {
                        trail.record(new Asked(guest));
                    }
                }));

        assertThat(originsOf(guest)).isEqualTo(many);
    }

    private static long originsOf(AccountId account) {
        return (long) one("""
                select count(o.ip) from audit_record r join audit_origin o on o.audit_id = r.id
                where r.entity_id = ?""", account.toString());
    }

    @Test
    void what_the_house_itself_gave_as_a_reason_is_forgotten_too() {
        var record = barred(Origin.INSIDE);
        assertThat(companion(record)).containsEntry("ip", null).containsEntry("reason", WORDS);

        inTransaction(() -> personal.erase(Set.of(guest)));

        assertThat(companion(record)).containsEntry("reason", null);
    }

    @Test
    void other_words_than_those_at_the_time_are_found() {
        var record = barredAtADesk();

        change("update audit_origin set reason = 'Nothing' where audit_id = ?", record);
        assertThat(chain.verify().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.REASON_ALTERED);
            assertThat(fault.record()).isEqualTo(record);
        });

        change("update audit_origin set reason = ? where audit_id = ?", WORDS, record);
    }

    @Test
    @DisplayName("A record of the time before there were companions of reasons keeps its words and its hash")
    void an_old_record_still_verifies() {
        var at = clock().instant().truncatedTo(ChronoUnit.MICROS);
        var old = new AuditRow(
                Ids.next(),
                at,
                "guest.barred",
                "guest",
                "1",
                null,
                null,
                "STAFF",
                null,
                "",
                "loud",
                Map.of(),
                "r",
                "r",
                null);

        change("""
                insert into audit_record (id, at, act, entity_type, entity_id, actor_kind, actor_roles, reason, changes,
                    request_id, correlation_id, hash)
                values (?, ?, 'guest.barred', 'guest', '1', 'STAFF', '', 'loud', '{}', 'r', 'r', ?)""", old.id(), Timestamp.from(at), old.hash());
        sealer.run();

        assertThat(reasonShown(old.id())).isEqualTo("loud");
    }
}
