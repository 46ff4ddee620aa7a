package org.gamingcafe.identity.risk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gamingcafe.identity.device.Place;
import org.gamingcafe.platform.kernel.AccountId;

/** What one member does for sixteen weeks. The behaviour is written down in docs/guides/risk.md; chance comes from a seed. */
final class SimulatedMember {

    static final String COMMON = "Chrome, Windows";
    static final List<String> BROWSERS = List.of(
            COMMON,
            COMMON,
            COMMON,
            "Firefox, Windows",
            "Chrome Mobile, Android",
            "Chrome Mobile, Android",
            "Mobile Safari, iOS",
            "Mobile Safari, iOS",
            "Edge, Windows",
            "Firefox, Linux",
            "Safari, Mac OS X");
    private static final List<City> CITIES = List.of(
            City.BERLIN,
            City.BERLIN,
            City.BERLIN,
            City.BERLIN,
            City.BERLIN,
            City.BERLIN,
            City.BERLIN,
            City.BERLIN,
            City.LEIPZIG,
            City.HAMBURG);
    private static final List<City> INLAND =
            List.of(City.HAMBURG, City.LEIPZIG, City.MUNICH, City.COLOGNE, City.DRESDEN);
    private static final List<City> ABROAD =
            List.of(City.PALMA, City.ANTALYA, City.VIENNA, City.PRAGUE, City.LONDON, City.AMSTERDAM);
    private static final int HOME_NETWORKS = 4;
    private static final int MOBILE_NETWORKS = 40;

    private record Device(String print, String browser) {}

    private record Trip(Instant from, Instant to, City city) {
        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    final AccountId account;
    final City home;
    private final Random random;
    private final int number;
    private final List<Device> devices = new ArrayList<>();
    private final List<Trip> trips = new ArrayList<>();
    private final int firstHour;
    private final int hours;
    private final double perDay;
    private final boolean tunnels;
    private final boolean lostPassword;
    private int made;
    private int homeNetwork;

    SimulatedMember(int number, Random random, Instant begin, Duration length) {
        this.number = number;
        this.random = random;
        account = AccountId.next();
        home = pick(CITIES);
        firstHour = List.of(9, 12, 15, 16, 17, 18, 20).get(random.nextInt(7));
        hours = 5;
        perDay = (1 + random.nextInt(6)) / 7.0;
        tunnels = chance(0.03);
        lostPassword = chance(0.02);
        for (var i = random.nextInt(3); i >= 0; i--) {
            devices.add(device());
        }
        plan(begin, length);
    }

    /** A weekend in another city of the country each 40 days for one in ten; a holiday abroad for one in seventeen. */
    private void plan(Instant begin, Duration length) {
        if (chance(0.10)) {
            for (var day = 5 + random.nextInt(30); day < length.toDays(); day += 40) {
                trip(begin.plus(Duration.ofDays(day)), 2, pick(INLAND));
            }
        }
        if (chance(0.06)) {
            trip(
                    begin.plus(Duration.ofDays(random.nextInt((int) length.toDays() - 14))),
                    7 + random.nextInt(8),
                    pick(ABROAD));
        }
    }

    private void trip(Instant from, int days, City city) {
        trips.add(new Trip(from, from.plus(Duration.ofDays(days)), city));
    }

    /** The sign-ins of a day, in order. */
    List<Arrival> day(Instant midnight) {
        var arrivals = new ArrayList<Arrival>();
        if (chance(perDay)) {
            arrivals.add(arrive(midnight.plus(Duration.ofMinutes(minute()))));
        }
        return arrivals;
    }

    /** Fifteen in a hundred at another hour between 8 and 24. */
    private int minute() {
        var hour = chance(0.85) ? firstHour + random.nextInt(hours) : 8 + random.nextInt(16);
        return Math.floorMod(hour, 24) * 60 + random.nextInt(60);
    }

    private Arrival arrive(Instant at) {
        var trip = trips.stream().filter(some -> some.covers(at)).findFirst().orElse(null);
        if (chance(0.0015)) {
            devices.set(random.nextInt(devices.size()), device());
        }
        var device = pick(devices);
        if (trip != null) {
            var network = trip.city() + "-hotel-" + random.nextInt(3);
            return arrival(at, device, trip.city(), network, false);
        }
        if (tunnels && chance(0.30)) {
            return arrival(at, device, City.AMSTERDAM, "tunnel-" + random.nextInt(3), false);
        }
        var where = random.nextDouble();
        if (home == City.BERLIN && where < 0.25) {
            return atASeat(at);
        }
        return where < 0.60 ? fromHome(at, device) : onTheMove(at, device);
    }

    /** At a seat of the house: its browser, its address, and the station vouches. */
    private Arrival atASeat(Instant at) {
        return arrival(at, new Device("", COMMON), City.BERLIN, "venue", true);
    }

    /** The provider gives another network once in ten sign-ins, out of four. */
    private Arrival fromHome(Instant at, Device device) {
        if (chance(0.10)) {
            homeNetwork = random.nextInt(HOME_NETWORKS);
        }
        return arrival(at, device, home, "home-" + number + "-" + homeNetwork, false);
    }

    /** Out of forty networks; three in ten are told to lie in another city of the country. */
    private Arrival onTheMove(Instant at, Device device) {
        var city = chance(0.30) ? pick(INLAND) : home;
        return arrival(at, device, city, "mobile-" + city + "-" + random.nextInt(MOBILE_NETWORKS), false);
    }

    private Arrival arrival(Instant at, Device device, City city, String network, boolean seat) {
        var print = seat || chance(0.01) ? "" : device.print();
        return new Arrival(
                account, at, city.place(), network, print, device.browser(), null, seat, false, typos(), lostPassword);
    }

    private int typos() {
        var how = random.nextDouble();
        if (how < 0.005) {
            return 3 + random.nextInt(2);
        }
        return how < 0.025 ? 2 : how < 0.145 ? 1 : 0;
    }

    private Device device() {
        return new Device("device-" + number + "-" + made++, pick(BROWSERS));
    }

    // What an attacker knows of this member

    String browser() {
        return devices.getFirst().browser();
    }

    String print() {
        return devices.getFirst().print();
    }

    boolean hasLostPassword() {
        return lostPassword;
    }

    int usualHour() {
        return firstHour + random.nextInt(hours);
    }

    Place place() {
        return home.place();
    }

    String homeNetwork() {
        return "home-" + number + "-" + homeNetwork;
    }

    static Instant midnight(Instant at) {
        return at.atOffset(ZoneOffset.UTC).with(LocalTime.MIDNIGHT).toInstant();
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
