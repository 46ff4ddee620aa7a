package org.gamingcafe.admin.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Downloads;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.incident.IncidentDetail;
import org.gamingcafe.cafe.incident.IncidentService;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** One incident: its seats, whom it keeps from playing, and what it costs. */
@Named
@ViewScoped
public class IncidentPage implements Serializable {

    @Inject
    IncidentService incidents;

    @Inject
    Names names;

    private final ActKey act = new ActKey();
    private @Nullable String id;
    private @Nullable String reason;
    private long version;
    private transient @Nullable IncidentDetail detail;

    public void load() {
        var shown = getDetail().incident();
        reason = shown.reason();
        version = shown.version();
    }

    private UUID key() {
        return Parameters.id(id, "incident");
    }

    public void close() {
        incidents.close(key(), act.command("incident.close", key()));
        again();
    }

    public void rename() {
        incidents.rename(key(), reason == null ? "" : reason, version);
        again();
    }

    private void again() {
        act.renew();
        detail = null;
        load();
    }

    public void export() throws IOException {
        Downloads.send("incident.csv", "text/csv", incidents.export(key()));
    }

    public IncidentDetail getDetail() {
        var known = detail;
        if (known == null) {
            known = incidents.get(key());
            detail = known;
            var people = known.affected().stream()
                    .map(IncidentDetail.Affected::account)
                    .filter(Objects::nonNull)
                    .map(AccountId::value);
            var desk = Stream.of(known.incident().openedBy(), known.incident().closedBy())
                    .filter(Objects::nonNull);
            names.learn(Stream.concat(people, desk).distinct().toArray(UUID[]::new));
        }
        return known;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
