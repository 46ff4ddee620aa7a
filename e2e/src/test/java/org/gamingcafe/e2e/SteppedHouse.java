package org.gamingcafe.e2e;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** A house of one node that no other test shares, so that its clock can be stepped over hours and months. */
final class SteppedHouse implements AutoCloseable {

    private static final String NAME = "cases";

    /** Between those of the other houses: no node of theirs has the address of this one. */
    private static final int PORTS = 1_150;

    /** There is something to prepare before. */
    private static final Duration NOTICE = Duration.ofHours(1);

    private final ServerClock clock;
    private final Nodes nodes;

    private SteppedHouse(ServerClock clock, Nodes nodes) {
        this.clock = clock;
        this.nodes = nodes;
    }

    static SteppedHouse open() {
        var clock = ServerClock.atNoOffset(Nodes.clockFile(NAME));
        var nodes = Nodes.withClock(NAME, 1, PORTS);
        Factor.follow(nodes, clock);
        return new SteppedHouse(clock, nodes);
    }

    ServerClock clock() {
        return clock;
    }

    Nodes nodes() {
        return nodes;
    }

    Demo demo() {
        return nodes.demo();
    }

    Api signIn(Demo.Person person) {
        return Api.nobodyAt(nodes.base()).signIn(person);
    }

    /** When it is so late there the next time, in an hour at the earliest. */
    Instant next(LocalTime time, ZoneId zone) {
        var soonest = clock.now().plus(NOTICE);
        var today = soonest.atZone(zone).with(time);
        return (today.toInstant().isBefore(soonest) ? today.plusDays(1) : today).toInstant();
    }

    /** When clocks there are set forward the next time, or back. */
    Instant nextChange(ZoneId zone, boolean forward) {
        var rules = zone.getRules();
        var change = rules.nextTransition(clock.now().plus(NOTICE));
        return (change.isGap() == forward ? change : rules.nextTransition(change.getInstant())).getInstant();
    }

    @Override
    public void close() {
        Factor.leave(nodes);
        nodes.close();
    }
}
