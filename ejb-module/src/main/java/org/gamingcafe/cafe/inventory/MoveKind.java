package org.gamingcafe.cafe.inventory;

import org.gamingcafe.cafe.ledger.Chart;

/** Why pieces came or went (R08). */
public enum MoveKind {
    /** Goods arrived. */
    STOCK_IN(Chart.SUPPLIER_PAYABLE),
    /** Taken for the house's own use. */
    STOCK_OUT(Chart.PETTY_EXPENSE),
    /** Put right by hand, up or down. */
    ADJUSTMENT(Chart.SHRINKAGE),
    SALE(Chart.COST_OF_GOODS),
    /** Brought back by a guest. */
    RETURN(Chart.COST_OF_GOODS),
    /** Broken. */
    DAMAGE(Chart.SHRINKAGE),
    /** Spoiled or past its date. */
    WASTE(Chart.WASTE),
    /** Found out by a count. */
    COUNT(Chart.SHRINKAGE),
    /** To another venue or from it. */
    TRANSFER(Chart.INTER_VENUE);

    private final Chart against;

    MoveKind(Chart against) {
        this.against = against;
    }

    /** The account that stands against the stock. */
    Chart against() {
        return against;
    }

    /** Whether somebody may write it down by hand. */
    boolean isByHand() {
        return this == STOCK_OUT || this == ADJUSTMENT || this == DAMAGE || this == WASTE;
    }
}
