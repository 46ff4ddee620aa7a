package org.gamingcafe.admin.venue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Texts;
import org.gamingcafe.cafe.setup.SetUpView.Step;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.tariff.FirstTariffService;
import org.gamingcafe.cafe.tariff.TariffTemplate;
import org.gamingcafe.cafe.tariff.TariffVersionService;
import org.gamingcafe.cafe.tariff.TariffVersionView;
import org.gamingcafe.cafe.venue.VenuePlanService;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** The first tariff from a template: a draft, which one looks at and then puts in force. */
@Named
@ViewScoped
public class FirstTariffForm implements Serializable {

    private static final int LOOKED_AT = 20;

    @Inject
    TariffVersionService versions;

    @Inject
    FirstTariffService first;

    @Inject
    StationService stations;

    @Inject
    VenuePlanService venues;

    @Inject
    Texts texts;

    @Inject
    Here here;

    private TariffTemplate.Shape shape = TariffTemplate.Shape.ONE_RATE;
    private @Nullable BigDecimal other = BigDecimal.valueOf(80);
    private String tier = "";
    private @Nullable BigDecimal less = BigDecimal.TEN;
    private List<GroupPriceRow> rows = List.of();
    private @Nullable String draft;
    private long version;

    public void load() {
        var usual =
                TariffTemplate.usualPerHour(here.currency()).map(Money::amount).orElse(null);
        rows = stations.groups(here.id()).stream()
                .map(group -> new GroupPriceRow(group, usual))
                .toList();
        show(open());
    }

    private void show(Optional<TariffVersionView> open) {
        draft = open.map(one -> one.tariff().id().toString()).orElse(null);
        version = open.map(TariffVersionView::version).orElse(0L);
    }

    /** The newest draft, with which one goes on. */
    private Optional<TariffVersionView> open() {
        return versions.list(here.id(), PageRequest.first(LOOKED_AT)).items().stream()
                .filter(one -> one.state() == TariffVersionView.State.DRAFT)
                .findFirst();
    }

    public void write() {
        var currency = here.currency();
        var tax = venues.get(here.id()).said().taxPpm();
        var template = new TariffTemplate(
                shape,
                texts.of("set-up.tariff-name"),
                tax == null ? 0 : tax,
                rows.stream().map(row -> row.price(currency)).toList(),
                texts.word("set-up.usual", shape.name()),
                texts.word("set-up.other", shape.name()),
                basisPoints(other),
                tier,
                basisPoints(less));
        show(Optional.of(versions.draft(here.id(), template.draft(currency))));
    }

    private static int basisPoints(@Nullable BigDecimal percent) {
        return percent == null
                ? 0
                : percent.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    public void begin() throws IOException {
        open().filter(one -> one.tariff().id().toString().equals(draft))
                .ifPresent(one -> first.begin(one.tariff().id(), version));
        SetUpPage.goAfter(Step.TARIFF);
    }

    /** Another template: the draft stays where it is, and is changed or forgotten on its own page. */
    public void again() {
        draft = null;
    }

    /** Whether the visitor may put it in force alone. */
    public boolean isAlone() {
        return first.isPossible(here.id());
    }

    public TariffTemplate.Shape[] getShapes() {
        return TariffTemplate.Shape.values();
    }

    public @Nullable String getDraft() {
        return draft;
    }

    public List<GroupPriceRow> getRows() {
        return rows;
    }

    public TariffTemplate.Shape getShape() {
        return shape;
    }

    public void setShape(TariffTemplate.@Nullable Shape shape) {
        this.shape = shape == null ? TariffTemplate.Shape.ONE_RATE : shape;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("1000") BigDecimal getOther() {
        return other;
    }

    public void setOther(@Nullable BigDecimal other) {
        this.other = other;
    }

    public String getTier() {
        return tier;
    }

    public void setTier(@Nullable String tier) {
        this.tier = tier == null ? "" : tier;
    }

    public @Nullable @DecimalMin("0") @DecimalMax("100") BigDecimal getLess() {
        return less;
    }

    public void setLess(@Nullable BigDecimal less) {
        this.less = less;
    }
}
