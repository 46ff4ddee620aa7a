package org.gamingcafe.agent.sim;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gamingcafe.agent.desk.SimulatedDesk;
import org.gamingcafe.agent.desk.Words;
import org.gamingcafe.agent.house.Address;
import org.gamingcafe.agent.house.Pace;
import org.gamingcafe.agent.lease.Clocks;
import org.gamingcafe.agent.seat.Agent;
import org.gamingcafe.agent.seat.Disk;

/** A seat that has everything but a screen: a real agent, its memory on the disk, and a record of its own. */
public final class SimulatedSeat implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Place place;
    private final HttpClient client;
    private final Disk disk;
    private final SimulatedDesk desk;
    private Agent agent;

    /** @param memory a directory of its own @param chance for the moments at which it seeks a lost house */
    public record Place(URI house, String key, Path memory, Clocks clocks, Pace pace, long chance) {

        public static Place of(URI house, String key, Path memory) {
            return new Place(house, key, memory, Clocks.ofThisMachine(), Pace.USUAL, key.hashCode());
        }

        public Place pace(Pace other) {
            return new Place(house, key, memory, clocks, other, chance);
        }

        public Place clocks(Clocks other) {
            return new Place(house, key, memory, other, pace, chance);
        }
    }

    /** Its power is on. @param client may serve many seats */
    public SimulatedSeat(Place place, HttpClient client) {
        this.place = place;
        this.client = client;
        this.disk = new Disk(place.memory(), place.key());
        this.desk = new SimulatedDesk(place.clocks());
        this.agent = begin();
    }

    private Agent begin() {
        var fresh = new Agent(new Agent.Parts(
                new Address(place.house(), place.key()),
                client,
                desk,
                disk,
                place.clocks(),
                new Words(Locale.ENGLISH),
                place.pace(),
                LOOK_EVERY,
                "simulated 1",
                new Random(place.chance())));
        fresh.start();
        return fresh;
    }

    public SimulatedDesk desk() {
        return desk;
    }

    public Agent agent() {
        return agent;
    }

    /** When its screen was open, and for whom. */
    public List<SimulatedDesk.Open> record() {
        return desk.record();
    }

    /** The screen is dark, the program gone, and nobody was told. */
    public void cutPower() {
        agent.cutPower();
        desk.goDark();
    }

    public void powerOn() {
        agent = begin();
    }

    @Override
    public void close() {
        agent.close();
    }
}
