package org.gamingcafe.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.gamingcafe.RoomTest;
import org.junit.jupiter.api.Test;

/** A house that is new: its transactions are counted from a few digits on. */
class AuditOrderRoomTest extends RoomTest {

    /** Sorted as text, 100 would come before 99, and 99 lie outside of the seal that names it. */
    @Test
    void transactions_are_sealed_in_the_order_of_their_numbers() {
        for (var xact : new String[] {"9", "10", "99", "100", "101"}) {
            var painted = Painted.aWall();
            inTransaction(() -> the(AuditTrail.class).record(painted));
            change(
                    "update audit_record set xact = ?::text::xid8 where entity_id = ?",
                    xact,
                    painted.wall().toString());
        }

        assertThat(the(AuditSealer.class).run()).isEqualTo(5);

        assertThat(one("select to_xact::text from audit_seal")).isEqualTo("101");
        assertThat(the(AuditChain.class).verify().faults()).isEmpty();
    }
}
