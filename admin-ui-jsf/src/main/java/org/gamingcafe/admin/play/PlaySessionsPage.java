package org.gamingcafe.admin.play;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** The play sessions of the venue, newest first. */
@Named
@ViewScoped
public class PlaySessionsPage extends ListPage<PlayView> {

    @Inject
    PlayService plays;

    @Inject
    StationService stations;

    @Inject
    Here here;

    private transient @Nullable Map<StationId, Integer> numbers;

    @Override
    protected Slice<PlayView> load(@Nullable String text, PageRequest page) {
        return plays.list(here.id(), page);
    }

    /** The number that is painted on the seat of a session. */
    public int station(PlayView session) {
        var known = numbers;
        if (known == null) {
            known = stations.all(here.id()).stream().collect(Collectors.toMap(StationView::id, StationView::number));
            numbers = known;
        }
        return known.getOrDefault(session.stationId(), 0);
    }
}
