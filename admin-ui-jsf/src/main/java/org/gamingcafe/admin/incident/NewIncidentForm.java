package org.gamingcafe.admin.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.admin.ActKey;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.incident.IncidentService;
import org.gamingcafe.cafe.incident.IncidentView;
import org.gamingcafe.cafe.incident.NewIncident;
import org.gamingcafe.cafe.station.RegistryService;
import org.gamingcafe.cafe.station.RoomView;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** Somebody says that nobody can play: in the venue, in a room, or at seats by their numbers. */
@Named
@ViewScoped
public class NewIncidentForm implements Serializable {

    @Inject
    IncidentService incidents;

    @Inject
    RegistryService registry;

    @Inject
    StationService stations;

    @Inject
    Here here;

    private final ActKey act = new ActKey();
    private @Nullable String room;
    private @Nullable String numbers;
    private @Nullable String reason;
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime until;
    private boolean untilHeard = true;
    private @Nullable UUID opened;

    public void open() {
        var since = from;
        var over = until;
        var wanted = new NewIncident(
                here.id(),
                room == null || room.isEmpty() ? null : Parameters.id(room, "station-room"),
                seats(),
                reason == null ? "" : reason,
                since == null ? null : since.atZone(here.zone()).toInstant(),
                over == null ? null : over.atZone(here.zone()).toInstant(),
                untilHeard);
        IncidentView incident = incidents.open(wanted, act.command("incident.open", wanted));
        opened = incident.id();
        act.renew();
    }

    private List<StationId> seats() {
        if (numbers == null || numbers.isBlank()) {
            return List.of();
        }
        var asked = asked(numbers);
        var found = stations.all(here.id()).stream()
                .filter(seat -> asked.contains(seat.number()))
                .map(StationView::id)
                .toList();
        if (found.size() < asked.size()) {
            throw new InvalidInput("stationIds", "incident.seats", NewIncident.MOST);
        }
        return found;
    }

    private static Set<Integer> asked(String words) {
        try {
            return new HashSet<>(Arrays.stream(words.strip().split("[,;\\s]+"))
                    .map(Integer::valueOf)
                    .toList());
        } catch (NumberFormatException e) {
            throw new InvalidInput("stationIds", "incident.seats", NewIncident.MOST);
        }
    }

    public List<RoomView> getRooms() {
        return registry.rooms(here.id());
    }

    public boolean isDone() {
        return opened != null;
    }

    /** It was over already. */
    public boolean isOver() {
        return until != null;
    }

    public @Nullable UUID getOpened() {
        return opened;
    }

    public ActKey getAct() {
        return act;
    }

    public @Nullable String getRoom() {
        return room;
    }

    public void setRoom(@Nullable String room) {
        this.room = room;
    }

    public @Nullable @Size(max = 500) String getNumbers() {
        return numbers;
    }

    public void setNumbers(@Nullable String numbers) {
        this.numbers = numbers;
    }

    public @Nullable @Size(max = 200) String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDateTime from) {
        this.from = from;
    }

    public @Nullable LocalDateTime getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDateTime until) {
        this.until = until;
    }

    public boolean isUntilHeard() {
        return untilHeard;
    }

    public void setUntilHeard(boolean untilHeard) {
        this.untilHeard = untilHeard;
    }
}
