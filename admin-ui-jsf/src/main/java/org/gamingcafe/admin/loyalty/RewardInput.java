package org.gamingcafe.admin.loyalty;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.loyalty.NewReward;
import org.gamingcafe.cafe.loyalty.RewardKind;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A reward as it is being typed; of what belongs to other kinds nothing is taken. */
public class RewardInput implements Serializable {

    private static final int USUAL_BONUS_DAYS = 30;

    private @Nullable String name;
    private @Nullable Long points;
    private RewardKind kind = RewardKind.THING;
    private @Nullable String product;
    private @Nullable String pass;
    private @Nullable BigDecimal bonus;
    private @Nullable Integer bonusDays = USUAL_BONUS_DAYS;
    private @Nullable Integer days;
    private @Nullable Integer most;
    private @Nullable Integer mostEach;

    NewReward reward(VenueId venue, String currency, Instant now) {
        var isBonus = kind == RewardKind.BONUS;
        return new NewReward(
                venue,
                name == null ? "" : name.strip(),
                points == null ? 0 : points,
                kind,
                kind == RewardKind.PRODUCT ? Parameters.id(product, "product") : null,
                isBonus && bonus != null ? Money.of(bonus.toPlainString(), currency) : null,
                isBonus ? bonusDays : null,
                kind == RewardKind.PASS ? Parameters.id(pass, "pass-product") : null,
                now,
                days == null ? null : now.plus(Duration.ofDays(days)),
                most,
                mostEach);
    }

    /** All that was typed, so that another reward is another act. */
    List<String> typed() {
        return Stream.of(name, points, kind, product, pass, bonus, bonusDays, days, most, mostEach)
                .map(typed -> Objects.toString(typed, ""))
                .toList();
    }

    void clear() {
        name = null;
        points = null;
        bonus = null;
        most = null;
        mostEach = null;
    }

    public RewardKind[] getKinds() {
        return RewardKind.values();
    }

    public @Nullable @Size(max = 80) String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable @Min(1) @Max(100_000_000) Long getPoints() {
        return points;
    }

    public void setPoints(@Nullable Long points) {
        this.points = points;
    }

    public RewardKind getKind() {
        return kind;
    }

    public void setKind(@Nullable RewardKind kind) {
        this.kind = kind == null ? RewardKind.THING : kind;
    }

    public @Nullable String getProduct() {
        return product;
    }

    public void setProduct(@Nullable String product) {
        this.product = product;
    }

    public @Nullable String getPass() {
        return pass;
    }

    public void setPass(@Nullable String pass) {
        this.pass = pass;
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("100000") BigDecimal getBonus() {
        return bonus;
    }

    public void setBonus(@Nullable BigDecimal bonus) {
        this.bonus = bonus;
    }

    public @Nullable @Min(1) @Max(3650) Integer getBonusDays() {
        return bonusDays;
    }

    public void setBonusDays(@Nullable Integer bonusDays) {
        this.bonusDays = bonusDays;
    }

    public @Nullable @Min(1) @Max(3650) Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }

    public @Nullable @Min(1) @Max(1_000_000) Integer getMost() {
        return most;
    }

    public void setMost(@Nullable Integer most) {
        this.most = most;
    }

    public @Nullable @Min(1) @Max(1_000_000) Integer getMostEach() {
        return mostEach;
    }

    public void setMostEach(@Nullable Integer mostEach) {
        this.mostEach = mostEach;
    }
}
