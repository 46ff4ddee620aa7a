package org.gamingcafe.admin.game;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.game.GameRun;
import org.gamingcafe.cafe.game.GameRunService;
import org.gamingcafe.cafe.game.GameService;
import org.gamingcafe.cafe.game.GameView;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** One game: who plays it, starting and closing it at a seat, and what it is. The version is the one that was shown. */
@Named
@ViewScoped
public class GamePage implements Serializable {

    @Inject
    GameService games;

    @Inject
    GameRunService desk;

    @Inject
    StationService stations;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable String id;
    private @Nullable Integer number;
    private boolean ageSeen;
    private GameInput input = new GameInput();
    private long version;
    private @Nullable String done;
    private transient @Nullable GameView game;
    private transient @Nullable List<GameRun> runs;

    public void load() {
        show(games.get(key()));
    }

    private UUID key() {
        return Parameters.id(id, "game");
    }

    private void show(GameView shown) {
        game = shown;
        runs = null;
        version = shown.version();
        input = GameInput.of(shown, stations.all(here.id()));
    }

    public void save() {
        done = null;
        show(games.edit(key(), input.edit(stations.all(here.id())), version));
        done = "game.saved";
    }

    public void retire() {
        show(games.retire(key()));
        done = "game.is-retired";
    }

    /** At the seat of that number. */
    public void launch() {
        done = null;
        var seat = stations.all(here.id()).stream()
                .filter(one -> Integer.valueOf(one.number()).equals(number))
                .map(StationView::id)
                .findFirst()
                .orElseThrow(() -> new NotFound("station"));
        desk.launch(key(), seat, ageSeen, act.command("game.launch", key(), seat, ageSeen));
        again("game.launched");
        number = null;
        ageSeen = false;
    }

    public void close(@Nullable String seat) {
        done = null;
        var station = new StationId(Parameters.id(seat, "station"));
        desk.close(key(), station, act.command("game.close", key(), station));
        again("game.told-to-close");
    }

    public void giveBack(@Nullable String seat) {
        done = null;
        var station = new StationId(Parameters.id(seat, "station"));
        desk.giveBack(key(), station, act.command("game.give-back", key(), station));
        again("game.given-back");
    }

    private void again(String what) {
        act.renew();
        game = null;
        runs = null;
        done = what;
    }

    public GameView getGame() {
        var known = game;
        if (known == null) {
            known = games.get(key());
            game = known;
        }
        return known;
    }

    public List<GameRun> getRuns() {
        var known = runs;
        if (known == null) {
            known = games.runs(key());
            runs = known;
        }
        return known;
    }

    public List<GroupView> getGroups() {
        return stations.groups(here.id());
    }

    public GameInput getInput() {
        return input;
    }

    /** Key of the text that tells what was done last. */
    public @Nullable String getDone() {
        return done;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable @Min(1) @Max(9999) Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }

    public boolean isAgeSeen() {
        return ageSeen;
    }

    public void setAgeSeen(boolean ageSeen) {
        this.ageSeen = ageSeen;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
