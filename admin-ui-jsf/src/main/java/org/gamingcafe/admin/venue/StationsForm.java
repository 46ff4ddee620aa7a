package org.gamingcafe.admin.venue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.station.StationPlanService;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Groups of stations, and so many stations in them. */
@Named
@ViewScoped
public class StationsForm implements Serializable {

    /** A group and what stands in it. */
    public record Row(String name, int count, String first, String last) {}

    @Inject
    StationService stations;

    @Inject
    StationPlanService plans;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private String name = "";
    private @Nullable String group;
    private @Nullable String room;
    private String prefix = "PC";
    private @Nullable Integer count = 10;

    public void addGroup() {
        group = plans.addGroup(here.id(), name).id().toString();
        name = "";
    }

    public void addStations() {
        if (count == null) {
            throw new InvalidInput("count", "station.count", StationPlanService.MOST);
        }
        var chosen = Parameters.id(group, "station-group");
        var where = room == null || room.isEmpty() ? null : Parameters.id(room, "station-room");
        plans.add(
                chosen,
                where,
                prefix,
                count,
                act.command("station.add", chosen, prefix, count, where == null ? "" : where));
        act.renew();
    }

    public List<GroupView> getGroups() {
        return stations.groups(here.id());
    }

    public List<Row> getRows() {
        var all = stations.all(here.id());
        return getGroups().stream().map(one -> row(one, all)).toList();
    }

    private static Row row(GroupView group, List<StationView> all) {
        var mine =
                all.stream().filter(seat -> seat.groupId().equals(group.id())).toList();
        return mine.isEmpty()
                ? new Row(group.name(), 0, "", "")
                : new Row(
                        group.name(),
                        mine.size(),
                        mine.getFirst().name(),
                        mine.getLast().name());
    }

    public ActKey getAct() {
        return act;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }

    public @Nullable String getRoom() {
        return room;
    }

    public void setRoom(@Nullable String room) {
        this.room = room;
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(@Nullable String prefix) {
        this.prefix = prefix == null ? "" : prefix;
    }

    public @Nullable @Min(1) @Max(StationPlanService.MOST) Integer getCount() {
        return count;
    }

    public void setCount(@Nullable Integer count) {
        this.count = count;
    }
}
