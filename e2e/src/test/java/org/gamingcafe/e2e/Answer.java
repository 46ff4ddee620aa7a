package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the API answered: status, headers and the very bytes of the body. */
record Answer(String asked, int status, HttpHeaders headers, byte[] body, Duration took) {

    /** What no answer may show to anybody outside: names of classes, packages, stack frames, SQL. */
    private static final Pattern INSIDES = Pattern.compile(
            "(?i)exception|\\bat [a-z]+(\\.[\\w$]+)+\\(|\\b(java|javax|jakarta|org|com|io)\\.[a-z]+\\.[\\w.]+|\\.java:\\d+|\\bselect .* from\\b|SQLSTATE");

    Answer expect(int expected) {
        assertThat(status).as("%s answered %s", asked, text()).isEqualTo(expected);
        return this;
    }

    /** Done: an act 200, a thing made 201. */
    Answer expectDone() {
        assertThat(status).as("%s answered %s", asked, text()).isIn(200, 201);
        return this;
    }

    /** A refusal: this status, this code, as a problem document that says nothing of the insides. */
    Answer expectProblem(int expected, String code) {
        expect(expected).isProblem();
        assertThat(json().getString("code")).as("%s answered %s", asked, text()).isEqualTo(code);
        return this;
    }

    /** A problem document (RFC 9457) with a request id and a code, that says nothing of the insides. */
    Answer isProblem() {
        assertThat(header("Content-Type"))
                .as("%s answered %d %s", asked, status, text())
                .startsWith("application/problem+json");
        assertThat(json().getString("requestId", "")).as(text()).isNotBlank();
        assertThat(json().getString("code", "")).as(text()).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+");
        assertThat(json().getInt("status")).as(text()).isEqualTo(status);
        return saysNothingOfTheInsides();
    }

    Answer saysNothingOfTheInsides() {
        assertThat(INSIDES.matcher(text()).find()).as(text()).isFalse();
        return this;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonObject json() {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    JsonArray items() {
        return json().getJsonArray("items");
    }

    List<JsonObject> objects(String name) {
        return json().getJsonArray(name).getValuesAs(JsonObject.class);
    }

    String at(String name) {
        return json().getString(name);
    }

    UUID id() {
        return UUID.fromString(at("id"));
    }

    Instant instant(String name) {
        return Instant.parse(at(name));
    }

    long number(String name) {
        return json().getJsonNumber(name).longValueExact();
    }

    /** Whole cents of a money value of this name. */
    long cents(String name) {
        return cents(json(), name);
    }

    static long cents(JsonObject object, String name) {
        var value = object.get(name);
        assertThat(value).as("%s in %s", name, object).isNotNull();
        var money = value.asJsonObject();
        assertThat(money.getString("currency")).isEqualTo(Demo.CURRENCY);
        assertThat(money.get("amount").getValueType())
                .as("amounts are text, never binary fractions: %s", money)
                .isEqualTo(JsonValue.ValueType.STRING);
        var amount = ((JsonString) money.get("amount")).getString();
        assertThat(amount).matches("-?\\d+\\.\\d{2}");
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
