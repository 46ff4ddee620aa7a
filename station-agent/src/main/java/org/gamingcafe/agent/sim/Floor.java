package org.gamingcafe.agent.sim;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gamingcafe.agent.house.Pace;

/** Many seats with their players in one program. */
public final class Floor implements AutoCloseable {

    private static final Duration CLOSING = Duration.ofSeconds(60);

    private final List<SimulatedSeat> seats = new ArrayList<>();
    private final List<Guest> guests = new ArrayList<>();
    private final List<Thread> lives = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** @param cards of those who play here; none: somebody else seats them */
    public record Plan(String station, String key, List<String> cards) {}

    /** What a seat has seen. @param visits how often somebody sat down by card @param turnedAway how often in vain */
    public record Report(
            Plan plan, int visits, int turnedAway, List<org.gamingcafe.agent.desk.SimulatedDesk.Open> open) {}

    private final List<Plan> plans;

    /** Every seat is switched on; the same seed gives the same players. @param memory a directory for all of them */
    public Floor(URI house, List<Plan> plans, Path memory, Pace pace) {
        this.plans = List.copyOf(plans);
        for (var plan : plans) {
            var place = SimulatedSeat.Place.of(house, plan.key(), memory.resolve(plan.station()))
                    .pace(pace);
            seats.add(new SimulatedSeat(place, client));
        }
    }

    public List<SimulatedSeat> seats() {
        return List.copyOf(seats);
    }

    /** The players come. */
    public void play(Script script, long seed) {
        for (int i = 0; i < seats.size(); i++) {
            if (plans.get(i).cards().isEmpty()) {
                continue;
            }
            var guest = new Guest(seats.get(i), plans.get(i).cards(), script, seed + i);
            guests.add(guest);
            lives.add(Thread.ofVirtual().name("guest " + i).start(() -> {
                try {
                    guest.live();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
    }

    /** The players go home, each after ending what they have begun. */
    public void goHome() throws InterruptedException {
        guests.forEach(Guest::stop);
        var end = System.nanoTime() + CLOSING.toNanos();
        for (var life : lives) {
            life.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
    }

    public List<Report> reports() {
        var reports = new ArrayList<Report>();
        for (int i = 0; i < seats.size(); i++) {
            var guest = i < guests.size() ? guests.get(i) : null;
            reports.add(new Report(
                    plans.get(i),
                    guest == null ? 0 : guest.visits(),
                    guest == null ? 0 : guest.turnedAway(),
                    seats.get(i).record()));
        }
        return reports;
    }

    @Override
    public void close() {
        guests.forEach(Guest::stop);
        seats.forEach(SimulatedSeat::close);
    }

    /** Plays for some minutes and says what every seat has seen: {@code HOUSE SEATS.json MEMORY MINUTES [SEED]}. */
    public static void main(String[] words) throws IOException, InterruptedException {
        if (words.length < 4) {
            System.err.println("HOUSE SEATS.json MEMORY MINUTES [SEED]; seats: [{\"station\",\"key\",\"cards\":[…]}]");
            System.exit(2);
        }
        var minutes = Integer.parseInt(words[3]);
        var seed = words.length > 4 ? Long.parseLong(words[4]) : 1;
        try (var floor = new Floor(URI.create(words[0]), plans(Path.of(words[1])), Path.of(words[2]), Pace.USUAL)) {
            floor.play(Script.busy(Duration.ofSeconds(60)), seed);
            TimeUnit.MINUTES.sleep(minutes);
            floor.goHome();
            System.out.println(json(floor.reports()));
        }
        System.exit(0);
    }

    private static List<Plan> plans(Path file) throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return reader.readArray().getValuesAs(jakarta.json.JsonObject.class).stream()
                    .map(one -> new Plan(
                            one.getString("station"),
                            one.getString("key"),
                            one.getJsonArray("cards").getValuesAs(JsonString::getString)))
                    .toList();
        }
    }

    private static JsonArray json(List<Report> reports) {
        var all = Json.createArrayBuilder();
        for (var report : reports) {
            var open = Json.createArrayBuilder();
            report.open()
                    .forEach(one -> open.add(Json.createObjectBuilder()
                            .add("player", String.valueOf(one.player()))
                            .add("from", one.from().toString())
                            .add("seconds", one.lasted(Instant.now()).toSeconds())));
            all.add(Json.createObjectBuilder()
                    .add("station", report.plan().station())
                    .add("visits", report.visits())
                    .add("turnedAway", report.turnedAway())
                    .add("open", open));
        }
        return all.build();
    }
}
