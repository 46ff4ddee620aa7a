package org.gamingcafe.admin.reservation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.math.BigDecimal;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.reservation.ReservationSettings;
import org.gamingcafe.cafe.reservation.ReservationSettingsService;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** How one books in the venue. The version is the one that was shown. */
@Named
@ViewScoped
public class ReservationSettingsForm implements Serializable {

    private static final int A_WEEK = 10_080;
    private static final int TWO_DAYS = 2_880;
    private static final int A_DAY = 1_440;
    private static final int HOUR = 60;
    private static final int MOST_SEATS = 50;
    private static final int A_YEAR = 366;

    @Inject
    ReservationSettingsService settings;

    @Inject
    Here here;

    private @Nullable Integer shortestMinutes;
    private @Nullable Integer longestMinutes;
    private @Nullable Integer mostSeats;
    private @Nullable Integer aheadDays;
    private @Nullable Integer lockMinutes;
    private @Nullable Integer graceMinutes;
    private @Nullable Integer cancelMinutes;
    private @Nullable Integer remindMinutes;
    private @Nullable Integer offerMinutes;
    private @Nullable BigDecimal deposit;
    private @Nullable BigDecimal fee;
    private long version;
    private boolean saved;

    public void load() {
        show(settings.settings(here.id()));
    }

    public void save() {
        saved = false;
        show(settings.set(here.id(), wanted()));
        saved = true;
    }

    private ReservationSettings wanted() {
        return new ReservationSettings(
                whole(shortestMinutes),
                whole(longestMinutes),
                whole(mostSeats),
                whole(aheadDays),
                whole(lockMinutes),
                whole(graceMinutes),
                whole(cancelMinutes),
                whole(remindMinutes),
                whole(offerMinutes),
                money(deposit),
                money(fee),
                version);
    }

    private Money money(@Nullable BigDecimal amount) {
        return amount == null ? Money.zero(here.currency()) : Money.of(amount.toPlainString(), here.currency());
    }

    /** What was left empty is out of range, and said so by the field's name. */
    private static int whole(@Nullable Integer number) {
        return number == null ? -1 : number;
    }

    private void show(ReservationSettings shown) {
        shortestMinutes = shown.shortestMinutes();
        longestMinutes = shown.longestMinutes();
        mostSeats = shown.mostSeats();
        aheadDays = shown.aheadDays();
        lockMinutes = shown.lockMinutes();
        graceMinutes = shown.graceMinutes();
        cancelMinutes = shown.cancelMinutes();
        remindMinutes = shown.remindMinutes();
        offerMinutes = shown.offerMinutes();
        deposit = shown.deposit().amount();
        fee = shown.fee().amount();
        version = shown.version();
    }

    public boolean isSaved() {
        return saved;
    }

    public @Nullable @Min(1) @Max(TWO_DAYS) Integer getShortestMinutes() {
        return shortestMinutes;
    }

    public void setShortestMinutes(@Nullable Integer shortestMinutes) {
        this.shortestMinutes = shortestMinutes;
    }

    public @Nullable @Min(1) @Max(TWO_DAYS) Integer getLongestMinutes() {
        return longestMinutes;
    }

    public void setLongestMinutes(@Nullable Integer longestMinutes) {
        this.longestMinutes = longestMinutes;
    }

    public @Nullable @Min(1) @Max(MOST_SEATS) Integer getMostSeats() {
        return mostSeats;
    }

    public void setMostSeats(@Nullable Integer mostSeats) {
        this.mostSeats = mostSeats;
    }

    public @Nullable @Min(1) @Max(A_YEAR) Integer getAheadDays() {
        return aheadDays;
    }

    public void setAheadDays(@Nullable Integer aheadDays) {
        this.aheadDays = aheadDays;
    }

    public @Nullable @Min(0) @Max(HOUR) Integer getLockMinutes() {
        return lockMinutes;
    }

    public void setLockMinutes(@Nullable Integer lockMinutes) {
        this.lockMinutes = lockMinutes;
    }

    public @Nullable @Min(10) @Max(15) Integer getGraceMinutes() {
        return graceMinutes;
    }

    public void setGraceMinutes(@Nullable Integer graceMinutes) {
        this.graceMinutes = graceMinutes;
    }

    public @Nullable @Min(0) @Max(A_WEEK) Integer getCancelMinutes() {
        return cancelMinutes;
    }

    public void setCancelMinutes(@Nullable Integer cancelMinutes) {
        this.cancelMinutes = cancelMinutes;
    }

    public @Nullable @Min(0) @Max(A_WEEK) Integer getRemindMinutes() {
        return remindMinutes;
    }

    public void setRemindMinutes(@Nullable Integer remindMinutes) {
        this.remindMinutes = remindMinutes;
    }

    public @Nullable @Min(1) @Max(A_DAY) Integer getOfferMinutes() {
        return offerMinutes;
    }

    public void setOfferMinutes(@Nullable Integer offerMinutes) {
        this.offerMinutes = offerMinutes;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100000") BigDecimal getDeposit() {
        return deposit;
    }

    public void setDeposit(@Nullable BigDecimal deposit) {
        this.deposit = deposit;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100000") BigDecimal getFee() {
        return fee;
    }

    public void setFee(@Nullable BigDecimal fee) {
        this.fee = fee;
    }
}
