package org.gamingcafe.admin.game;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.game.GameService;
import org.gamingcafe.cafe.game.GameView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The games of the venue by title. */
@Named
@ViewScoped
public class GamesPage extends ListPage<GameView> {

    @Inject
    GameService games;

    @Inject
    Here here;

    private boolean retired;

    @Override
    protected Slice<GameView> load(@Nullable String text, PageRequest page) {
        return games.list(here.id(), retired, page);
    }

    @Override
    protected boolean narrowed() {
        return retired;
    }

    /** Those that are in the catalogue no more, instead of those that are. */
    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}
