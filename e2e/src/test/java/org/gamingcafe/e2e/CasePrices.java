package org.gamingcafe.e2e;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.DayOfWeek;
import java.util.UUID;

/** What play costs in the venue of a case, as its administrator writes it. */
final class CasePrices {

    /** Two seats that share a price. */
    record Seats(UUID group, UUID seat, UUID other) {}

    private final CaseVenue venue;

    CasePrices(CaseVenue venue) {
        this.venue = venue;
    }

    Seats seats(String name) {
        var admin = venue.admin();
        var group = admin.post("station-groups" + venue.at(), Body.of("name", name))
                .expect(201)
                .id();
        admin.post("stations", Body.of("groupId", group, "prefix", name, "count", 2))
                .expect(201);
        var seats = admin.get("stations" + venue.at()).expect(200).items().getValuesAs(JsonObject.class).stream()
                .filter(seat -> seat.getString("groupId").equals(group.toString()))
                .map(seat -> UUID.fromString(seat.getString("id")))
                .toList();
        return new Seats(group, seats.getFirst(), seats.getLast());
    }

    /** Seats for which one price holds at all times, and nothing else is said. */
    Seats seatsAt(String perHour) {
        var seats = seats("PC");
        begin(tariff(rule(seats, perHour)));
        return seats;
    }

    static JsonArray everyDay() {
        var days = Json.createArrayBuilder();
        for (var day : DayOfWeek.values()) {
            days.add(day.name());
        }
        return days.build();
    }

    JsonObject rule(Seats seats, String perHour) {
        return rule(seats, "00:00", "00:00", perHour);
    }

    JsonObject rule(Seats seats, String from, String until, String perHour) {
        return Body.of(
                "groupId",
                seats.group(),
                "name",
                from + "–" + until,
                "days",
                everyDay(),
                "from",
                from,
                "until",
                until,
                "perHour",
                venue.money(perHour));
    }

    /** By the second, with 19 % inside. */
    static JsonObject tariff(JsonObject... rules) {
        return Body.of("name", "On the wall", "taxPpm", 190_000, "rules", Body.list(rules));
    }

    /** The first tariff, which nobody else could approve. */
    void begin(JsonObject tariff) {
        var path = drafted(tariff);
        act(venue.admin(), path, "/begin-first");
    }

    /** Another tariff in its place, which somebody else approves. */
    void replace(JsonObject tariff) {
        var manager = venue.house().demo().manager();
        venue.give(manager, "MANAGER");
        var path = drafted(tariff);
        act(venue.house().signIn(manager), path, "/approve");
        venue.admin().post(path + "/activate", JsonValue.EMPTY_JSON_OBJECT).expect(200);
    }

    private String drafted(JsonObject tariff) {
        return "tariffs/"
                + venue.admin().post("tariffs" + venue.at(), tariff).expect(201).id();
    }

    /** On what was read. */
    private static void act(Api by, String path, String act) {
        by.send(by.request(path + act)
                        .header("If-Match", by.get(path).expect(200).header("ETag"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.noBody())
                        .build())
                .expect(200);
    }
}
