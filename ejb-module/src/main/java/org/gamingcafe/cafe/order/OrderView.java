package org.gamingcafe.cafe.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands.
 *
 * @param number what is called out; begins anew each business day
 * @param seat the number of the seat to which it is brought
 * @param total of all its pieces, before anything is taken off
 * @param paid the same of those that are paid
 * @param voidReason why it was given up
 */
public record OrderView(
        UUID id,
        int number,
        VenueId venue,
        Source source,
        State state,
        Payment payment,
        @Nullable AccountId accountId,
        @Nullable StationId stationId,
        @Nullable Integer seat,
        @Nullable String note,
        Money total,
        Money paid,
        Instant openedAt,
        @Nullable Instant sentAt,
        @Nullable Instant preparingAt,
        @Nullable Instant readyAt,
        @Nullable Instant servedAt,
        @Nullable Instant voidedAt,
        @Nullable String voidReason,
        List<Line> lines) {

    public OrderView {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** From where it came. */
    public enum Source {
        COUNTER,
        SEAT,
        /** Of who plays, on their own page. */
        PHONE
    }

    /** It goes one way. */
    public enum State {
        OPEN,
        /** The kitchen has it, and its goods are taken from stock. */
        SENT,
        PREPARING,
        READY,
        SERVED,
        /** Given up before anything was paid. */
        VOID;

        /** Whether the kitchen can bring it from here to there. */
        boolean leadsTo(State next) {
            return this != OPEN && this != VOID && next != VOID && ordinal() < next.ordinal();
        }

        boolean isTaken() {
            return this != OPEN && this != VOID;
        }
    }

    /** What its pieces say. */
    public enum Payment {
        UNPAID,
        PART,
        PAID,
        PART_REFUNDED,
        REFUNDED;

        static Payment of(int pieces, int paid, int refunded) {
            if (refunded > 0) {
                return refunded == pieces ? REFUNDED : PART_REFUNDED;
            }
            if (paid == 0) {
                return UNPAID;
            }
            return paid == pieces ? PAID : PART;
        }
    }

    /**
     * So many pieces of one product.
     *
     * @param line its place, from 0
     * @param price of one piece, as the guest saw it
     * @param paid how many of them are paid
     */
    public record Line(int line, UUID product, String name, int quantity, Money price, int taxPpm, int paid) {

        public int left() {
            return quantity - paid;
        }
    }

    /** What is still to be paid. */
    public Money due() {
        return total.minus(paid);
    }
}
