package org.gamingcafe.admin.tariff;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.tariff.TariffVersionService;
import org.gamingcafe.cafe.tariff.TariffVersionView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.jspecify.annotations.Nullable;

/** One version: all it says, and its way to the till. What is approved is the version of it that was shown. */
@Named
@ViewScoped
public class VersionPage implements Serializable {

    @Inject
    TariffVersionService versions;

    @Inject
    StationService stations;

    @Inject
    Names names;

    @Inject
    Here here;

    private @Nullable String id;
    private @Nullable LocalDateTime begins;
    private long read;
    private String done = "";
    private transient @Nullable TariffVersionView version;

    public void load() {
        show(versions.get(tariff()));
    }

    private void show(TariffVersionView shown) {
        version = shown;
        read = shown.version();
    }

    public void approve() {
        done = "";
        show(versions.approve(tariff(), read));
        done = "approved";
    }

    public void activateNow() {
        activate(null);
        done = "activated";
    }

    /** From a time on the wall of the venue; in the hour that comes twice it is the first one. */
    public void activateLater() {
        activate(begins == null ? null : begins.atZone(here.zone()).toInstant());
        done = "scheduled";
    }

    private void activate(@Nullable Instant from) {
        done = "";
        show(versions.activate(tariff(), from));
        begins = null;
    }

    public void copy() throws IOException {
        var copy = versions.copy(tariff());
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect("/admin/tariff/edit?id=" + copy.tariff().id());
    }

    public TariffVersionView getVersion() {
        var known = version;
        if (known == null) {
            known = versions.get(tariff());
            version = known;
        }
        return known;
    }

    public List<ShownSheet> getSheets() {
        return ShownSheet.of(stations.groups(here.id()), getVersion().tariff());
    }

    public String getAuthor() {
        return name(getVersion().author());
    }

    public String getApprover() {
        return name(getVersion().approvedBy());
    }

    private String name(@Nullable AccountId person) {
        if (person == null) {
            return "";
        }
        names.learn(person.value());
        return names.of(person.value());
    }

    /** Who wrote it waits for somebody else. */
    public boolean isMine() {
        var author = getVersion().author();
        return author != null && Call.current().caller().is(author);
    }

    private UUID tariff() {
        return Parameters.id(id, "tariff");
    }

    /** What was done last, as the texts name it; empty if nothing was. */
    public String getDone() {
        return done;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable LocalDateTime getBegins() {
        return begins;
    }

    public void setBegins(@Nullable LocalDateTime begins) {
        this.begins = begins;
    }
}
