package org.gamingcafe.admin.station;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.gamingcafe.cafe.station.RegistryService;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Where a station stands on the plan of its room. */
@Named
@ViewScoped
public class StationPlace implements Serializable {

    @Inject
    RegistryService registry;

    @Inject
    StationPage page;

    private @Nullable Integer across;
    private @Nullable Integer down;

    public void load() {
        across = page.getDetails().planX();
        down = page.getDetails().planY();
    }

    public void save() {
        registry.place(page.station(), room(), across == null ? -1 : across, down == null ? -1 : down);
        page.fresh("station.saved");
    }

    private UUID room() {
        var room = page.getDetails().roomId();
        if (room == null) {
            throw new NotFound("station-room");
        }
        return room;
    }

    public @Nullable Integer getAcross() {
        return across;
    }

    public void setAcross(@Nullable Integer across) {
        this.across = across;
    }

    public @Nullable Integer getDown() {
        return down;
    }

    public void setDown(@Nullable Integer down) {
        this.down = down;
    }
}
