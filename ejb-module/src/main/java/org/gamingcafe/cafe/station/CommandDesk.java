package org.gamingcafe.cafe.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** How a command goes on: sent, and ended once. */
@ApplicationScoped
class CommandDesk {

    private static final int LONGEST_ANSWER = 500;
    private static final int AT_ONCE = 500;

    @Inject
    StationCommands commands;

    @Inject
    Registry registry;

    @Inject
    ConsoleStates consoles;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** A command that still waits to be done, and what stands at its seat. */
    record Errand(CommandView command, Machine machine) {}

    /** Nothing if it has an end, or its time is over. */
    @Transactional
    Optional<Errand> open(UUID id) {
        return commands.find(id)
                .filter(command -> command.state().isOpen() && command.dueAt().isAfter(clock.instant()))
                .map(command -> new Errand(command, details(command).machine()));
    }

    @Transactional
    void sent(UUID id) {
        commands.sent(id, clock.instant());
    }

    /** @return how it stands now: an end that was there before stays */
    @Transactional
    CommandView ended(UUID id, boolean isDone, @Nullable String answer) {
        var how = isDone ? CommandView.State.DONE : CommandView.State.FAILED;
        var isNews = commands.ended(id, how, cut(answer), clock.instant());
        var command = commands.find(id).orElseThrow(() -> new NotFound("station-command"));
        if (isNews) {
            tell(command);
        }
        return command;
    }

    /** The same of what a plug has done or seen. @param isOn whether there is power behind it now */
    @Transactional
    CommandView plugged(UUID id, boolean isDone, boolean isOn) {
        var command = ended(id, isDone, isOn ? "on" : "off");
        consoles.powered(details(command), isOn);
        return command;
    }

    /** What was not answered in time, and seats that have woken up. */
    @Transactional
    void sweep() {
        var now = clock.instant();
        commands.awake(now, AT_ONCE).forEach(this::tell);
        commands.timedOut(now, AT_ONCE).forEach(this::tell);
    }

    private void tell(CommandView command) {
        events.fire(new CommandEnded(details(command).station().venue(), command));
    }

    private StationDetails details(CommandView command) {
        return registry.find(command.station()).orElseThrow(() -> new NotFound("station"));
    }

    private static @Nullable String cut(@Nullable String answer) {
        if (answer == null || answer.isBlank()) {
            return null;
        }
        var plain = answer.strip();
        return plain.length() > LONGEST_ANSWER ? plain.substring(0, LONGEST_ANSWER) : plain;
    }
}
