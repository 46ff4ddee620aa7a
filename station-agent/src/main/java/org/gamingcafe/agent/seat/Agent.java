package org.gamingcafe.agent.seat;

import jakarta.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.gamingcafe.agent.desk.Desk;
import org.gamingcafe.agent.desk.Words;
import org.gamingcafe.agent.house.Address;
import org.gamingcafe.agent.house.Beat;
import org.gamingcafe.agent.house.Ears;
import org.gamingcafe.agent.house.Line;
import org.gamingcafe.agent.house.Orders;
import org.gamingcafe.agent.house.Pace;
import org.gamingcafe.agent.house.Requests;
import org.gamingcafe.agent.house.Tells;
import org.gamingcafe.agent.lease.Clocks;
import org.gamingcafe.agent.lease.GrantedLease;
import org.gamingcafe.agent.lease.LeaseVerifier;
import org.jspecify.annotations.Nullable;

/**
 * The program at one seat: the line to the house, the seat's thread on which everything is decided, and the desk. Nothing
 * on the seat's thread waits for the house, so that the screen locks in time whatever the network does.
 */
public final class Agent implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Agent.class.getName());

    private static final Optional<GrantedLease> NO_LEASE = Optional.empty();

    private final UUID boot = UUID.randomUUID();
    private final Parts parts;
    private final LeaseVerifier verifier = new LeaseVerifier();
    private final Memory memory;
    private final Journal journal;
    private final ScheduledExecutorService thread;
    private final Line line;
    private final SeatKeeper keeper;
    private volatile @Nullable UUID station;
    private volatile Beat beat;

    /** What an agent is made of. @param tick how often it looks; a second, in a simulation as it likes */
    public record Parts(
            Address address,
            HttpClient client,
            Desk desk,
            Disk disk,
            Clocks clocks,
            Words words,
            Pace pace,
            Duration tick,
            String name,
            RandomGenerator chance) {}

    public Agent(Parts parts) {
        this.parts = parts;
        memory = new Memory(parts.disk());
        journal = new Journal(parts.disk(), parts.clocks(), boot);
        station = memory.station().orElse(null);
        beat = new Beat(boot, parts.name(), Duration.ZERO, Optional.empty(), Optional.empty());
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("seat").factory());
        Executor seat = this::onSeat;
        var requests = new Requests(parts.client(), parts.address(), parts.words()::language);
        var acts = new Acts(requests, parts.words(), () -> Optional.ofNullable(station), seat);
        line = new Line(
                new Line.House(parts.client(), parts.address(), requests, verifier),
                parts.pace(),
                new Mouth(),
                new Hearing(),
                parts.chance());
        keeper = new SeatKeeper(
                new SeatKeeper.Around(parts.desk(), parts.clocks(), parts.words(), memory, journal, line, acts),
                new Doings(parts.disk()));
        parts.desk()
                .listen(new Hands(keeper, acts, new Waiter(parts.desk(), acts, parts.words(), keeper::playing), seat));
    }

    /** Goes on with the lease of before, if it has not run out, and asks the house. */
    public void start() {
        memory.keys().ifPresent(verifier::learn);
        onSeat(() -> {
            journal.note(Journal.Kind.STARTED, null);
            memory.held().ifPresent(keeper::held);
            var known = station;
            if (known != null) {
                memory.lease()
                        .ifPresent(kept ->
                                verifier.read(kept.token(), known).ifPresent(lease -> keeper.restored(lease, kept)));
            }
            keeper.look();
            line.start(known);
        });
        var tick = parts.tick().toMillis();
        var unused = thread.scheduleWithFixedDelay(this::tick, tick, tick, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        guarded(() -> {
            keeper.tick();
            beat = new Beat(
                    boot, parts.name(), parts.desk().idle(), parts.desk().foreground(), Optional.of(load()));
        });
    }

    private static int load() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var load = system.getSystemLoadAverage() / system.getAvailableProcessors();
        return (int) Math.clamp(Math.round(load * 100), 0L, 100L);
    }

    private void onSeat(Runnable task) {
        try {
            thread.execute(() -> guarded(task));
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "The agent has ended.");
        }
    }

    /** What fails once must not end the looking: a screen that nobody looks after stays open. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The seat is in trouble.", e);
        }
    }

    /** The station, once the house has said which it is. */
    public Optional<UUID> station() {
        return Optional.ofNullable(station);
    }

    public boolean isConnected() {
        return line.isConnected();
    }

    /** How often the house has welcomed it since it began. */
    public int welcomes() {
        return line.welcomes();
    }

    /** Everything as it is when the power goes: nothing is said, nothing noted, the desk stays as it is. */
    public void cutPower() {
        line.close();
        thread.shutdownNow();
    }

    /** The screen is locked; the lease stays on the disk for the next start. */
    @Override
    public void close() {
        onSeat(keeper::stop);
        line.close();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Mouth implements Tells {

        @Override
        public Beat beat() {
            return beat;
        }

        @Override
        public Optional<Notes> unconfirmed(Set<UUID> without) {
            return journal.unconfirmed(without);
        }

        @Override
        public boolean confirmed(UUID start, long through) {
            return journal.confirmed(start, through);
        }
    }

    private final class Hearing implements Ears {

        @Override
        public void known(UUID id) {
            var before = station;
            station = id;
            memory.station(id);
            if (before != null && !before.equals(id)) {
                onSeat(keeper::forget);
            }
        }

        @Override
        public void keys(JsonObject keySet) {
            memory.keys(keySet);
        }

        @Override
        public void orders(Orders orders) {
            var token = orders.lease();
            var known = station;
            var lease = token == null || known == null ? NO_LEASE : verifier.read(token, known);
            if (token != null && lease.isEmpty()) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "A lease that is not of the house, or not for this station, is not believed.");
            }
            onSeat(() -> keeper.orders(orders, lease));
        }

        @Override
        public void refused() {
            onSeat(keeper::refused);
        }

        @Override
        public void reachable(boolean reachable) {
            onSeat(() -> keeper.reachable(reachable));
        }
    }
}
