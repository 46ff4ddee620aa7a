package org.gamingcafe.cafe.game;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/**
 * A game as somebody wants it to be.
 *
 * @param fromAge for whom it is rated, in years; 0: for everybody
 * @param program what a seat starts for it, without a path
 * @param licences so many seats may run it at once; nothing: as many as like
 * @param groups all of whose stations have it
 * @param stations that have it besides
 */
public record GameEdit(
        String title,
        int fromAge,
        String program,
        @Nullable Integer licences,
        List<UUID> groups,
        List<StationId> stations) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_PROGRAM = 120;
    public static final int OLDEST = 21;
    public static final int MOST_LICENCES = 10_000;
    public static final int MOST_GROUPS = 100;
    public static final int MOST_STATIONS = 1_000;

    private static final Pattern PROGRAM = Pattern.compile("[^\\p{Cntrl}/\\\\]{1,120}");

    public GameEdit {
        title = title.strip();
        program = program.strip();
        groups = groups.stream().distinct().toList();
        stations = stations.stream().distinct().toList();
        mustHold(!title.isEmpty() && title.length() <= LONGEST_TITLE, "title", "game.title", LONGEST_TITLE);
        mustHold(fromAge >= 0 && fromAge <= OLDEST, "fromAge", "game.age", OLDEST);
        mustHold(PROGRAM.matcher(program).matches(), "program", "game.program", LONGEST_PROGRAM);
        mustHold(
                licences == null || licences >= 0 && licences <= MOST_LICENCES,
                "licences",
                "game.licences",
                MOST_LICENCES);
        mustHold(groups.size() <= MOST_GROUPS, "groups", "game.places", MOST_GROUPS, MOST_STATIONS);
        mustHold(stations.size() <= MOST_STATIONS, "stations", "game.places", MOST_GROUPS, MOST_STATIONS);
    }

    private static void mustHold(boolean fits, String field, String code, Object... most) {
        if (!fits) {
            throw new InvalidInput(field, code, most);
        }
    }
}
