package org.gamingcafe.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.gamingcafe.RoomTest;
import org.gamingcafe.TestClock;
import org.gamingcafe.platform.audit.AuditFault.Kind;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.Permission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G173: whole months go, and a signed checkpoint takes their place")
class AuditRetentionRoomTest extends RoomTest {

    private final AuditService audit = the(AuditService.class);
    private final AuditChain chain = the(AuditChain.class);

    @Test
    void closed_months_are_removed_and_the_chain_goes_on_from_their_checkpoint() {
        sealed("2020-01-10T12:00:00Z", 3);
        sealed("2020-02-10T12:00:00Z", 2);
        sealed("2026-03-02T10:00:00Z", 4);
        clock().set(TestClock.START);

        assertThat(as(house(), audit::close)).isEqualTo(5);
        assertThat(as(house(), audit::close)).as("nothing is closed twice").isZero();
        assertThat(as(house(), audit::removeClosed)).isEqualTo(5);
        assertThat(as(house(), audit::removeClosed)).isZero();

        assertThat(count("audit_record")).isEqualTo(4);
        assertThat(count("audit_seal")).isEqualTo(1);
        assertThat(chain.verify().isClean()).isTrue();
        sealed("2026-03-02T10:00:00Z", 1);
        assertThat(chain.verify().isClean()).isTrue();
        nobodyElseRemovesAnything();
        aForgedCheckpointIsFound();
    }

    private void nobodyElseRemovesAnything() {
        assertThatThrownBy(() -> as(caller(aVenue(), Permission.AUDIT_READ), audit::close))
                .isInstanceOf(Denied.class);
        change("update audit_record set at = now()");
        change("update audit_seal set latest_at = now()");
        assertThatThrownBy(() -> asApplicationRole("select audit_close((select max(number) from audit_seal), 'mine')"))
                .isInstanceOfSatisfying(
                        SqlRefused.class, no -> assertThat(no.state()).isEqualTo("42501"));
    }

    private void aForgedCheckpointIsFound() {
        change("update audit_checkpoint set hash = sha256('mine')");

        assertThat(chain.verify().faults()).extracting(AuditFault::kind).contains(Kind.CHECKPOINT_ALTERED);
    }

    private void sealed(String at, int records) {
        clock().set(Instant.parse(at));
        for (var i = 0; i < records; i++) {
            inTransaction(() -> the(AuditTrail.class).record(Painted.aWall()));
        }
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            the(AuditSealer.class).run();
            return the(AuditHealth.class).unsealed() == 0;
        });
    }
}
