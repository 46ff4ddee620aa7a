package org.gamingcafe.cafe.inventory;

import java.util.UUID;

/** What goes into a kit. @param quantity how many pieces into one kit @param sellable how many of them can be sold */
public record KitPart(UUID product, String name, String sku, int quantity, long sellable) {

    /** So many different parts a kit has at most. */
    public static final int MOST = 20;

    /** And so many pieces of one of them. */
    public static final int MOST_PIECES = 1_000;
}
