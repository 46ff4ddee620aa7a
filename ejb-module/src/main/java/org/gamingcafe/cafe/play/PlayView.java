package org.gamingcafe.cafe.play;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A play session. While it runs, seconds and total are those of this moment.
 *
 * @param accountId nobody where a guest plays
 * @param paidUntil when the money that is set aside runs out
 * @param mustEndAt when the house rules end it, if they do
 * @param plannedUntil when it ends unless somebody extends it; nothing where it runs on
 * @param lastsUntil as far as the money was last seen to last
 * @param graceUntil when it ends unless money comes in, while it is in grace
 * @param warnedMinutes of how many minutes before the end its player was told last, and when
 * @param silentSince the last word of the program at its seat, where it has said nothing for a minute
 * @param held what is set aside for it, or what a guest has paid
 * @param paidBy who paid, once it is settled
 * @param adjustedTotal what it costs after a correction, if there was one; the rest was given back
 * @param waived what the play of staff would have cost anybody else
 * @param rest what a guest gets back and has not got yet
 * @param creditNotes the papers of its corrections, the first one first
 * @param bookedElsewhere a booking of whoever has just sat down that waits at other seats
 */
public record PlayView(
        UUID id,
        VenueId venue,
        StationId stationId,
        @Nullable AccountId accountId,
        @Nullable String guestName,
        Mode mode,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        Instant paidUntil,
        @Nullable Instant mustEndAt,
        @Nullable Instant plannedUntil,
        @Nullable Instant lastsUntil,
        @Nullable Instant graceUntil,
        @Nullable Integer warnedMinutes,
        @Nullable Instant warnedAt,
        @Nullable Instant silentSince,
        long billableSeconds,
        Money total,
        Money held,
        @Nullable PaidBy paidBy,
        @Nullable Money adjustedTotal,
        @Nullable Money waived,
        @Nullable Money rest,
        @Nullable String receiptNumber,
        List<String> creditNotes,
        @Nullable UUID bookedElsewhere) {

    public PlayView {
        creditNotes = creditNotes == null ? List.of() : List.copyOf(creditNotes);
    }

    /** Those that are seen from outside; a seat that is disconnected is told beside them, by {@code silentSince}. */
    public enum State {
        ACTIVE,
        PAUSED,
        GRACE,
        SETTLED,
        CANCELLED,
        ADJUSTED;

        public boolean isOpen() {
            return this == ACTIVE || this == PAUSED || this == GRACE;
        }
    }

    public enum Mode {
        /** A member, from money on the wallet. */
        PREPAID,
        /** A member whom the house trusts so far; settled later. */
        POSTPAID,
        /** Somebody without an account who pays in cash before. */
        GUEST,
        /** Somebody of the house, at no price. */
        STAFF
    }

    /** Parts of the total; they add up to it. */
    public record PaidBy(Money bonus, Money cash, Money credit) {}
}
