package org.gamingcafe.agent.house;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be ordered at the seat. @param price of one piece, in the currency */
public record MenuItem(UUID id, String name, BigDecimal price, String currency) {

    private static final int MOST = 300;

    /** What is not understood is left out. */
    public static List<MenuItem> list(Reply reply) {
        return reply.body().get("items") instanceof JsonArray items
                ? items.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .limit(MOST)
                        .flatMap(one -> item(one).stream())
                        .toList()
                : List.of();
    }

    private static Optional<MenuItem> item(JsonObject one) {
        var price = Fields.object(one, "price");
        var amount = price.flatMap(said -> Fields.text(said, "amount")).flatMap(MenuItem::number);
        var currency = price.flatMap(said -> Fields.text(said, "currency"));
        return Fields.id(one, "productId")
                .flatMap(id -> Fields.text(one, "name")
                        .flatMap(name -> amount.flatMap(
                                number -> currency.map(money -> new MenuItem(id, name, number, money)))));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,4})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
