package org.gamingcafe.identity.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gamingcafe.identity.device.Place;
import org.jspecify.annotations.Nullable;

/**
 * From where, when and with what somebody usually signs in (E9.2). A sign-in counts one, half of it after 30 days, and is
 * forgotten when a twentieth is left; of each kind at most 40 words are kept.
 *
 * @param last the latest sign-in whose place is known
 * @param reusedAt when a refresh token of the account was last used twice
 */
public record Habits(
        Map<Kind, Map<String, Seen>> known,
        @Nullable Visit last,
        @Nullable Instant reusedAt) {

    public static final Habits NONE = new Habits(Map.of(), null, null);

    private static final Duration HALF_LIFE = Duration.ofDays(30);
    private static final double FORGOTTEN = 0.05;
    private static final int MOST_WORDS = 40;
    private static final double USUALLY = 0.3;

    /** Before the browser of who has shown no device; a hash has other characters. */
    private static final String WITHOUT = "without ";

    /** What is counted. */
    public enum Kind {
        COUNTRY,
        CITY,
        NETWORK,
        /** By the hash of its secret, or by what showed none. */
        DEVICE,
        BROWSER,
        /** Of the day in UTC, 0 to 23. */
        HOUR
    }

    /** @param count as it was at that time */
    public record Seen(double count, Instant at) {

        double at(Instant now) {
            var halves = (double) Duration.between(at, now).toMillis() / HALF_LIFE.toMillis();
            return count * Math.pow(0.5, Math.max(0, halves));
        }
    }

    public record Visit(Instant at, Place.Point point) {}

    public Habits {
        known = Map.copyOf(known);
    }

    public boolean isEmpty() {
        return known.isEmpty();
    }

    public boolean has(Kind kind) {
        return !words(kind).isEmpty();
    }

    public boolean knows(Kind kind, String word, Instant now) {
        var seen = words(kind).get(word);
        return seen != null && seen.at(now) >= FORGOTTEN;
    }

    /** How often, the longer ago the less. */
    public double count(Kind kind, String word, Instant now) {
        var seen = words(kind).get(word);
        return seen == null ? 0 : seen.at(now);
    }

    public double count(Kind kind, Instant now) {
        return words(kind).values().stream().mapToDouble(seen -> seen.at(now)).sum();
    }

    /** With a sign-in that was the owner's. */
    public Habits with(Arrival arrival) {
        var now = arrival.at();
        var next = new EnumMap<Kind, Map<String, Seen>>(Kind.class);
        words(arrival).forEach((kind, word) -> next.put(kind, counted(kind, word, now)));
        var point = arrival.place().point();
        return new Habits(next, point == null ? last : new Visit(now, point), reusedAt);
    }

    public Habits withTokenReuse(Instant at) {
        return new Habits(known, last, at);
    }

    private Map<String, Seen> counted(Kind kind, String word, Instant now) {
        var all = new LinkedHashMap<>(words(kind));
        if (!word.isEmpty()) {
            all.put(word, new Seen(count(kind, word, now) + 1, now));
        }
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().at(now) >= FORGOTTEN)
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().at(now)))
                .limit(MOST_WORDS)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<Kind, String> words(Arrival arrival) {
        return Map.of(
                Kind.COUNTRY, arrival.place().country(),
                Kind.CITY, arrival.place().words(),
                Kind.NETWORK, arrival.network(),
                Kind.DEVICE, device(arrival),
                Kind.BROWSER, browser(arrival),
                Kind.HOUR, Integer.toString(hour(arrival.at())));
    }

    /** Whether this browser is usually a program that keeps no cookies, so that its showing no device says nothing. */
    boolean isUsuallyWithoutDevice(String browser, Instant now) {
        return count(Kind.DEVICE, WITHOUT + browser, now) >= USUALLY * count(Kind.BROWSER, browser, now);
    }

    private static String device(Arrival arrival) {
        var shown = arrival.device();
        return shown.isEmpty() && !arrival.vouched() ? WITHOUT + browser(arrival) : shown;
    }

    /** Who says nothing of itself is of one kind, too. */
    static String browser(Arrival arrival) {
        return arrival.browser().isEmpty() ? "?" : arrival.browser();
    }

    static int hour(Instant at) {
        return (int) Math.floorMod(at.getEpochSecond() / 3_600, 24L);
    }

    private Map<String, Seen> words(Kind kind) {
        return known.getOrDefault(kind, Map.of());
    }
}
