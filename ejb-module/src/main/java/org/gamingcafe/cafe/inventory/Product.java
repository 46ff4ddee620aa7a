package org.gamingcafe.cafe.inventory;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A product as it lies in stock at one moment; its stock is moved by {@link Products} only.
 *
 * @param set the price that was set last for at once
 * @param next the price that takes its place, by itself, when its time has come
 * @param cost what one usually costs, in minor units
 */
record Product(
        UUID id,
        VenueId venue,
        String name,
        String category,
        String sku,
        Price set,
        @Nullable Price next,
        int onHand,
        int lowBelow,
        boolean retired,
        long version,
        Traits traits) {

    /** @param from since when it counts; nothing for what has counted since it was set */
    record Price(long minor, int taxPpm, @Nullable Instant from) {

        Money money(String currency) {
            return new Money(minor, currency);
        }

        NewPrice view(String currency) {
            return new NewPrice(money(currency), taxPpm, from);
        }
    }

    /** What not every product has. */
    record Traits(
            @Nullable String barcode,
            @Nullable String variant,
            @Nullable UUID variantOf,
            @Nullable Integer ageFrom,
            @Nullable Long cost,
            @Nullable String image,
            @Nullable String thumbnail,
            boolean kit) {}

    boolean isLow() {
        return onHand < lowBelow;
    }

    /** What counts at this moment: a price set for later begins by itself. */
    Price price(Instant now) {
        var later = next;
        var from = later == null ? null : later.from();
        return later == null || from == null || from.isAfter(now) ? set : later;
    }

    /** What is set for later. */
    @Nullable
    Price upcoming(Instant now) {
        return price(now).equals(next) ? null : next;
    }

    /** @param sellable how many of them can be sold today */
    ProductView view(String currency, Instant now, long sellable) {
        var price = price(now);
        return new ProductView(
                id,
                venue,
                name,
                category,
                sku,
                price.money(currency),
                price.taxPpm(),
                onHand,
                sellable,
                isLow(),
                version,
                traits.barcode(),
                traits.variant(),
                traits.ageFrom(),
                retired,
                traits.image(),
                traits.thumbnail(),
                traits.kit());
    }

    ProductDetail detail(String currency, Instant now, long sellable) {
        var cost = traits.cost();
        var upcoming = upcoming(now);
        return new ProductDetail(
                view(currency, now, sellable),
                lowBelow,
                traits.variantOf(),
                cost == null ? null : new Money(cost, currency),
                upcoming == null ? null : upcoming.view(currency));
    }
}
