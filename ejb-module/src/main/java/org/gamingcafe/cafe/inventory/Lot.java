package org.gamingcafe.cafe.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** Pieces of a product that came together: what one cost, when they expire, how many are left. */
@Entity
@Table(name = "lot")
class Lot {

    @Id
    private UUID id;

    @Column(name = "product_id")
    private UUID productId;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "expires_on")
    private @Nullable LocalDate expiresOn;

    @Column(name = "unit_cost")
    private long unitCost;

    private int received;
    private int remaining;

    protected Lot() {}

    Lot(UUID product, int quantity, long unitCost, @Nullable LocalDate expiresOn, Instant at) {
        this.id = Ids.next();
        this.productId = product;
        this.receivedAt = at;
        this.expiresOn = expiresOn;
        this.unitCost = unitCost;
        this.received = quantity;
        this.remaining = quantity;
    }

    /** @return how many of the wanted pieces this lot had */
    int take(int wanted) {
        var taken = Math.min(wanted, remaining);
        remaining -= taken;
        return taken;
    }

    UUID id() {
        return id;
    }

    UUID product() {
        return productId;
    }

    long unitCost() {
        return unitCost;
    }
}
