package org.gamingcafe.admin.pass;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.cafe.pass.PassKind;
import org.gamingcafe.cafe.pass.PassProductView;
import org.gamingcafe.cafe.pass.PassTerms;
import org.gamingcafe.cafe.pass.PassValidity;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** The terms of a pass as they are being typed. */
public class PassInput implements Serializable {

    private static final int MINUTE = 60;
    private static final int PPM_OF_A_PERCENT = 10_000;

    private @Nullable String name;
    private PassKind kind = PassKind.MINUTES;
    private Entitlement.Kind allowance = Entitlement.Kind.MINUTES;
    private @Nullable Integer minutes;
    private @Nullable LocalTime opens;
    private @Nullable LocalTime closes;
    private PassValidity.Begin begins = PassValidity.Begin.SALE;
    private @Nullable Integer length = 90;
    private PassValidity.Unit unit = PassValidity.Unit.DAY;
    private @Nullable LocalDate until;
    private @Nullable BigDecimal price;
    private @Nullable BigDecimal taxPercent = BigDecimal.valueOf(19);
    private boolean sellable = true;
    private List<GroupRow> groups = new ArrayList<>();

    static PassInput blank(List<GroupView> groups) {
        var input = new PassInput();
        groups.forEach(group -> input.groups.add(new GroupRow(group, 100)));
        return input;
    }

    static PassInput of(PassProductView product, List<GroupView> groups, ZoneId zone) {
        var terms = product.terms();
        var input = new PassInput();
        input.name = terms.name();
        input.kind = terms.kind();
        input.allowance = terms.allowance();
        input.minutes = terms.seconds() == 0 ? null : Math.toIntExact(terms.seconds() / MINUTE);
        var isWholeDay = terms.opens().equals(terms.closes());
        input.opens = isWholeDay ? null : terms.opens();
        input.closes = isWholeDay ? null : terms.closes();
        input.validity(terms.validity(), zone);
        input.price = terms.price().amount();
        input.taxPercent = BigDecimal.valueOf(terms.taxPpm(), 4).stripTrailingZeros();
        input.sellable = product.sellable();
        groups.forEach(group -> input.groups.add(new GroupRow(group, percent(terms, group))));
        return input;
    }

    private void validity(PassValidity validity, ZoneId zone) {
        begins = validity.begins();
        length = validity.length();
        unit = Optional.ofNullable(validity.unit()).orElse(PassValidity.Unit.DAY);
        var end = validity.until();
        until = end == null ? null : LocalDate.ofInstant(end.minusSeconds(1), zone);
    }

    private static @Nullable Integer percent(PassTerms terms, GroupView group) {
        return terms.groups().stream()
                .filter(use -> use.groupId().equals(group.id()))
                .findFirst()
                .map(Entitlement.GroupUse::percent)
                .orElse(null);
    }

    PassTerms terms(String currency, ZoneId zone) {
        if (price == null || taxPercent == null) {
            throw new InvalidInput("price", "money.malformed", "");
        }
        var uses = groups.stream()
                .flatMap(
                        row -> Optional.ofNullable(row.getPercent())
                                .map(percent -> new Entitlement.GroupUse(row.id(), percent))
                                .stream())
                .toList();
        return new PassTerms(
                name == null ? "" : name,
                kind,
                switch (kind) {
                    case MINUTES -> Entitlement.Kind.MINUTES;
                    case WINDOW -> Entitlement.Kind.WINDOW;
                    case DAILY -> Entitlement.Kind.DAILY;
                    case SUBSCRIPTION -> allowance;
                },
                kind == PassKind.WINDOW || minutes == null ? 0 : (long) minutes * MINUTE,
                Optional.ofNullable(opens).orElse(LocalTime.MIDNIGHT),
                Optional.ofNullable(closes).orElse(LocalTime.MIDNIGHT),
                uses,
                new PassValidity(begins, length, length == null ? null : unit, end(zone)),
                Money.of(price.toPlainString(), currency),
                taxPercent.multiply(BigDecimal.valueOf(PPM_OF_A_PERCENT)).intValue());
    }

    /** The last day counts. */
    private @Nullable Instant end(ZoneId zone) {
        return until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public List<GroupRow> getGroups() {
        return groups;
    }

    public @Nullable @Size(max = 80) String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public PassKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PassKind kind) {
        this.kind = kind == null ? PassKind.MINUTES : kind;
    }

    public Entitlement.Kind getAllowance() {
        return allowance;
    }

    public void setAllowance(Entitlement.@Nullable Kind allowance) {
        this.allowance = allowance == null ? Entitlement.Kind.MINUTES : allowance;
    }

    public @Nullable @Min(1) @Max(527_040) Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable LocalTime getOpens() {
        return opens;
    }

    public void setOpens(@Nullable LocalTime opens) {
        this.opens = opens;
    }

    public @Nullable LocalTime getCloses() {
        return closes;
    }

    public void setCloses(@Nullable LocalTime closes) {
        this.closes = closes;
    }

    public PassValidity.Begin getBegins() {
        return begins;
    }

    public void setBegins(PassValidity.@Nullable Begin begins) {
        this.begins = begins == null ? PassValidity.Begin.SALE : begins;
    }

    public @Nullable @Min(1) @Max(366) Integer getLength() {
        return length;
    }

    public void setLength(@Nullable Integer length) {
        this.length = length;
    }

    public PassValidity.Unit getUnit() {
        return unit;
    }

    public void setUnit(PassValidity.@Nullable Unit unit) {
        this.unit = unit == null ? PassValidity.Unit.DAY : unit;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public @Nullable @DecimalMin("0.01") @DecimalMax("1000000") BigDecimal getPrice() {
        return price;
    }

    public void setPrice(@Nullable BigDecimal price) {
        this.price = price;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal getTaxPercent() {
        return taxPercent;
    }

    public void setTaxPercent(@Nullable BigDecimal taxPercent) {
        this.taxPercent = taxPercent;
    }

    public boolean isSellable() {
        return sellable;
    }

    public void setSellable(boolean sellable) {
        this.sellable = sellable;
    }
}
