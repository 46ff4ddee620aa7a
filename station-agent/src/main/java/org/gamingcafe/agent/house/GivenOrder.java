package org.gamingcafe.agent.house;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** What was ordered at the seat. @param state as the house names it @param due what is left to pay, such as {@code 2.50 EUR}; empty: nothing */
public record GivenOrder(long number, String state, String due) {

    private static final int MOST = 20;

    /** What is not understood is left out. */
    public static List<GivenOrder> list(Reply reply) {
        return reply.body().get("items") instanceof JsonArray items
                ? items.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .limit(MOST)
                        .flatMap(one -> order(one).stream())
                        .toList()
                : List.of();
    }

    private static Optional<GivenOrder> order(JsonObject one) {
        return Fields.number(one, "number")
                .flatMap(number -> Fields.text(one, "state").map(state -> new GivenOrder(number, state, due(one))));
    }

    private static String due(JsonObject one) {
        var due = Fields.object(one, "due");
        var amount = due.flatMap(said -> Fields.text(said, "amount")).orElse("");
        var isNothing = amount.isEmpty() || amount.matches("[0.]+");
        return isNothing
                ? ""
                : amount + " "
                        + due.flatMap(said -> Fields.text(said, "currency")).orElse("");
    }
}
