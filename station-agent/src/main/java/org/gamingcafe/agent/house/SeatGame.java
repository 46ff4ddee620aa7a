package org.gamingcafe.agent.house;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A game that the seat has. @param program what is started for it @param running it runs there, as far as the house knows */
public record SeatGame(UUID id, String title, String program, boolean running) {

    private static final int MOST = 500;

    /** What is not understood is left out. */
    public static List<SeatGame> list(Reply reply) {
        return reply.body().get("items") instanceof JsonArray items
                ? items.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .limit(MOST)
                        .flatMap(one -> game(one).stream())
                        .toList()
                : List.of();
    }

    private static Optional<SeatGame> game(JsonObject one) {
        return Fields.id(one, "id")
                .flatMap(id -> Fields.text(one, "title")
                        .flatMap(title -> Fields.text(one, "program")
                                .map(program ->
                                        new SeatGame(id, title, program, JsonValue.TRUE.equals(one.get("running"))))));
    }
}
