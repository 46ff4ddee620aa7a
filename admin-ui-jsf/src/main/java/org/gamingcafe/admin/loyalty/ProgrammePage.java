package org.gamingcafe.admin.loyalty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.loyalty.Programme;
import org.gamingcafe.cafe.loyalty.ProgrammeService;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** The rules of the venue's points, as they are being typed. The version is the one that was shown. */
@Named
@ViewScoped
public class ProgrammePage implements Serializable {

    /** Whether points are earned and used at all. */
    public enum Door {
        OPEN,
        CLOSED
    }

    private static final int MOST_TIERS = 10;

    @Inject
    ProgrammeService programmes;

    @Inject
    Here here;

    private final List<TierInput> rows = new ArrayList<>();
    private Door door = Door.OPEN;
    private @Nullable BigDecimal pointsPerUnit;
    private @Nullable BigDecimal bonusFrom;
    private @Nullable BigDecimal bonus;
    private @Nullable Integer minimum;
    private @Nullable BigDecimal hundredPoints;
    private @Nullable Integer days;
    private long version;
    private boolean saved;

    public void load() {
        show(programmes.programme(here.id()));
    }

    public void add() {
        saved = false;
        if (isRoom()) {
            rows.add(new TierInput());
        }
    }

    /** By its place in the list; what is not there is gone already. */
    public void remove(@Nullable Integer place) {
        saved = false;
        if (place != null && place >= 0 && place < rows.size()) {
            rows.remove(place.intValue());
        }
    }

    public void save() {
        saved = false;
        var wanted = new Programme(
                door == Door.OPEN,
                Factor.typed("earnBps", pointsPerUnit),
                money("bonusFrom", bonusFrom),
                Factor.typed("bonusBps", bonus),
                minimum == null ? 0 : minimum,
                money("hundredPoints", hundredPoints),
                days == null ? 0 : days,
                rows.stream().map(TierInput::tier).toList(),
                version);
        show(programmes.set(here.id(), wanted));
        saved = true;
    }

    private Money money(String field, @Nullable BigDecimal amount) {
        if (amount == null) {
            throw new InvalidInput(field, "money.malformed", "");
        }
        return Money.of(amount.toPlainString(), here.currency());
    }

    private void show(Programme programme) {
        door = programme.open() ? Door.OPEN : Door.CLOSED;
        pointsPerUnit = Factor.shown(programme.earnBps());
        bonusFrom = programme.bonusFrom().amount();
        bonus = Factor.shown(programme.bonusBps());
        minimum = programme.minimum();
        hundredPoints = programme.hundredPoints().amount();
        days = programme.daysValid();
        version = programme.version();
        rows.clear();
        programme.tiers().stream().map(TierInput::of).forEach(rows::add);
    }

    public Programme getProgramme() {
        return programmes.programme(here.id());
    }

    /** {@code 1.5} for 15 000 ten-thousandths. */
    public BigDecimal factor(int bps) {
        return Factor.shown(bps);
    }

    public List<TierInput> getRows() {
        return rows;
    }

    public boolean isRoom() {
        return rows.size() < MOST_TIERS;
    }

    public boolean isSaved() {
        return saved;
    }

    public Door[] getDoors() {
        return Door.values();
    }

    public Door getDoor() {
        return door;
    }

    public void setDoor(@Nullable Door door) {
        this.door = door == null ? Door.OPEN : door;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal getPointsPerUnit() {
        return pointsPerUnit;
    }

    public void setPointsPerUnit(@Nullable BigDecimal pointsPerUnit) {
        this.pointsPerUnit = pointsPerUnit;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000000") BigDecimal getBonusFrom() {
        return bonusFrom;
    }

    public void setBonusFrom(@Nullable BigDecimal bonusFrom) {
        this.bonusFrom = bonusFrom;
    }

    public @Nullable @DecimalMin("1") @DecimalMax("10") BigDecimal getBonus() {
        return bonus;
    }

    public void setBonus(@Nullable BigDecimal bonus) {
        this.bonus = bonus;
    }

    public @Nullable @Min(1) @Max(1_000_000) Integer getMinimum() {
        return minimum;
    }

    public void setMinimum(@Nullable Integer minimum) {
        this.minimum = minimum;
    }

    public @Nullable @DecimalMin("0.001") @DecimalMax("100000") BigDecimal getHundredPoints() {
        return hundredPoints;
    }

    public void setHundredPoints(@Nullable BigDecimal hundredPoints) {
        this.hundredPoints = hundredPoints;
    }

    public @Nullable @Min(1) @Max(3650) Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }
}
