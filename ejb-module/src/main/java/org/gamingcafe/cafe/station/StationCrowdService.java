package org.gamingcafe.cafe.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Tells many seats the same at once. Each is an act of its own, so that what one cannot do keeps no other from doing it, and
 * what came of each is said.
 */
@Stateless
@RolesAllowed(Permission.STATION_COMMAND)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StationCrowdService {

    /** As many as a floor shows. */
    public static final int MOST = 1_000;

    @Inject
    StationCommandService commands;

    @Inject
    RegistryService registry;

    /** @param refused why it was not told, as the code of a refusal and what it speaks of; nothing if it was */
    public record Told(int number, String name, @Nullable String refused, List<String> arguments) {}

    /** By number; what does not stand in the venue is left out. */
    public List<Told> tell(
            VenueId venue, Set<StationId> seats, CommandKind kind, @Nullable String argument, Command command) {
        if (seats.isEmpty() || seats.size() > MOST) {
            throw new InvalidInput("seats", "station.crowd", MOST);
        }
        Map<StationId, StationView> known = registry.some(venue, seats).stream()
                .map(StationDetails::station)
                .collect(Collectors.toMap(StationView::id, Function.identity()));
        var told = new ArrayList<Told>();
        known.values().stream()
                .sorted(Comparator.comparingInt(StationView::number))
                .forEach(seat -> told.add(tell(seat, kind, argument, command)));
        return told;
    }

    /** What is wrong with the command itself is wrong for all of them. */
    private Told tell(StationView seat, CommandKind kind, @Nullable String argument, Command command) {
        var own = new Command(command.route(), command.key() + ":" + seat.number(), command.bodyHash());
        try {
            commands.ask(seat.id(), kind, argument, own);
            return new Told(seat.number(), seat.name(), null, List.of());
        } catch (InvalidInput wrong) {
            throw wrong;
        } catch (Refusal no) {
            return new Told(seat.number(), seat.name(), no.code(), no.arguments());
        }
    }
}
