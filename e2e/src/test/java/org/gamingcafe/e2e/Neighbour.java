package org.gamingcafe.e2e;

import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.UUID;

/** Another venue of the same house, and somebody who administers it and nothing else. */
final class Neighbour {

    private Neighbour() {}

    /** A venue where one can play. @param station free, and without a program */
    record Place(UUID venue, Demo.Person founder, UUID group, UUID station) {}

    /** In the currency of the demo, and with nothing in it. */
    static UUID venue(String name) {
        var venue = UUID.randomUUID();
        Books.change("""
                insert into venue (id, code, name, zone, currency, cut_over, language)
                select ?, ?, ?, 'Europe/Berlin', 'EUR', cut_over, 'en' from venue where id = ?""", venue, code(), name, TheCafe.demo().venue());
        return venue;
    }

    static Demo.Person administratorOf(UUID venue) {
        var person = Newcomer.verified();
        Books.change("delete from account_role where account_id = ?", person.id());
        Books.change(
                "insert into account_role (account_id, venue_id, role) values (?, ?, 'ADMIN')", person.id(), venue);
        Books.change("update account set kind = 'STAFF', home_venue = ? where id = ?", venue, person.id());
        return person;
    }

    /** With a seat and prices, as its own administrator sets them up over the API. */
    static Place furnished(String name) {
        var venue = venue(name);
        var founder = administratorOf(venue);
        var admin = Api.signedIn(founder);
        var group = admin.post("station-groups?venue=" + venue, Body.of("name", "PC"))
                .expect(201)
                .id();
        admin.post("stations", Body.of("groupId", group, "prefix", "ND", "count", 1))
                .expect(201);
        var station = UUID.fromString(admin.get("stations?venue=" + venue)
                .expect(200)
                .items()
                .getFirst()
                .asJsonObject()
                .getString("id"));
        beginTariff(admin, venue, group);
        return new Place(venue, founder, group, station);
    }

    /** By the minute at 3.00 an hour, whatever the day. */
    private static void beginTariff(Api admin, UUID venue, UUID group) {
        var days = Json.createArrayBuilder();
        for (var day : DayOfWeek.values()) {
            days.add(day.name());
        }
        var rule = Body.with(
                Body.of(
                        "groupId",
                        group,
                        "name",
                        "Always",
                        "from",
                        "00:00",
                        "until",
                        "00:00",
                        "perHour",
                        Body.money("3.00")),
                "days",
                days.build());
        var draft = admin.post(
                        "tariffs?venue=" + venue,
                        Body.of(
                                "name",
                                "Over there",
                                "taxPpm",
                                190_000,
                                "roundingSeconds",
                                60,
                                "rules",
                                Body.list(rule)))
                .expect(201);
        var path = "tariffs/" + draft.id();
        admin.send(admin.request(path + "/begin-first")
                        .header("If-Match", admin.get(path).expect(200).header("ETag"))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.noBody())
                        .build())
                .expect(200);
    }

    static String code() {
        return "Y" + UUID.randomUUID().toString().substring(0, 5).toUpperCase(Locale.ROOT);
    }
}
