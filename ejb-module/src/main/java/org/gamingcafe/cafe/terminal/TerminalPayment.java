package org.gamingcafe.cafe.terminal;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal was asked to take or to give, and what it has said.
 *
 * @param sale which it has paid; of a refund: of which it gives something back
 * @param receipt the terminal's number of the slip
 * @param card what the card is called
 * @param why it was not done: the terminal's code, or {@code UNREACHABLE}
 * @param cancelled somebody has given up; the terminal may be done all the same
 */
public record TerminalPayment(
        UUID id,
        VenueId venue,
        TillId till,
        UUID shift,
        Money amount,
        Kind kind,
        State state,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable UUID sale,
        @Nullable Long receipt,
        @Nullable String card,
        @Nullable String why,
        boolean cancelled) {

    public TerminalPayment {
        kind = Objects.requireNonNullElse(kind, Kind.PAYMENT); // kept answers of older ones have none
    }

    /** The terminal's number of the slip, as it stands on paper. */
    public String slip() {
        return receipt == null ? "–" : "%04d".formatted(receipt);
    }

    /** Which way the money goes. */
    public enum Kind {
        /** From the card. */
        PAYMENT,
        /** Onto the card: a sale that is given back. */
        REFUND
    }

    /** Where it is. */
    public enum State {
        /** Kept, and not sent yet. */
        ASKED,
        /** The terminal has it. */
        SENT,
        /** It has it, and nobody knows what it did: it is asked again. */
        UNKNOWN,
        APPROVED,
        DECLINED,
        /** A sale has taken it, or the refund is made. */
        USED,
        /** It is asked to turn it round. */
        REVERSING,
        /** It is asked so, and nobody knows what it did. */
        REVERSAL_UNKNOWN,
        REVERSED;

        /** Whether the terminal has something to do with it. */
        public boolean isUnderWay() {
            return switch (this) {
                case ASKED, SENT, UNKNOWN, REVERSING, REVERSAL_UNKNOWN -> true;
                case APPROVED, DECLINED, USED, REVERSED -> false;
            };
        }

        /** Whether somebody may say what the terminal does not; what is only asked or sent it says by itself. */
        public boolean isToBeDecided() {
            return switch (this) {
                case UNKNOWN, REVERSING, REVERSAL_UNKNOWN -> true;
                case ASKED, SENT, APPROVED, DECLINED, USED, REVERSED -> false;
            };
        }
    }
}
