package org.gamingcafe.admin.play;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.incident.IncidentService;
import org.gamingcafe.cafe.incident.IncidentView;
import org.gamingcafe.cafe.station.CommandKind;
import org.gamingcafe.cafe.station.DeviceState;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.station.RegistryService;
import org.gamingcafe.cafe.station.RoomView;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;
import org.jspecify.annotations.Nullable;

/** The frame of the floor board: what its script needs to know once. The seats come over its connection. */
@Named
@ViewScoped
public class FloorPage implements Serializable {

    /** Which seats are shown. */
    public enum Show {
        ALL,
        FREE,
        BUSY,
        CLOSED
    }

    /** What many seats can be told at once. */
    private static final List<CommandKind> ACTS = List.of(
            CommandKind.LOCK,
            CommandKind.UNLOCK,
            CommandKind.MESSAGE,
            CommandKind.RESTART,
            CommandKind.POWER_ON,
            CommandKind.POWER_OFF);

    @Inject
    StationService stations;

    @Inject
    RegistryService registry;

    @Inject
    IncidentService incidents;

    @Inject
    Here here;

    private transient @Nullable List<GroupView> groups;
    private transient @Nullable List<RoomView> rooms;
    private transient @Nullable List<IncidentView> lasting;

    public void refresh() {
        lasting = null;
    }

    /** Incidents that last. */
    public List<IncidentView> getIncidents() {
        var known = lasting;
        if (known == null) {
            known = incidents.lasting(here.id());
            lasting = known;
        }
        return known;
    }

    public List<GroupView> getGroups() {
        var known = groups;
        if (known == null) {
            known = stations.groups(here.id());
            groups = known;
        }
        return known;
    }

    public List<RoomView> getRooms() {
        var known = rooms;
        if (known == null) {
            known = Call.current().caller().may(Permission.STATION_READ, here.id())
                    ? registry.rooms(here.id())
                    : List.of();
            rooms = known;
        }
        return known;
    }

    public String getVenue() {
        return here.id().toString();
    }

    public StationView.State[] getStates() {
        return StationView.State.values();
    }

    public DeviceState[] getDevices() {
        return DeviceState.values();
    }

    public List<CommandKind> getActs() {
        return ACTS;
    }

    public Show[] getShows() {
        return Show.values();
    }
}
