package org.gamingcafe.admin.tariff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.play.ComparisonResult;
import org.gamingcafe.cafe.play.ComparisonService;
import org.gamingcafe.cafe.play.ComparisonView;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.tariff.TariffVersionService;
import org.gamingcafe.cafe.tariff.TariffVersionView;
import org.jspecify.annotations.Nullable;

/** A version beside the one that holds: what the sessions of the last days would have cost by it. */
@Named
@ViewScoped
public class ComparePage implements Serializable {

    @Inject
    ComparisonService comparisons;

    @Inject
    TariffVersionService versions;

    @Inject
    StationService stations;

    @Inject
    Here here;

    private @Nullable String id;
    private @Nullable Integer days = 30;
    private transient @Nullable TariffVersionView version;
    private transient @Nullable List<ComparisonView> last;
    private transient @Nullable ComparisonResult result;
    private transient @Nullable Map<UUID, String> groups;

    public void load() {
        version = versions.get(tariff());
    }

    public void start() {
        comparisons.start(tariff(), days == null ? 0 : days);
        refresh();
    }

    /** While one runs, the page asks every other second how far it is. */
    public void refresh() {
        version = null;
        last = null;
        result = null;
    }

    public TariffVersionView getVersion() {
        var known = version;
        if (known == null) {
            known = versions.get(tariff());
            version = known;
        }
        return known;
    }

    /** The one that was started last, if there was one. */
    public @Nullable ComparisonView getLast() {
        var known = last;
        if (known == null) {
            known = comparisons.last(tariff()).stream().toList();
            last = known;
        }
        return known.isEmpty() ? null : known.getFirst();
    }

    public boolean isUnderWay() {
        var now = getLast();
        return now != null && now.state() == ComparisonView.State.RUNNING;
    }

    /** Whether the prices that were compared are still those of the draft. */
    public boolean isOld() {
        var now = getLast();
        return now != null
                && getVersion().state() == TariffVersionView.State.DRAFT
                && now.draftVersion() != getVersion().version();
    }

    public boolean isDone() {
        var now = getLast();
        return now != null && now.state() == ComparisonView.State.DONE;
    }

    public ComparisonResult getResult() {
        var known = result;
        var now = getLast();
        if (known == null && now != null) {
            known = comparisons.result(tariff(), now.id());
            result = known;
        }
        if (known == null) {
            throw new IllegalStateException("nothing was compared");
        }
        return known;
    }

    public List<DayColumns.Column> getColumns() {
        return DayColumns.of(getResult().days());
    }

    public String nameOf(UUID group) {
        var known = groups;
        if (known == null) {
            known = stations.groups(here.id()).stream().collect(Collectors.toMap(GroupView::id, GroupView::name));
            groups = known;
        }
        return known.getOrDefault(group, "");
    }

    private UUID tariff() {
        return Parameters.id(id, "tariff");
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable @Min(1) @Max(90) Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }
}
