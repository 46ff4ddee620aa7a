package org.gamingcafe.cafe.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which products, and in which order.
 *
 * @param text those whose name, SKU or category contains it, without regard to case; at most 100 characters
 * @param lowOnly only those of which less is left than should be
 */
public record ProductSearch(@Nullable String text, boolean lowOnly, Sort sort) {

    public static final ProductSearch ALL = new ProductSearch(null, false, Sort.NAME);

    /** The lowest first; ids decide between equals. */
    public enum Sort {
        NAME,
        PRICE,
        STOCK
    }

    public static ProductSearch of(@Nullable String text) {
        return new ProductSearch(text, false, Sort.NAME);
    }
}
