package org.gamingcafe.cafe.opening;

import java.util.List;

/** What a table brings, with the names of its columns. */
public enum ImportKind {
    /** New members, and what lies on their wallets. */
    MEMBERS(
            List.of("name"),
            List.of(
                    "email",
                    "username",
                    "phone",
                    "birth_date",
                    "language",
                    "tier",
                    "note",
                    "cash",
                    "bonus",
                    "bonus_days")),
    /** What lies on the wallets of members who are here already: by number, e-mail address or username. */
    BALANCES(List.of("member"), List.of("cash", "bonus", "bonus_days")),
    PRODUCTS(
            List.of("sku", "name", "category", "price", "tax_percent"),
            List.of("barcode", "low_below", "age_from", "cost")),
    /** What lies on the shelves, lot by lot. */
    STOCK(List.of("sku", "pieces", "unit_cost"), List.of("expires_on", "batch"));

    private final List<String> needed;
    private final List<String> optional;

    ImportKind(List<String> needed, List<String> optional) {
        this.needed = needed;
        this.optional = optional;
    }

    /** Columns that have to be there, and to be filled. */
    public List<String> needed() {
        return needed;
    }

    public List<String> optional() {
        return optional;
    }

    boolean knows(String column) {
        return needed.contains(column) || optional.contains(column);
    }
}
