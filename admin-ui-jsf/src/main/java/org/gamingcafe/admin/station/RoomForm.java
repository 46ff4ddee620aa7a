package org.gamingcafe.admin.station;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.station.RegistryService;
import org.gamingcafe.cafe.station.RoomView;
import org.jspecify.annotations.Nullable;

/** The rooms of the venue, and another one. */
@Named
@ViewScoped
public class RoomForm implements Serializable {

    @Inject
    RegistryService registry;

    @Inject
    Here here;

    private @Nullable String name;

    public void add() {
        registry.addRoom(here.id(), name == null ? "" : name);
        name = null;
    }

    public List<RoomView> getRooms() {
        return registry.rooms(here.id());
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
