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
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

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
                .collect(Collectors.toCollection(ArrayList::new));
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

    /** A seat of the standard group: one that no other test has used, while there is one; else one that is free again. */
    synchronized UUID freshStation() {
        var unused = freshStations.poll();
        if (unused != null) {
            return unused;
        }
        var free = standard.stream().filter(Demo::isFree).findFirst().orElseThrow();
        // Whoever asks twice before sitting down gets two seats.
        standard.remove(free);
        standard.add(free);
        return free;
    }

    /** Seats of the group at whose prices {@link #freshStation} seats people. */
    synchronized List<UUID> standardStations() {
        return List.copyOf(standard);
    }

    private static boolean isFree(UUID station) {
        return Books.number("select count(*) from station where id = ? and state = 'LOCKED'", station) == 1;
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
