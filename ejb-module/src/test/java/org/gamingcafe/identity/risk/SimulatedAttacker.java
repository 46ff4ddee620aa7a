package org.gamingcafe.identity.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Somebody who knows a member's password. The behaviour is written down in docs/guides/risk.md. */
final class SimulatedAttacker {

    private static final List<City> FAR = List.of(
            City.LAGOS, City.HANOI, City.SAO_PAULO, City.JAKARTA, City.BUCHAREST, City.NEW_YORK, City.AMSTERDAM);
    private static final List<City> INLAND = List.of(City.HAMBURG, City.LEIPZIG, City.MUNICH, City.COLOGNE);

    /** How many of each there are among twenty. */
    enum Way {
        /** Tries lists of lost passwords from rented machines abroad. */
        STUFFING(7),
        /** Has lured the password out of the member, and copies the member's browser. */
        PHISHING(5),
        /** Rents a household's line in the member's own country. */
        PROXY(4),
        /** Lives in the same city, and uses the own device at the own line. */
        ACQUAINTANCE(1),
        /** Lives in the same household. */
        HOUSEMATE(1),
        /** Has copied the cookies of the member's device, too. */
        STEALER(2);

        final int count;

        Way(int count) {
            this.count = count;
        }
    }

    /** @param seated whether the member sits at a seat of the house meanwhile; @param reused whether a token was used twice before */
    record Attack(Arrival arrival, Way way, boolean seated, boolean reused) {}

    private final int number;
    private final Way way;
    private final Random random;
    private final SimulatedMember victim;
    private final City city;

    SimulatedAttacker(int number, Way way, Random random, SimulatedMember victim) {
        this.number = number;
        this.way = way;
        this.random = random;
        this.victim = victim;
        city = switch (way) {
            case STUFFING, PHISHING, STEALER -> pick(FAR);
            case PROXY -> random.nextDouble() < 0.6 ? pick(INLAND) : victim.home;
            case ACQUAINTANCE, HOUSEMATE -> victim.home;
        };
    }

    SimulatedMember victim() {
        return victim;
    }

    /** One try; nobody tries more than four times. */
    Attack attack(Instant day) {
        var at = SimulatedMember.midnight(day).plus(Duration.ofMinutes(hour() * 60L + random.nextInt(60)));
        var arrival = new Arrival(
                victim.account,
                at,
                city.place(),
                network(),
                way == Way.STEALER ? victim.print() : "",
                browser(),
                null,
                false,
                false,
                failures(),
                way == Way.STUFFING && random.nextBoolean() || victim.hasLostPassword());
        var seated = random.nextDouble() < 0.15 && way != Way.HOUSEMATE;
        return new Attack(arrival, way, seated, way == Way.STEALER && random.nextBoolean());
    }

    private int hour() {
        return switch (way) {
            case STUFFING, PROXY -> random.nextInt(24);
            case PHISHING, STEALER, HOUSEMATE -> Math.floorMod(victim.usualHour(), 24);
            case ACQUAINTANCE -> 16 + random.nextInt(8);
        };
    }

    private String network() {
        return switch (way) {
            case STUFFING, PHISHING, PROXY, STEALER -> "attacker-" + number + "-" + random.nextInt(3);
            case ACQUAINTANCE -> "attacker-" + number;
            case HOUSEMATE -> victim.homeNetwork();
        };
    }

    private String browser() {
        return switch (way) {
            case STUFFING -> pick(List.of("", "Python Requests", "Chrome, Linux", SimulatedMember.COMMON));
            case PHISHING, STEALER -> victim.browser();
            case PROXY -> SimulatedMember.COMMON;
            case ACQUAINTANCE, HOUSEMATE -> pick(SimulatedMember.BROWSERS);
        };
    }

    private int failures() {
        return switch (way) {
            case STUFFING -> random.nextInt(5);
            case ACQUAINTANCE, HOUSEMATE -> 1 + random.nextInt(4);
            case PROXY -> random.nextInt(2);
            case PHISHING, STEALER -> 0;
        };
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
