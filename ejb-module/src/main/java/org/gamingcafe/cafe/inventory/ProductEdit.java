package org.gamingcafe.cafe.inventory;

import java.util.UUID;
import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of a product besides its price, as it is shown and changed.
 *
 * @param category the name of one that the venue has
 * @param sku unique in the venue, of retired products too
 * @param barcode unique among what the venue sells; 8, 12, 13 or 14 digits are a GTIN with a check digit
 * @param variantOf the product of which it is a size or a flavour, together with what that is called
 * @param lowBelow with fewer pieces than this it runs low
 * @param cost what one usually costs
 */
public record ProductEdit(
        String name,
        String category,
        String sku,
        @Nullable String barcode,
        @Nullable UUID variantOf,
        @Nullable String variant,
        int lowBelow,
        @Nullable Integer ageFrom,
        @Nullable Money cost,
        boolean retired) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_SKU = 40;
    public static final int LONGEST_BARCODE = 48;
    public static final int LONGEST_VARIANT = 60;
    public static final int MOST_PIECES = 1_000_000;
    public static final int OLDEST = 99;

    private static final Pattern SKU = Pattern.compile("[\\x21-\\x7e]{1,40}");
    private static final Pattern BARCODE = Pattern.compile("[0-9A-Za-z-]{4,48}");
    private static final Pattern GTIN = Pattern.compile("\\d{8}|\\d{12,14}");

    /** @throws InvalidInput that names the field */
    public ProductEdit {
        name = Words.checked("name", "product.name", name, LONGEST_NAME);
        category = Words.checked("category", "product.category", category, ProductCategory.LONGEST);
        sku = sku.strip();
        if (!SKU.matcher(sku).matches()) {
            throw new InvalidInput("sku", "product.sku", LONGEST_SKU);
        }
        barcode = barcode(Words.orNull(barcode));
        variant = Words.orNull(variant);
        if (variant != null) {
            variant = Words.checked("variant", "product.variant", variant, LONGEST_VARIANT);
        }
        if (variantOf != null && variant == null) {
            throw new InvalidInput("variant", "product.variant", LONGEST_VARIANT);
        }
        if (lowBelow < 0 || lowBelow > MOST_PIECES) {
            throw new InvalidInput("lowBelow", "product.low-below", MOST_PIECES);
        }
        if (ageFrom != null && (ageFrom < 1 || ageFrom > OLDEST)) {
            throw new InvalidInput("ageFrom", "product.age", OLDEST);
        }
        if (cost != null && cost.isNegative()) {
            throw new InvalidInput("cost", "product.price");
        }
        if (cost != null) {
            Largest.price("cost", cost);
        }
    }

    private static @Nullable String barcode(@Nullable String said) {
        if (said != null && !BARCODE.matcher(said).matches()) {
            throw new InvalidInput("barcode", "product.barcode");
        }
        if (said != null && GTIN.matcher(said).matches() && !isWhole(said)) {
            throw new InvalidInput("barcode", "product.barcode-digit");
        }
        return said;
    }

    /** Whether its last digit is right: from the right every other digit counts three times, all add up to full tens. */
    private static boolean isWhole(String gtin) {
        var sum = 0;
        for (var i = 0; i < gtin.length(); i++) {
            var digit = Character.digit(gtin.charAt(gtin.length() - 1 - i), 10);
            sum += i % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }
}
