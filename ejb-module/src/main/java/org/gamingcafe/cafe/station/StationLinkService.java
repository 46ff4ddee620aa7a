package org.gamingcafe.cafe.station;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** What a seat says of itself, and what it is told; for who has shown its key, and only about itself. */
@Stateless
@PermitAll
public class StationLinkService {

    /** Entries of a journal that are taken at once. */
    public static final int MOST_ENTRIES = 500;

    private static final int MOST_COMMANDS = 20;

    @Inject
    Heartbeats heartbeats;

    @Inject
    StationCommands commands;

    @Inject
    CommandDesk desk;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** It is alive. @return what it has still to do, in order; it may have heard of some of it before */
    public List<CommandView> beat(Beat beat) {
        var station = Call.current().caller().station();
        var now = clock.instant();
        heartbeats.note(station, beat, now);
        return orders();
    }

    /** What it has still to do. */
    public List<CommandView> orders() {
        var now = clock.instant();
        var open = commands.open(Call.current().caller().station(), now, MOST_COMMANDS);
        open.stream()
                .filter(command -> command.state() == CommandView.State.PENDING)
                .forEach(command -> commands.sent(command.id(), now));
        return open;
    }

    /** For the house's sockets: how it stands with the stations that are connected to this node. */
    public List<StationNews> news(List<StationId> stations) {
        Call.current().caller().mustBeTheHouse();
        return commands.news(stations);
    }

    /**
     * It has done what it was told, or could not. An end that was there before stays, so it may be said again.
     *
     * @throws NotFound {@code station-command.not-found}, for one of another seat too
     */
    public CommandView acknowledge(UUID command, boolean isDone, @Nullable String answer) {
        var station = Call.current().caller().station();
        var isItsOwn = commands.find(command)
                .filter(known -> known.station().equals(station) && known.means() == Means.AGENT)
                .isPresent();
        if (!isItsOwn) {
            throw new NotFound("station-command");
        }
        return desk.ended(command, isDone, answer);
    }

    /** What happened while nobody could be told. @return up to which number everything of this start is known */
    public long merge(UUID boot, List<JournalEntry> entries) {
        var station = Call.current().caller().station();
        if (entries.size() > MOST_ENTRIES) {
            throw new InvalidInput("entries", "station.journal");
        }
        return journal.merge(station, boot, entries, clock.instant());
    }
}
