package org.gamingcafe.admin.wallet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.bonus.BonusPlan;
import org.gamingcafe.cafe.bonus.BonusService;
import org.jspecify.annotations.Nullable;

/** What top-ups bring on top: the plan of the venue as a whole, changed when it is saved. The version is the one shown. */
@Named
@ViewScoped
public class TiersForm implements Serializable {

    private static final int MOST = 20;

    @Inject
    BonusService bonuses;

    @Inject
    Here here;

    private final List<TierRow> rows = new ArrayList<>();
    private long version;
    private boolean saved;

    public void load() {
        show(bonuses.plan(here.id()));
    }

    public void add() {
        saved = false;
        if (isRoom()) {
            rows.add(new TierRow());
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
        var tiers = rows.stream().map(row -> row.tier(here.currency())).toList();
        show(bonuses.setPlan(here.id(), new BonusPlan(tiers, version)));
        saved = true;
    }

    private void show(BonusPlan plan) {
        rows.clear();
        plan.tiers().stream().map(TierRow::of).forEach(rows::add);
        version = plan.version();
    }

    public List<TierRow> getRows() {
        return rows;
    }

    public TierRow.Kind[] getKinds() {
        return TierRow.Kind.values();
    }

    public boolean isRoom() {
        return rows.size() < MOST;
    }

    public boolean isSaved() {
        return saved;
    }
}
