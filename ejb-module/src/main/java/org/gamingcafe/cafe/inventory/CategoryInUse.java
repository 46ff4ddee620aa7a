package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** Products, retired ones too, stand in this category ({@code product-category.in-use}). */
public final class CategoryInUse extends Refusal {

    CategoryInUse(String name) {
        super("product-category.in-use", name);
    }
}
