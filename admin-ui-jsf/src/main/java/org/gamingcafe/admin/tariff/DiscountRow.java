package org.gamingcafe.admin.tariff;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.tariff.Terms;
import org.jspecify.annotations.Nullable;

/** A discount as it is being typed. */
public class DiscountRow implements Serializable {

    private Terms.DiscountKind kind = Terms.DiscountKind.PROMOTION;
    private String name = "";
    private @Nullable BigDecimal percent;
    private @Nullable String tier;
    private String[] groups = new String[0];
    private DayOfWeek[] days = new DayOfWeek[0];
    private LocalTime from = LocalTime.MIDNIGHT;
    private LocalTime until = LocalTime.MIDNIGHT;

    static DiscountRow of(Terms.Discount discount) {
        var row = new DiscountRow();
        row.kind = discount.kind();
        row.name = discount.name();
        row.percent = Percent.ofBasisPoints(discount.basisPoints());
        row.tier = discount.tier();
        row.groups = discount.groups().stream().map(UUID::toString).sorted().toArray(String[]::new);
        row.days = discount.days().stream().sorted().toArray(DayOfWeek[]::new);
        row.from = discount.from();
        row.until = discount.until();
        return row;
    }

    Terms.Discount discount() {
        var week = EnumSet.noneOf(DayOfWeek.class);
        week.addAll(List.of(days));
        var chosen = Arrays.stream(groups)
                .map(group -> Parameters.id(group, "station-group"))
                .collect(Collectors.toSet());
        return new Terms.Discount(kind, name, Percent.basisPoints(percent), tier, chosen, week, from, until);
    }

    public Terms.DiscountKind getKind() {
        return kind;
    }

    public void setKind(Terms.@Nullable DiscountKind kind) {
        this.kind = kind == null ? Terms.DiscountKind.PROMOTION : kind;
    }

    public @Size(max = Brush.LONGEST_NAME) String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name.strip();
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(@Nullable BigDecimal percent) {
        this.percent = percent;
    }

    public @Nullable @Size(max = TariffEdit.LONGEST_TIER) String getTier() {
        return tier;
    }

    public void setTier(@Nullable String tier) {
        this.tier = tier == null || tier.isBlank() ? null : tier.strip();
    }

    /** The ids of those on which it holds; none of them stands for all. */
    public String[] getGroups() {
        return groups.clone();
    }

    public void setGroups(String @Nullable [] groups) {
        this.groups = groups == null ? new String[0] : groups.clone();
    }

    /** None of them stands for all. */
    public DayOfWeek[] getDays() {
        return days.clone();
    }

    public void setDays(DayOfWeek @Nullable [] days) {
        this.days = days == null ? new DayOfWeek[0] : days.clone();
    }

    public LocalTime getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalTime from) {
        this.from = from == null ? LocalTime.MIDNIGHT : from;
    }

    public LocalTime getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalTime until) {
        this.until = until == null ? LocalTime.MIDNIGHT : until;
    }
}
