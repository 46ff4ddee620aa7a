package org.gamingcafe.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** The demo venue as {@code run/demo.json} describes it. */
final class Demo {

    /** @param totpSecret of who needs a code to sign in, base32; else empty */
    record Person(UUID id, String username, String email, String password, String totpSecret) {

        Person(UUID id, String username, String email, String password) {
            this(id, username, email, password, "");
        }
    }

    /** What the demo house counts in. */
    static final String CURRENCY = "EUR";

    private static final int MORE_STATIONS = 8;

    private final JsonObject json;
    private final Deque<Person> fresh = new ArrayDeque<>();
    private final Deque<Person> freshWithPassword = new ArrayDeque<>();
    private final Deque<UUID> freshStations;
    private final List<UUID> standard;

    private Demo(JsonObject json) {
        this.json = json;
        members().forEach(member -> (member.password().isEmpty() ? fresh : freshWithPassword).add(member));
        this.standard = json.getJsonArray("stations").getValuesAs(JsonObject.class).stream()
                .filter(station -> station.getString("group").equals("Standard"))
                .map(Demo::id)
                .toList();
        this.freshStations = new ArrayDeque<>(standard);
    }

    static JsonObject read(Path file) {
        try (var in = Files.newInputStream(file);
                var reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Demo of(JsonObject json) {
        return new Demo(json);
    }

    URI base() {
        return URI.create(json.getString("base"));
    }

    String currency() {
        return json.getString("currency");
    }

    UUID venue() {
        return id(json.get("venue"));
    }

    Person admin() {
        return person(json.getJsonObject("accounts").getJsonObject("admin"));
    }

    Person manager() {
        return person(json.getJsonObject("accounts").getJsonObject("manager"));
    }

    Person cashier() {
        return person(json.getJsonObject("accounts").getJsonObject("cashier"));
    }

    List<Person> members() {
        return json.getJsonObject("accounts").getJsonArray("members").getValuesAs(JsonObject.class).stream()
                .map(Demo::person)
                .toList();
    }

    /** A member that no other test has used; this one never signs in. When there is none left, one entered at the desk now. */
    Person freshMember() {
        return fresh.isEmpty() ? Newcomer.entered() : fresh.pop();
    }

    /** A member that no other test has used and who can sign in; when there is none left, one who registers now. */
    Person freshMemberWhoSignsIn() {
        return freshWithPassword.isEmpty() ? Newcomer.verified() : freshWithPassword.pop();
    }

    /**
     * A seat of the standard group at which no other test sits or sat: a seat that was handed out before may have kept a key, a
     * kind or a fault. When the demo has no more of them, the house gets some.
     */
    synchronized UUID freshStation() {
        if (freshStations.isEmpty()) {
            addStations();
        }
        return freshStations.removeFirst();
    }

    private void addStations() {
        var admin = Api.nobodyAt(base()).signIn(admin());
        var group = admin.get("stations/" + standard.getFirst()).expect(200).at("groupId");
        var added = admin.post("stations", Body.of("groupId", group, "prefix", "PC", "count", MORE_STATIONS))
                .expect(201);
        freshStations.addAll(Books.rows(
                        "select id from station where group_id = ?::uuid and number >= ? order by number",
                        group,
                        added.number("firstNumber"))
                .stream()
                .map(row -> (UUID) row.getFirst())
                .toList());
    }

    /** Seats of the group at whose prices {@link #freshStation} seats people. */
    List<UUID> standardStations() {
        return standard;
    }

    List<UUID> tills() {
        return ids("tills");
    }

    List<UUID> stations() {
        return ids("stations");
    }

    List<UUID> products() {
        return ids("products");
    }

    JsonObject database() {
        return json.getJsonObject("database");
    }

    JsonObject management() {
        return json.getJsonObject("management");
    }

    private List<UUID> ids(String name) {
        return json.getJsonArray(name).stream().map(Demo::id).toList();
    }

    private static UUID id(JsonValue value) {
        return UUID.fromString(
                value instanceof JsonString text
                        ? text.getString()
                        : value.asJsonObject().getString("id"));
    }

    private static Person person(JsonObject json) {
        return new Person(
                UUID.fromString(json.getString("id")),
                json.getString("username"),
                json.getString("email"),
                json.getString("password", ""),
                json.getString("totpSecret", ""));
    }
}
