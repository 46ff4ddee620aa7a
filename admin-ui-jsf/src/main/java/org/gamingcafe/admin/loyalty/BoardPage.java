package org.gamingcafe.admin.loyalty;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.loyalty.BoardLine;
import org.gamingcafe.cafe.loyalty.BoardService;
import org.jspecify.annotations.Nullable;

/** The leader board of the venue. */
@Named
@ViewScoped
public class BoardPage implements Serializable {

    @Inject
    BoardService boards;

    @Inject
    Here here;

    private BoardService.Period period = BoardService.Period.LAST_30_DAYS;
    private transient @Nullable List<BoardLine> lines;

    public void choose() {
        lines = null;
    }

    public List<BoardLine> getLines() {
        var known = lines;
        if (known == null) {
            known = boards.top(here.id(), period);
            lines = known;
        }
        return known;
    }

    public BoardService.Period[] getPeriods() {
        return BoardService.Period.values();
    }

    public BoardService.Period getPeriod() {
        return period;
    }

    public void setPeriod(BoardService.@Nullable Period period) {
        this.period = period == null ? BoardService.Period.LAST_30_DAYS : period;
    }
}
