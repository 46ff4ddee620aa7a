package org.gamingcafe.admin.tariff;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.tariff.TariffDraft;
import org.gamingcafe.cafe.tariff.TariffVersionService;
import org.gamingcafe.cafe.tariff.TariffVersionView;
import org.jspecify.annotations.Nullable;

/** A draft as it is being written. Nothing is kept before it is saved; the version is the one that was shown. */
@Named
@ViewScoped
public class TariffEdit implements Serializable {

    static final int LONGEST_TIER = 40;

    @Inject
    TariffVersionService versions;

    @Inject
    StationService stations;

    @Inject
    Here here;

    private final TermFields fields = new TermFields();
    private final TermRows rows = new TermRows();
    private Sheets sheets = new Sheets();
    private @Nullable String id;
    private String name = "";
    private long version;
    private int place;
    private boolean saved;

    /** One that is no draft any more can only be looked at. */
    public void load() throws IOException {
        if (isNew()) {
            sheets = Sheets.of(stations.groups(here.id()), List.of(), here.currency());
            return;
        }
        var shown = versions.get(tariff());
        if (shown.state() != TariffVersionView.State.DRAFT) {
            lead("/admin/tariff/version?id=" + tariff());
            return;
        }
        show(shown);
    }

    private void show(TariffVersionView shown) {
        var tariff = shown.tariff();
        name = tariff.name();
        version = shown.version();
        fields.show(tariff);
        rows.show(tariff.terms());
        sheets = Sheets.of(stations.groups(here.id()), tariff.rules(), tariff.currency());
    }

    public void save() throws IOException {
        saved = false;
        if (isNew()) {
            var written = versions.draft(here.id(), draft());
            lead("/admin/tariff/edit?saved=true&id=" + written.tariff().id());
            return;
        }
        show(versions.change(tariff(), draft(), version));
        saved = true;
    }

    private TariffDraft draft() {
        return new TariffDraft(
                name,
                here.currency(),
                fields.taxPpm(),
                orElse(fields.getFreeSeconds(), 0),
                orElse(fields.getMinimumSeconds(), 0),
                orElse(fields.getRoundingSeconds(), 1),
                sheets.rules(here.currency()),
                fields.terms(rows, here.currency()));
    }

    private static int orElse(@Nullable Integer value, int other) {
        return Optional.ofNullable(value).orElse(other);
    }

    private static void lead(String path) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(path);
    }

    /** @throws org.gamingcafe.platform.kernel.NotFound for what is no id */
    private UUID tariff() {
        return Parameters.id(id, "tariff");
    }

    Sheets sheets() {
        return sheets;
    }

    int place() {
        return place;
    }

    void choose(int sheet) {
        place = sheet;
    }

    /** What is painted is not saved yet. */
    void changed() {
        saved = false;
    }

    public boolean isNew() {
        return id == null;
    }

    public boolean isSaved() {
        return saved;
    }

    /** To which a discount may be limited. */
    public List<GroupView> getGroups() {
        return stations.groups(here.id());
    }

    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    public TermFields getFields() {
        return fields;
    }

    public TermRows getRows() {
        return rows;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null || id.isBlank() ? null : id;
    }

    public @Size(max = 120) String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name.strip();
    }
}
