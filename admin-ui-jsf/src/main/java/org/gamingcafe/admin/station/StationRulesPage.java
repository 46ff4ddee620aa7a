package org.gamingcafe.admin.station;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.station.StationRules;
import org.gamingcafe.cafe.station.StationRulesService;
import org.gamingcafe.cafe.station.StationService;
import org.jspecify.annotations.Nullable;

/** What may run at stations, and what happens to who has gone. The version is the one that was shown. */
@Named
@ViewScoped
public class StationRulesPage implements Serializable {

    /** One name in each line. */
    private static final String LINE = "\n";

    @Inject
    StationRulesService rules;

    @Inject
    StationService stations;

    @Inject
    Here here;

    private @Nullable UUID group;
    private String allowed = "";
    private StationRules.Foreign onForeign = StationRules.Foreign.NOTHING;
    private @Nullable Integer idleSeconds;
    private @Nullable Integer promptSeconds;
    private StationRules.Idle onIdle = StationRules.Idle.NOTHING;
    private long version;
    private boolean saved;

    public void load() {
        var chosen = group;
        show(chosen == null ? rules.ofVenue(here.id()) : rules.ofGroup(chosen));
    }

    /** Another group was chosen. */
    public void choose() {
        saved = false;
        load();
    }

    public void save() {
        saved = false;
        var chosen = group;
        show(chosen == null ? rules.setOfVenue(here.id(), wanted()) : rules.setOfGroup(chosen, wanted()));
        saved = true;
    }

    /** The group follows the venue again. */
    public void follow() {
        saved = false;
        var chosen = group;
        if (chosen != null) {
            show(rules.followVenue(chosen, version));
            saved = true;
        }
    }

    /** What was left empty is out of range, and said so by the field's name. */
    private StationRules wanted() {
        var programs = allowed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new StationRules(
                programs,
                onForeign,
                idleSeconds == null ? -1 : idleSeconds,
                promptSeconds == null ? -1 : promptSeconds,
                onIdle,
                version);
    }

    private void show(StationRules shown) {
        allowed = String.join(LINE, shown.allowed());
        onForeign = shown.onForeign();
        idleSeconds = shown.idleSeconds();
        promptSeconds = shown.promptSeconds();
        onIdle = shown.onIdle();
        version = shown.version();
    }

    /** A group that has none of its own follows the venue. */
    public boolean isInherited() {
        return group != null && version == 0;
    }

    public boolean isItsOwn() {
        return group != null && version > 0;
    }

    public List<GroupView> getGroups() {
        return stations.groups(here.id());
    }

    public StationRules.Foreign[] getForeigns() {
        return StationRules.Foreign.values();
    }

    public StationRules.Idle[] getIdles() {
        return StationRules.Idle.values();
    }

    public String getGroup() {
        return group == null ? "" : group.toString();
    }

    /** What is no id of a group on offer means the venue. */
    public void setGroup(@Nullable String wanted) {
        group = getGroups().stream()
                .map(GroupView::id)
                .filter(id -> id.toString().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    public boolean isSaved() {
        return saved;
    }

    public String getAllowed() {
        return allowed;
    }

    public void setAllowed(@Nullable String allowed) {
        this.allowed = allowed == null ? "" : allowed;
    }

    public StationRules.Foreign getOnForeign() {
        return onForeign;
    }

    public void setOnForeign(StationRules.Foreign onForeign) {
        this.onForeign = onForeign;
    }

    public @Nullable @Min(0) @Max(StationRules.LONGEST_IDLE) Integer getIdleSeconds() {
        return idleSeconds;
    }

    public void setIdleSeconds(@Nullable Integer idleSeconds) {
        this.idleSeconds = idleSeconds;
    }

    public @Nullable @Min(StationRules.SHORTEST_PROMPT) @Max(StationRules.LONGEST_PROMPT) Integer getPromptSeconds() {
        return promptSeconds;
    }

    public void setPromptSeconds(@Nullable Integer promptSeconds) {
        this.promptSeconds = promptSeconds;
    }

    public StationRules.Idle getOnIdle() {
        return onIdle;
    }

    public void setOnIdle(StationRules.Idle onIdle) {
        this.onIdle = onIdle;
    }
}
