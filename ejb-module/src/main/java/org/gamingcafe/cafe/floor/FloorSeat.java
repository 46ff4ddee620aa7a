package org.gamingcafe.cafe.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.station.CommandKind;
import org.gamingcafe.cafe.station.DeviceState;
import org.gamingcafe.cafe.station.StationKind;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a seat stands.
 *
 * @param x where it stands on the plan of its room, as {@code y}
 * @param lost its program is silent while somebody plays
 * @param tickets how many things are wrong with it
 * @param device how a console is, as was said last
 * @param calledAt since when somebody there asks for somebody of the house
 * @param can what it can be told
 * @param bookedAt when the next booking begins, if it is before long
 */
public record FloorSeat(
        UUID id,
        int number,
        String name,
        UUID groupId,
        String group,
        @Nullable UUID roomId,
        @Nullable String room,
        @Nullable Integer x,
        @Nullable Integer y,
        StationKind kind,
        StationView.State state,
        boolean lost,
        int tickets,
        @Nullable DeviceState device,
        @Nullable Instant calledAt,
        List<CommandKind> can,
        @Nullable Playing play,
        @Nullable Instant bookedAt) {

    /** Two looks at one clock may lie so far apart without anything having happened. */
    private static final Duration NO_NEWS = Duration.ofSeconds(2);

    public FloorSeat {
        can = can == null ? List.of() : List.copyOf(can);
    }

    /**
     * Who plays there.
     *
     * @param player name, or what the desk calls a guest; only the initials for who may not read members
     * @param countsFrom since when the time would run if there had been no pause; nothing while it stands still
     * @param seconds that count so far, when it was looked
     * @param until when it ends, as far as is known
     */
    public record Playing(
            UUID id,
            PlayView.State state,
            @Nullable String player,
            @Nullable Instant countsFrom,
            long seconds,
            Money cost,
            @Nullable Instant until) {

        private boolean isLike(Playing other) {
            if (countsFrom == null || other.countsFrom == null) {
                return equals(other);
            }
            var apart = Duration.between(countsFrom, other.countsFrom).abs();
            return apart.compareTo(NO_NEWS) <= 0
                    && new Playing(id, state, player, countsFrom, other.seconds, cost, until)
                            .equals(new Playing(
                                    other.id,
                                    other.state,
                                    other.player,
                                    countsFrom,
                                    other.seconds,
                                    other.cost,
                                    other.until));
        }

        private Playing withInitials() {
            var initials = player == null ? null : Initials.of(player);
            return new Playing(id, state, initials, countsFrom, seconds, cost, until);
        }
    }

    /** Whether nothing is to be told to who knows the other; that a running clock runs is no news. */
    boolean isLike(FloorSeat other) {
        if (play == null || other.play == null) {
            return equals(other);
        }
        return play.isLike(other.play) && with(null).equals(other.with(null));
    }

    FloorSeat withInitials() {
        return play == null ? this : with(play.withInitials());
    }

    private FloorSeat with(@Nullable Playing other) {
        return new FloorSeat(
                id, number, name, groupId, group, roomId, room, x, y, kind, state, lost, tickets, device, calledAt, can,
                other, bookedAt);
    }
}
