package org.gamingcafe.admin.game;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.game.GameService;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.station.StationService;
import org.jspecify.annotations.Nullable;

/** A game for the catalogue. A title is in it once, so that what is sent twice is refused. */
@Named
@ViewScoped
public class NewGameForm implements Serializable {

    @Inject
    GameService games;

    @Inject
    StationService stations;

    @Inject
    Here here;

    private GameInput input = new GameInput();
    private @Nullable UUID added;

    public void add() {
        added = games.add(here.id(), input.edit(stations.all(here.id()))).id();
        input = new GameInput();
    }

    public List<GroupView> getGroups() {
        return stations.groups(here.id());
    }

    public GameInput getInput() {
        return input;
    }

    public @Nullable UUID getAdded() {
        return added;
    }
}
