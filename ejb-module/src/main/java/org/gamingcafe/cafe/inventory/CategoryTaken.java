package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.Refusal;

/** The venue has a category of this name ({@code product-category.taken}). */
public final class CategoryTaken extends Refusal {

    CategoryTaken(String name) {
        super("product-category.taken", name);
    }

    @Override
    public String field() {
        return "name";
    }
}
