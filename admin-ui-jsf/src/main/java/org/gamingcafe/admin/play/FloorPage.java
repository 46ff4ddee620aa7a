package org.gamingcafe.admin.play;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.cafe.play.FloorService;
import org.gamingcafe.cafe.play.SeatView;
import org.gamingcafe.cafe.station.GroupView;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** The floor board: every seat with who plays there, read afresh every few seconds. */
@Named
@ViewScoped
public class FloorPage implements Serializable {

    /** Which seats are shown. */
    public enum Show {
        ALL,
        FREE,
        BUSY
    }

    /** The seats of one group that are shown. */
    public record Row(String name, List<SeatView> seats) {}

    /** How the floor stands at this moment. */
    public record Totals(int seats, int free, int inUse, int paused, int closed, Money running) {}

    @Inject
    FloorService floor;

    @Inject
    StationService stations;

    @Inject
    Here here;

    private Show show = Show.ALL;
    private @Nullable String group;
    private transient @Nullable List<SeatView> seats;
    private transient @Nullable List<GroupView> groups;

    public void refresh() {
        seats = null;
    }

    public void only(@Nullable String name) {
        for (var known : Show.values()) {
            show = known.name().equals(name) ? known : show;
        }
        refresh();
    }

    public List<Row> getRows() {
        var rows = new ArrayList<Row>();
        for (var known : getGroups()) {
            if (group == null || group.equals(known.name())) {
                var shown = seats().stream()
                        .filter(seat -> seat.station().groupId().equals(known.id()) && isShown(seat))
                        .toList();
                rows.add(new Row(known.name(), shown));
            }
        }
        rows.removeIf(row -> row.seats().isEmpty());
        return rows;
    }

    public Totals getTotals() {
        var running = Money.zero(here.currency());
        for (var seat : seats()) {
            var play = seat.play();
            running = play == null ? running : running.plus(play.total());
        }
        var free = count(StationView.State.LOCKED);
        var inUse = count(StationView.State.IN_USE);
        var paused = count(StationView.State.PAUSED);
        return new Totals(seats().size(), free, inUse, paused, seats().size() - free - inUse - paused, running);
    }

    public List<GroupView> getGroups() {
        var known = groups;
        if (known == null) {
            known = stations.groups(here.id());
            groups = known;
        }
        return known;
    }

    private boolean isShown(SeatView seat) {
        return switch (show) {
            case ALL -> true;
            case FREE -> seat.state() == StationView.State.LOCKED;
            case BUSY -> seat.play() != null;
        };
    }

    private int count(StationView.State state) {
        return Math.toIntExact(
                seats().stream().filter(seat -> seat.state() == state).count());
    }

    private List<SeatView> seats() {
        var known = seats;
        if (known == null) {
            known = floor.board(here.id());
            seats = known;
        }
        return known;
    }

    public Show getShow() {
        return show;
    }

    public Show[] getShows() {
        return Show.values();
    }

    public @Nullable String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = group;
    }
}
