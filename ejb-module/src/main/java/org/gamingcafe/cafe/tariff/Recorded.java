package org.gamingcafe.cafe.tariff;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Terms and usages as they are kept. */
final class Recorded {

    private static final Jsonb JSON = JsonbBuilder.create();

    private Recorded() {}

    static String of(Object value) {
        return JSON.toJson(value);
    }

    static Terms terms(String json) {
        return JSON.fromJson(json, Terms.class);
    }

    static Usage usage(String json) {
        return JSON.fromJson(json, Usage.class);
    }
}
