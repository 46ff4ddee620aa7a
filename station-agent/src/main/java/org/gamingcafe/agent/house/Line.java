package org.gamingcafe.agent.house;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.gamingcafe.agent.lease.LeaseVerifier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the seat in touch with the house: says that it is alive, and hands on what is heard, on a thread of its own. While
 * there is no connection it asks by plain requests.
 */
public final class Line implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Line.class.getName());
    private static final Duration KEYS_AGAIN_AFTER = Duration.ofSeconds(20);
    private static final Message WAKE = new Message(null, "wake", JsonValue.EMPTY_JSON_OBJECT);

    private final HttpClient client;
    private final Address address;
    private final PlainWay plain;
    private final Backoff backoff;
    private final LeaseVerifier verifier;
    private final Pace pace;
    private final Tells tells;
    private final Ears ears;
    private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();

    private volatile boolean open = true;
    private volatile @Nullable Thread thread;
    private volatile boolean asked;
    private volatile @Nullable Connection connection;
    private final AtomicInteger welcomes = new AtomicInteger();
    private @Nullable UUID station;
    private @Nullable Boolean reachable;
    private long nextBeat = System.nanoTime();
    private long nextKeys = System.nanoTime();
    private long answerBy = Long.MAX_VALUE;
    private boolean isWelcome;

    /** What the line needs to know of the house. */
    public record House(HttpClient client, Address address, Requests requests, LeaseVerifier verifier) {}

    private record Message(@Nullable Connection from, String type, JsonObject body) {}

    public Line(House house, Pace pace, Tells tells, Ears ears, RandomGenerator chance) {
        this.client = house.client();
        this.address = house.address();
        this.plain = new PlainWay(house.requests(), tells, ears);
        this.backoff = new Backoff(pace, chance);
        this.verifier = house.verifier();
        this.pace = pace;
        this.tells = tells;
        this.ears = ears;
    }

    /** @param station as far as it is known from an earlier start */
    public void start(@Nullable UUID station) {
        this.station = station;
        thread = Thread.ofVirtual().name("line").start(this::run);
    }

    /** Asks the house at once what is to be done. */
    public void ask() {
        asked = true;
        inbox.add(WAKE);
    }

    /** What became of a command. If this gets lost, the command is told again. */
    public void answer(UUID command, boolean done, String answer) {
        answers.add(Json.createObjectBuilder()
                .add("command", command.toString())
                .add("done", done)
                .add("answer", answer)
                .build());
        inbox.add(WAKE);
    }

    public boolean isConnected() {
        var one = connection;
        return one != null && one.isOpen();
    }

    /** How often the house has welcomed it: once, and once more for each connection that was lost. */
    public int welcomes() {
        return welcomes.get();
    }

    private void run() {
        while (open) {
            try {
                turn();
                var message = inbox.poll(Math.max(1, untilNext()), TimeUnit.NANOSECONDS);
                if (message != null) {
                    heard(message);
                }
            } catch (Unreachable e) {
                lost(e);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "What the house said could not be handled.", e);
                lost(new Unreachable("fault", e));
            }
        }
    }

    private long untilNext() {
        if (isConnected()) {
            return (isWelcome ? Math.min(nextBeat, answerBy) : answerBy) - System.nanoTime();
        }
        return Math.min(nextBeat, backoff.next()) - System.nanoTime();
    }

    private void turn() throws Unreachable {
        if (System.nanoTime() - answerBy >= 0 && answerBy != Long.MAX_VALUE) {
            drop("The house says nothing.");
            ended();
        }
        if (connection != null && !isConnected()) {
            ended();
        }
        if (!isConnected() && backoff.isDue()) {
            connect();
        }
        var isSpokenTo = !isConnected() || isWelcome;
        if (isSpokenTo && (asked || System.nanoTime() - nextBeat >= 0)) {
            asked = false;
            nextBeat = System.nanoTime() + pace.beat().toNanos();
            beat();
        }
        for (var said = answers.poll(); said != null; said = answers.poll()) {
            tell(said);
        }
    }

    /** It is asked at once by a plain request; the next connection comes after a while, a longer one if this was short. */
    private void ended() {
        connection = null;
        answerBy = Long.MAX_VALUE;
        asked = true;
        backoff.ended();
    }

    /** The next attempt comes after a random while that grows; meanwhile plain requests are made. */
    private void connect() {
        backoff.tried();
        try {
            var fresh = new AtomicReference<Connection>();
            var made = Connection.open(
                    client,
                    address,
                    (type, body) -> inbox.add(new Message(fresh.get(), type, body)),
                    () -> inbox.add(WAKE));
            fresh.set(made);
            connection = made;
            isWelcome = false;
            made.greet(address.key());
            answerSoon();
        } catch (Unreachable e) {
            LOG.log(System.Logger.Level.DEBUG, "No connection", e);
        }
    }

    private void beat() throws Unreachable {
        var known = station;
        if (known != null) {
            plain.mergeJournal(known);
        }
        var one = connection;
        if (one != null && one.isOpen()) {
            one.say("beat", tells.beat().json());
            answerSoon();
        } else if (known != null) {
            var orders = plain.beat(known);
            if (orders.isPresent()) {
                orders(orders.get());
            }
        } else {
            throw Unreachable.never();
        }
    }

    private void answerSoon() {
        answerBy = Math.min(answerBy, System.nanoTime() + pace.patience().toNanos());
    }

    private void tell(JsonObject answer) throws Unreachable {
        var one = connection;
        if (one != null && one.isOpen()) {
            one.say("answer", answer);
        } else if (station != null) {
            plain.answer(station, answer);
        }
    }

    private void heard(Message message) throws Unreachable {
        if (message.from() == null || message.from() != connection) {
            return;
        }
        answerBy = Long.MAX_VALUE;
        switch (message.type()) {
            case "welcome" -> welcome(message.body());
            case "orders" -> orders(Orders.of(message.body()));
            case "problem" -> problem(message.body());
            default -> LOG.log(System.Logger.Level.DEBUG, "Heard {0}", message.type());
        }
    }

    private void welcome(JsonObject body) {
        backoff.welcomed();
        isWelcome = true;
        welcomes.incrementAndGet();
        Fields.id(body, "station").ifPresent(id -> {
            station = id;
            ears.known(id);
        });
        asked = true;
    }

    private void problem(JsonObject body) {
        var code = Fields.text(body, "code").orElse("");
        LOG.log(System.Logger.Level.INFO, "The house says: {0}", code);
        if (code.equals("station-key.refused")) {
            ears.refused();
        }
    }

    private void orders(Orders orders) throws Unreachable {
        var lease = orders.lease();
        if (lease != null && !verifier.knowsKeyOf(lease) && System.nanoTime() - nextKeys >= 0) {
            nextKeys = System.nanoTime() + KEYS_AGAIN_AFTER.toNanos();
            plain.keys().ifPresent(keys -> {
                verifier.learn(keys);
                ears.keys(keys);
            });
        }
        reachable(true);
        ears.orders(orders);
    }

    private void lost(Unreachable why) {
        LOG.log(System.Logger.Level.DEBUG, "The house cannot be reached", why);
        if (connection != null) {
            drop("lost");
            ended();
        } else {
            reachable(false);
        }
    }

    private void drop(String why) {
        var one = connection;
        answerBy = Long.MAX_VALUE;
        connection = null;
        if (one != null) {
            LOG.log(System.Logger.Level.DEBUG, "The connection is given up: {0}", why);
            one.abort();
        }
    }

    private void reachable(boolean now) {
        if (reachable == null || reachable != now) {
            reachable = now;
            ears.reachable(now);
        }
    }

    /** Afterwards nothing is said, heard or written any more. */
    @Override
    public void close() {
        open = false;
        drop("closed");
        var running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
