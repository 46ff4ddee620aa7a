package org.gamingcafe.cafe.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.gamingcafe.cafe.station.SilentSeat;

/** Which seats have fallen silent together, so that it is no chance. */
final class Together {

    private Together() {}

    /**
     * Seats are together that fell silent within so many seconds of each other. They are an incident when they are many
     * enough and somebody plays at one of them, or when they are a great part of those at which somebody plays.
     *
     * @param played at how many seats of the venue somebody plays
     */
    static List<SilentSeat> of(Collection<SilentSeat> silent, IncidentSettings settings, int played) {
        var seats = new ArrayList<>(silent);
        seats.sort(Comparator.comparing(SilentSeat::lastSeenAt));
        var together = new LinkedHashSet<SilentSeat>();
        for (var first = 0; first < seats.size(); first++) {
            var latest = seats.get(first).lastSeenAt().plus(settings.within());
            var end = first;
            while (end < seats.size() && !seats.get(end).lastSeenAt().isAfter(latest)) {
                end++;
            }
            var group = seats.subList(first, end);
            if (isNoChance(group, settings, played)) {
                together.addAll(group);
            }
        }
        return List.copyOf(together);
    }

    private static boolean isNoChance(List<SilentSeat> group, IncidentSettings settings, int played) {
        var withPlay =
                (int) group.stream().filter(seat -> seat.playing() != null).count();
        return withPlay > 0 && (group.size() >= settings.seats() || withPlay >= settings.enoughOf(played));
    }
}
