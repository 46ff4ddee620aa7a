package org.gamingcafe.cafe.inventory;

import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * A product on sale: gross price of one piece as it counts now, pieces in stock, tax rate inside the price in parts per million.
 *
 * @param stock on hand, what is past its date too
 * @param sellable how many of them can be sold today
 * @param variant which size or flavour it is of another product
 * @param ageFrom from which age on it may be sold; nothing: to everybody
 * @param retired whether it is sold no more
 * @param image the name of its picture ({@link ProductImageService#look})
 * @param kit whether it is made of others when it is sold; then sellable is how many can be made, and stock is nothing
 * @param thumbnail the name of the same picture, small
 */
public record ProductView(
        UUID id,
        VenueId venue,
        String name,
        String category,
        String sku,
        Money price,
        int taxPpm,
        long stock,
        long sellable,
        boolean low,
        long version,
        @Nullable String barcode,
        @Nullable String variant,
        @Nullable Integer ageFrom,
        boolean retired,
        @Nullable String image,
        @Nullable String thumbnail,
        boolean kit) {}
