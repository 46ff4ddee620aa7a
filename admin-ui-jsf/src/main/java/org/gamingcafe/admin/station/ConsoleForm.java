package org.gamingcafe.admin.station;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gamingcafe.cafe.station.ConsoleService;
import org.gamingcafe.cafe.station.DeviceState;

/** Somebody has looked how a console is. */
@Named
@ViewScoped
public class ConsoleForm implements Serializable {

    @Inject
    ConsoleService consoles;

    @Inject
    StationPage page;

    private DeviceState state = DeviceState.ONLINE;

    public void say() {
        consoles.say(page.station(), state);
        page.fresh("station.device-said");
    }

    public DeviceState[] getStates() {
        return DeviceState.values();
    }

    public DeviceState getState() {
        return state;
    }

    public void setState(DeviceState state) {
        this.state = state;
    }
}
