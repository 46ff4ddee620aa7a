package org.gamingcafe.admin.inventory;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.gamingcafe.cafe.inventory.ProductDetail;
import org.gamingcafe.cafe.inventory.ProductEdit;
import org.jspecify.annotations.Nullable;

/** What is said of a product, as it is being typed. */
public class ProductInput implements Serializable {

    private @Nullable String name;
    private @Nullable String category;
    private @Nullable String sku;
    private @Nullable String barcode;
    private @Nullable String variantOf;
    private @Nullable String variant;
    private @Nullable Integer lowBelow = 5;
    private @Nullable Integer ageFrom;
    private @Nullable BigDecimal cost;
    private boolean retired;

    /** @param whole the SKU of the product of which it is a variant */
    static ProductInput of(ProductDetail detail, @Nullable String whole) {
        var product = detail.product();
        var input = new ProductInput();
        input.name = product.name();
        input.category = product.category();
        input.sku = product.sku();
        input.barcode = product.barcode();
        input.variantOf = whole;
        input.variant = product.variant();
        input.lowBelow = detail.lowBelow();
        input.ageFrom = product.ageFrom();
        var usual = detail.cost();
        input.cost = usual == null ? null : usual.amount();
        input.retired = product.retired();
        return input;
    }

    /** @param whole the product that {@link #getVariantOf} names */
    ProductEdit edit(@Nullable UUID whole, String currency) {
        var usual = cost;
        return new ProductEdit(
                name == null ? "" : name,
                category == null ? "" : category,
                sku == null ? "" : sku,
                barcode,
                whole,
                variant,
                lowBelow == null ? 0 : lowBelow,
                ageFrom,
                usual == null ? null : Amounts.of("cost", usual, currency),
                retired);
    }

    public @Nullable @Size(max = ProductEdit.LONGEST_NAME) String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable @Size(max = 60) String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category;
    }

    public @Nullable @Size(max = ProductEdit.LONGEST_SKU) String getSku() {
        return sku;
    }

    public void setSku(@Nullable String sku) {
        this.sku = sku;
    }

    public @Nullable @Size(max = ProductEdit.LONGEST_BARCODE) String getBarcode() {
        return barcode;
    }

    public void setBarcode(@Nullable String barcode) {
        this.barcode = barcode;
    }

    public @Nullable @Size(max = ProductEdit.LONGEST_SKU) String getVariantOf() {
        return variantOf;
    }

    public void setVariantOf(@Nullable String variantOf) {
        this.variantOf = variantOf == null || variantOf.isBlank() ? null : variantOf.strip();
    }

    public @Nullable @Size(max = ProductEdit.LONGEST_VARIANT) String getVariant() {
        return variant;
    }

    public void setVariant(@Nullable String variant) {
        this.variant = variant;
    }

    public @Nullable @Min(0) @Max(ProductEdit.MOST_PIECES) Integer getLowBelow() {
        return lowBelow;
    }

    public void setLowBelow(@Nullable Integer lowBelow) {
        this.lowBelow = lowBelow;
    }

    public @Nullable @Min(1) @Max(ProductEdit.OLDEST) Integer getAgeFrom() {
        return ageFrom;
    }

    public void setAgeFrom(@Nullable Integer ageFrom) {
        this.ageFrom = ageFrom;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal getCost() {
        return cost;
    }

    public void setCost(@Nullable BigDecimal cost) {
        this.cost = cost;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}
