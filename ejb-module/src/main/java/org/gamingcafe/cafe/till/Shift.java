package org.gamingcafe.cafe.till;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A cashier's time at a till. It is open, counted, reconciled, closed; closed is for ever. */
@Entity
@Table(name = "shift")
class Shift {

    @Id
    private UUID id;

    @Column(name = "till_id")
    private UUID tillId;

    @Column(name = "venue_id")
    private UUID venueId;

    @Column(name = "cashier_id")
    private UUID cashierId;

    @Enumerated(EnumType.STRING)
    private ShiftState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opening_float")
    private long openingFloat;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    private @Nullable Long expected;
    private @Nullable Long counted;

    @Version
    private long version;

    protected Shift() {}

    Shift(UUID id, Till till, AccountId cashier, Money openingFloat, Instant openedAt) {
        this.id = id;
        this.tillId = till.id().value();
        this.venueId = till.venue().value();
        this.cashierId = cashier.value();
        this.state = ShiftState.OPEN;
        this.openedAt = openedAt;
        this.openingFloat = openingFloat.minor();
    }

    void close(Money expected, Money counted, Instant at) {
        mustNotBeClosed();
        state = ShiftState.CLOSED;
        closedAt = at;
        this.expected = expected.minor();
        this.counted = counted.minor();
    }

    void turn(ShiftState next) {
        mustNotBeClosed();
        if (next == ShiftState.CLOSED) {
            throw new IllegalArgumentException("a shift is closed with what was counted");
        }
        state = next;
    }

    /** Open takes money; while the drawer is counted it does not. */
    void mustBeOpen() {
        mustNotBeClosed();
        if (state != ShiftState.OPEN) {
            throw ShiftConflict.counted();
        }
    }

    private void mustNotBeClosed() {
        if (state == ShiftState.CLOSED) {
            throw ShiftConflict.closed();
        }
    }

    void mustBeOf(AccountId person) {
        if (!cashier().equals(person)) {
            throw ShiftConflict.ofAnother();
        }
    }

    UUID id() {
        return id;
    }

    TillId till() {
        return new TillId(tillId);
    }

    VenueId venue() {
        return new VenueId(venueId);
    }

    AccountId cashier() {
        return new AccountId(cashierId);
    }

    Instant openedAt() {
        return openedAt;
    }

    long openingFloat() {
        return openingFloat;
    }

    ShiftView view(String currency) {
        return new ShiftView(
                id,
                till(),
                venue(),
                cashier(),
                state,
                openedAt,
                new Money(openingFloat, currency),
                closedAt,
                expected == null ? null : new Money(expected, currency),
                counted == null ? null : new Money(counted, currency),
                expected == null || counted == null ? null : new Money(counted - expected, currency));
    }
}
