package org.gamingcafe.admin.tariff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.station.StationService;

/** What the groups of stations are called to which a discount is limited. */
@Named
@RequestScoped
public class GroupNames {

    @Inject
    StationService stations;

    @Inject
    Here here;

    /** Nothing where it holds on all of them. */
    public String of(Set<UUID> groups) {
        return groups.isEmpty()
                ? ""
                : stations.groups(here.id()).stream()
                        .filter(group -> groups.contains(group.id()))
                        .map(GroupView::name)
                        .collect(Collectors.joining(", "));
    }
}
