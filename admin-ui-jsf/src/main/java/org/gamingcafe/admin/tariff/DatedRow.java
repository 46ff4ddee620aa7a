package org.gamingcafe.admin.tariff;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.gamingcafe.cafe.tariff.Terms;
import org.jspecify.annotations.Nullable;

/** A local date: a holiday, or the first day of another rate of tax. */
public class DatedRow implements Serializable {

    private @Nullable LocalDate date;
    private @Nullable BigDecimal percent;

    static DatedRow of(LocalDate holiday) {
        var row = new DatedRow();
        row.date = holiday;
        return row;
    }

    static DatedRow of(Terms.TaxChange change) {
        var row = of(change.from());
        row.percent = Percent.ofPpm(change.ppm());
        return row;
    }

    /** A row in which nothing was typed says nothing. */
    Optional<LocalDate> day() {
        return Optional.ofNullable(date);
    }

    Optional<Terms.TaxChange> change() {
        return day().map(from -> new Terms.TaxChange(from, Percent.ppm(percent)));
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(@Nullable BigDecimal percent) {
        this.percent = percent;
    }
}
