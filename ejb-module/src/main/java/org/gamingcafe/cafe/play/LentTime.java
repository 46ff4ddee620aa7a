package org.gamingcafe.cafe.play;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.jspecify.annotations.Nullable;

/** How the passes that a session was lent are kept with it. */
final class LentTime {

    private static final Jsonb JSON = JsonbBuilder.create();

    private LentTime() {}

    static String json(List<Entitlement> lent) {
        return JSON.toJson(lent.toArray(Entitlement[]::new));
    }

    static List<Entitlement> parse(@Nullable String json) {
        return json == null ? List.of() : List.of(JSON.fromJson(json, Entitlement[].class));
    }
}
