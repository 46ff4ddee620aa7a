package org.gamingcafe.cafe.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which products, and in which order.
 *
 * @param text those whose name, SKU or category contains it, without regard to case, or whose barcode it is; at most 100
 *     characters
 * @param category only those of this one
 * @param lowOnly only those of which less is left than should be
 * @param retired those that are sold no more, instead of those on sale
 */
public record ProductSearch(
        @Nullable String text, @Nullable String category, boolean lowOnly, boolean retired, Sort sort) {

    public static final ProductSearch ALL = new ProductSearch(null, false, Sort.NAME);

    /** The lowest first; ids decide between equals. */
    public enum Sort {
        NAME,
        PRICE,
        STOCK
    }

    public ProductSearch {
        category = Words.checkedOrNull("category", "product.category", category, ProductCategory.LONGEST);
    }

    public ProductSearch(@Nullable String text, boolean lowOnly, Sort sort) {
        this(text, null, lowOnly, false, sort);
    }

    public static ProductSearch of(@Nullable String text) {
        return new ProductSearch(text, false, Sort.NAME);
    }
}
