package org.gamingcafe.cafe.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Ids;
import org.jspecify.annotations.Nullable;

/** Pieces that came into a lot or went out of it, and for which act. Never changed. */
@Entity
@Table(name = "stock_move")
class StockMove {

    enum Kind {
        STOCK_IN,
        STOCK_OUT,
        ADJUSTMENT,
        SALE,
        RETURN,
        DAMAGE,
        TRANSFER
    }

    @Id
    private UUID id;

    @Column(name = "product_id")
    private UUID productId;

    @Column(name = "lot_id")
    private UUID lotId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int quantity;
    private UUID reference;
    private Instant at;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    protected StockMove() {}

    /** @param quantity above zero in, below zero out */
    StockMove(Lot lot, Kind kind, int quantity, UUID reference, Instant at, @Nullable UUID actor) {
        this.id = Ids.next();
        this.productId = lot.product();
        this.lotId = lot.id();
        this.kind = kind;
        this.quantity = quantity;
        this.reference = reference;
        this.at = at;
        this.actorId = actor;
    }
}
