package org.gamingcafe.cafe.play;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.gamingcafe.cafe.tariff.Bill;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** How a session ended: when, why, for how much. */
@Embeddable
class Ending {

    /** Why a session ended. */
    enum Why {
        ASKED,
        OUT_OF_MONEY,
        HOUSE_RULES,
        /** As long as was agreed. */
        TIME_UP,
        /** The seat was not heard of for long beyond its lease. */
        SEAT_LOST
    }

    @Column(name = "ended_at")
    private @Nullable Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private @Nullable Why why;

    @Column(name = "billable_seconds")
    private @Nullable Long billableSeconds;

    private @Nullable Long total;

    @Column(name = "receipt_number")
    private @Nullable String receiptNumber;

    private @Nullable Long waived;

    protected Ending() {}

    /** @param waived what the play of staff would have cost anybody else; nothing for everybody else */
    Ending(Instant at, Why why, Bill bill, String receipt, @Nullable Money waived) {
        this.at = at;
        this.why = why;
        billableSeconds = bill.billableSeconds();
        total = bill.total().minor();
        receiptNumber = receipt;
        this.waived = waived == null ? null : waived.minor();
    }

    @Nullable
    Instant at() {
        return at;
    }

    @Nullable
    Why why() {
        return why;
    }

    long billableSeconds() {
        return billableSeconds == null ? 0 : billableSeconds;
    }

    long total() {
        return total == null ? 0 : total;
    }

    @Nullable
    String receiptNumber() {
        return receiptNumber;
    }

    @Nullable
    Long waived() {
        return waived;
    }
}
