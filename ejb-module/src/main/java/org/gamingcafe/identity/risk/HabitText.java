package org.gamingcafe.identity.risk;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.gamingcafe.identity.device.Place;
import org.jspecify.annotations.Nullable;

/** Habits as they are kept: {@code {"COUNTRY":{"DE":[3.25,1767225600]},"last":[1767225600,52.52,13.4]}}. */
final class HabitText {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String LAST = "last";
    private static final String REUSED = "reused";

    private HabitText() {}

    static String of(Habits habits) {
        var json = JSON.createObjectBuilder();
        habits.known().forEach((kind, words) -> {
            var counts = JSON.createObjectBuilder();
            words.forEach((word, seen) -> counts.add(
                    word,
                    JSON.createArrayBuilder().add(seen.count()).add(seen.at().getEpochSecond())));
            json.add(kind.name(), counts);
        });
        var last = habits.last();
        if (last != null) {
            json.add(
                    LAST,
                    JSON.createArrayBuilder()
                            .add(last.at().getEpochSecond())
                            .add(last.point().latitude())
                            .add(last.point().longitude()));
        }
        var reused = habits.reusedAt();
        if (reused != null) {
            json.add(REUSED, reused.getEpochSecond());
        }
        return json.build().toString();
    }

    /** Kinds that this build does not know are left out. */
    static Habits read(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            var json = reader.readObject();
            var known = new EnumMap<Habits.Kind, Map<String, Habits.Seen>>(Habits.Kind.class);
            for (var kind : Habits.Kind.values()) {
                if (json.get(kind.name()) instanceof JsonObject words) {
                    known.put(kind, counts(words));
                }
            }
            var reused =
                    json.containsKey(REUSED) ? time(json.getJsonNumber(REUSED).longValue()) : null;
            return new Habits(known, last(json.get(LAST)), reused);
        }
    }

    private static Map<String, Habits.Seen> counts(JsonObject words) {
        var counts = new HashMap<String, Habits.Seen>();
        words.forEach((word, value) -> {
            var pair = value.asJsonArray();
            counts.put(
                    word,
                    new Habits.Seen(
                            pair.getJsonNumber(0).doubleValue(),
                            time(pair.getJsonNumber(1).longValue())));
        });
        return Map.copyOf(counts);
    }

    private static Habits.@Nullable Visit last(@Nullable JsonValue value) {
        if (value instanceof JsonArray visit) {
            var point = new Place.Point(
                    visit.getJsonNumber(1).doubleValue(), visit.getJsonNumber(2).doubleValue());
            return new Habits.Visit(time(visit.getJsonNumber(0).longValue()), point);
        }
        return null;
    }

    private static Instant time(long seconds) {
        return Instant.ofEpochSecond(seconds);
    }
}
