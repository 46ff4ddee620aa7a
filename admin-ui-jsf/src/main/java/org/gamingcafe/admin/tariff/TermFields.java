package org.gamingcafe.admin.tariff;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Optional;
import org.gamingcafe.cafe.tariff.TariffView;
import org.gamingcafe.cafe.tariff.Terms;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a tariff says once: tax, fees, least amounts, units, rounding. */
public class TermFields implements Serializable {

    private @Nullable BigDecimal tax;
    private boolean taxOnTop;
    private @Nullable Integer freeSeconds;
    private @Nullable Integer minimumSeconds;
    private @Nullable Integer roundingSeconds = 60;
    private @Nullable BigDecimal startUp;
    private @Nullable BigDecimal minimum;
    private @Nullable BigDecimal dayCap;
    private @Nullable LocalTime cutOver;
    private @Nullable Integer pauseSeconds;
    private Terms.Rounding rounding = Terms.Rounding.HALF_UP;

    void show(TariffView tariff) {
        var terms = tariff.terms();
        tax = Percent.ofPpm(tariff.taxPpm());
        taxOnTop = terms.taxOnTop();
        freeSeconds = tariff.freeSeconds();
        minimumSeconds = tariff.minimumSeconds();
        roundingSeconds = tariff.roundingSeconds();
        startUp = new Money(terms.startUpMinor(), tariff.currency()).amount();
        minimum = new Money(terms.minimumMinor(), tariff.currency()).amount();
        var cap = terms.dayCapMinor();
        dayCap = cap == null ? null : new Money(cap, tariff.currency()).amount();
        cutOver = terms.cutOver();
        var pause = terms.pauseSeconds();
        pauseSeconds = pause == null ? null : Math.toIntExact(pause);
        rounding = terms.rounding();
    }

    Terms terms(TermRows rows, String currency) {
        return new Terms(
                rows.getHolidays().stream()
                        .map(DatedRow::day)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                rows.getDurations().stream().map(DurationRow::tier).toList(),
                rows.getDiscounts().stream().map(DiscountRow::discount).toList(),
                rows.getTaxes().stream()
                        .map(DatedRow::change)
                        .flatMap(Optional::stream)
                        .toList(),
                taxOnTop,
                minor(startUp, currency),
                minor(minimum, currency),
                dayCap == null ? null : minor(dayCap, currency),
                cutOver,
                pauseSeconds == null ? null : pauseSeconds.longValue(),
                rounding);
    }

    private static long minor(@Nullable BigDecimal amount, String currency) {
        return amount == null ? 0 : Money.of(amount.toPlainString(), currency).minor();
    }

    int taxPpm() {
        return Percent.ppm(tax);
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal getTax() {
        return tax;
    }

    public void setTax(@Nullable BigDecimal tax) {
        this.tax = tax;
    }

    public boolean isTaxOnTop() {
        return taxOnTop;
    }

    public void setTaxOnTop(boolean taxOnTop) {
        this.taxOnTop = taxOnTop;
    }

    public @Nullable @Min(0) @Max(86_400) Integer getFreeSeconds() {
        return freeSeconds;
    }

    public void setFreeSeconds(@Nullable Integer freeSeconds) {
        this.freeSeconds = freeSeconds;
    }

    public @Nullable @Min(0) @Max(86_400) Integer getMinimumSeconds() {
        return minimumSeconds;
    }

    public void setMinimumSeconds(@Nullable Integer minimumSeconds) {
        this.minimumSeconds = minimumSeconds;
    }

    public @Nullable @Min(1) @Max(3_600) Integer getRoundingSeconds() {
        return roundingSeconds;
    }

    public void setRoundingSeconds(@Nullable Integer roundingSeconds) {
        this.roundingSeconds = roundingSeconds;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal getStartUp() {
        return startUp;
    }

    public void setStartUp(@Nullable BigDecimal startUp) {
        this.startUp = startUp;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal getMinimum() {
        return minimum;
    }

    public void setMinimum(@Nullable BigDecimal minimum) {
        this.minimum = minimum;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal getDayCap() {
        return dayCap;
    }

    public void setDayCap(@Nullable BigDecimal dayCap) {
        this.dayCap = dayCap;
    }

    public @Nullable LocalTime getCutOver() {
        return cutOver;
    }

    public void setCutOver(@Nullable LocalTime cutOver) {
        this.cutOver = cutOver;
    }

    public @Nullable @Min(0) @Max(86_400) Integer getPauseSeconds() {
        return pauseSeconds;
    }

    public void setPauseSeconds(@Nullable Integer pauseSeconds) {
        this.pauseSeconds = pauseSeconds;
    }

    public Terms.Rounding getRounding() {
        return rounding;
    }

    public void setRounding(Terms.@Nullable Rounding rounding) {
        this.rounding = rounding == null ? Terms.Rounding.HALF_UP : rounding;
    }

    public Terms.Rounding[] getRoundings() {
        return Terms.Rounding.values();
    }
}
