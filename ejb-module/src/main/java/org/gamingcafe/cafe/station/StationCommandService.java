package org.gamingcafe.cafe.station;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** Tells seats what to do, and whether they have done it (R02, R05, G185). */
@Stateless
@RolesAllowed(Permission.STATION_COMMAND)
public class StationCommandService {

    public static final int LONGEST_ARGUMENT = 300;

    private static final int MOST_OPEN = 20;
    private static final int KEYS = 2;
    private static final Pattern PER_CENT = Pattern.compile("100|[1-9]?[0-9]");

    @Inject
    StationCommands commands;

    @Inject
    Registry registry;

    @Inject
    Tickets tickets;

    @Inject
    RulesBook book;

    @Inject
    Outbox outbox;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Refuses with {@code station.command-unsupported} what nothing at the seat can do. What was told is done when the
     * device says so; when it is silent it is {@code TIMED_OUT}.
     *
     * @param argument for kinds that say more than their name
     */
    public CommandView ask(StationId station, CommandKind kind, @Nullable String argument, Command command) {
        return idempotency.once(command, CommandView.class, act -> ask(station, kind, argument));
    }

    /** For rooms that have their own keys of acts, and have seen to it that the caller may: starts or closes a program. */
    @PermitAll
    public CommandView program(StationId station, CommandKind kind, String program) {
        return ask(station, kind, program);
    }

    private CommandView ask(StationId station, CommandKind kind, @Nullable String argument) {
        var details = known(station, Permission.STATION_COMMAND);
        var means = details.abilities().get(kind);
        if (means == null) {
            throw new CommandUnsupported(details.station().number(), kind);
        }
        var said = said(kind, argument);
        mustBeAllowed(kind, said, station);
        tickets.lock(station);
        if (commands.countOpen(station) >= MOST_OPEN) {
            throw new TooManyCommands(MOST_OPEN);
        }
        var now = clock.instant();
        var told = new CommandView(
                Ids.next(),
                station,
                kind,
                said,
                means,
                CommandView.State.PENDING,
                now,
                Call.current().caller().account(),
                now.plus(kind.patience()),
                null,
                null);
        commands.add(told);
        if (means != Means.AGENT) {
            outbox.append(
                    "station:" + station,
                    DeviceErrand.TYPE,
                    Map.of("command", told.id().toString()));
        }
        events.fire(new CommandAsked(details.station().venue(), told));
        return told;
    }

    /** Where a group has a list of programs, nothing else is launched. */
    private void mustBeAllowed(CommandKind kind, @Nullable String program, StationId station) {
        var isAllowed = kind != CommandKind.LAUNCH
                || program == null
                || book.post(station).stream().allMatch(post -> post.rules().allows(program));
        if (!isAllowed) {
            throw new InvalidInput("argument", "station.command-program");
        }
    }

    private static @Nullable String said(CommandKind kind, @Nullable String argument) {
        var plain = argument == null ? "" : argument.strip();
        if (!kind.takesArgument()) {
            if (!plain.isEmpty()) {
                throw new InvalidInput("argument", "station.command-alone", kind);
            }
            return null;
        }
        if (plain.isEmpty() || plain.length() > LONGEST_ARGUMENT) {
            throw new InvalidInput("argument", "station.command-argument", LONGEST_ARGUMENT);
        }
        if (kind == CommandKind.VOLUME && !PER_CENT.matcher(plain).matches()) {
            throw new InvalidInput("argument", "station.command-volume");
        }
        return plain;
    }

    /** Newest first. */
    @RolesAllowed(Permission.STATION_READ)
    public Slice<CommandView> history(StationId station, PageRequest page) {
        known(station, Permission.STATION_READ);
        var keys = Cursor.keys(page.after(), KEYS);
        var rows = keys.isEmpty()
                ? commands.of(station, null, null, page.size() + 1)
                : commands.of(station, Cursor.instant(keys.getFirst()), Cursor.id(keys.getLast()), page.size() + 1);
        return Slice.of(rows, page.size(), last -> Cursor.of(last.askedAt(), last.id()));
    }

    /** @throws NotFound {@code station-command.not-found}, for one of another venue too */
    @PermitAll
    public CommandView get(StationId station, UUID id) {
        var command = commands.find(id)
                .filter(known -> known.station().equals(station))
                .orElseThrow(() -> new NotFound("station-command"));
        var details = registry.find(station).orElseThrow(() -> new NotFound("station-command"));
        Call.current()
                .caller()
                .mustBeAllowed(Permission.STATION_READ, details.station().venue(), "station-command");
        return command;
    }

    private StationDetails known(StationId station, String permission) {
        var details = registry.find(station).orElseThrow(() -> new NotFound("station"));
        Call.current().caller().mustBeAllowed(permission, details.station().venue(), "station");
        return details;
    }
}
