package org.gamingcafe.admin.station;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The stations of the venue. */
@Named
@ViewScoped
public class StationsPage extends ListPage<StationView> {

    @Inject
    StationService stations;

    @Inject
    Here here;

    private @Nullable UUID group;

    @Override
    protected Slice<StationView> load(@Nullable String text, PageRequest page) {
        return stations.list(here.id(), group, page);
    }

    @Override
    protected boolean narrowed() {
        return group != null;
    }

    public List<GroupView> getGroups() {
        return stations.groups(here.id());
    }

    /** The id of the group, empty for all. */
    public String getGroup() {
        return group == null ? "" : group.toString();
    }

    /** What is no id of a group on offer means all of them. */
    public void setGroup(@Nullable String group) {
        this.group = getGroups().stream()
                .map(GroupView::id)
                .filter(id -> id.toString().equals(group))
                .findFirst()
                .orElse(null);
    }
}
