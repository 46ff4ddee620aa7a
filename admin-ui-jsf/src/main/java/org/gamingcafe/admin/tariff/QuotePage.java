package org.gamingcafe.admin.tariff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.tariff.PlannedPlay;
import org.gamingcafe.cafe.tariff.Quote;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.TariffVersionService;
import org.gamingcafe.cafe.tariff.TariffVersionView;
import org.gamingcafe.cafe.tariff.TariffView;
import org.jspecify.annotations.Nullable;

/** What play would cost, by the version that holds or by another one; times are those of the venue's wall. */
@Named
@ViewScoped
public class QuotePage implements Serializable {

    private static final int USUAL_HOURS = 2;

    @Inject
    TariffService tariffs;

    @Inject
    TariffVersionService versions;

    @Inject
    StationService stations;

    @Inject
    Here here;

    @Inject
    WallTime wall;

    private @Nullable String id;
    private @Nullable String group;
    private @Nullable String tier;
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime until;
    private transient @Nullable Quote quote;
    private transient @Nullable TariffView tariff;

    public void load() {
        tariff = getTariff();
        from = wall.now(here.zone());
        until = from.plusHours(USUAL_HOURS);
    }

    public void ask() {
        quote = null;
        if (from == null || until == null) {
            return;
        }
        var play = new PlannedPlay(
                Parameters.id(group, "station-group"),
                from.atZone(here.zone()).toInstant(),
                until.atZone(here.zone()).toInstant(),
                tier,
                version());
        quote = tariffs.quote(here.id(), play);
    }

    private @Nullable UUID version() {
        return id == null ? null : Parameters.id(id, "tariff");
    }

    public TariffView getTariff() {
        var known = tariff;
        if (known == null) {
            var version = version();
            known = version == null
                    ? tariffs.active(here.id())
                    : versions.get(version).tariff();
            tariff = known;
        }
        return known;
    }

    /** Groups that it has prices for. */
    public List<GroupView> getGroups() {
        var priced =
                getTariff().rules().stream().map(TariffView.RuleView::groupId).toList();
        return stations.groups(here.id()).stream()
                .filter(one -> priced.contains(one.id()))
                .toList();
    }

    /** Tiers that pay something else than everybody. */
    public List<String> getTiers() {
        var terms = getTariff().terms();
        return Stream.concat(
                        getTariff().rules().stream().map(TariffView.RuleView::tier),
                        terms.discounts().stream().map(discount -> discount.tier()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    public boolean isDraft() {
        var version = version();
        return version != null && versions.get(version).state() == TariffVersionView.State.DRAFT;
    }

    public @Nullable Quote getQuote() {
        return quote;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null || id.isBlank() ? null : id;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    public @Nullable String getTier() {
        return tier;
    }

    public void setTier(@Nullable String tier) {
        this.tier = tier == null || tier.isBlank() ? null : tier;
    }

    public @Nullable LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDateTime from) {
        this.from = from;
    }

    public @Nullable LocalDateTime getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDateTime until) {
        this.until = until;
    }
}
