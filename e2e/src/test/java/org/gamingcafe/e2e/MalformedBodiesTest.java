package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twenty bodies and more that no client should send, to every POST and PUT that the served OpenAPI document knows. */
@DisplayName("G135: a malformed body gets a 4xx problem document, whatever the operation; nothing is written")
class MalformedBodiesTest {

    private static final Duration SOON = Duration.ofSeconds(1);

    private static Desk desk;
    private static Map<String, String> before;

    @BeforeAll
    static void open() {
        desk = Desk.openInAQuietHouse();
        before = Books.print();
    }

    @AfterAll
    static void nothing_was_written() {
        var after = Books.print();
        desk.close();
        assertThat(after).isEqualTo(before);
    }

    static Stream<Operation> operations() {
        return Operation.all().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void malformed_bodies_are_refused(Operation operation) {
        var path = operation.path(desk.shift());
        var faults = new ArrayList<String>();

        for (var malformed : Malformed.of(operation)) {
            var answer = send(operation.method().toUpperCase(java.util.Locale.ROOT), path, malformed);
            if (answer.took().compareTo(SOON) > 0) {
                answer = send(operation.method().toUpperCase(java.util.Locale.ROOT), path, malformed);
            }
            try {
                assertThat(answer.status()).isBetween(400, 499);
                answer.isProblem();
                assertThat(answer.at("code")).isNotIn("path.not-found", "caller.unauthenticated");
                assertThat(answer.took()).isLessThan(SOON);
            } catch (AssertionError fault) {
                faults.add(malformed.name() + ": " + answer.status() + " " + fault.getMessage());
            }
        }

        assertThat(faults).as(operation.toString()).isEmpty();
    }

    private static Answer send(String method, String path, Malformed malformed) {
        return desk.api()
                .send(desk.api()
                        .request(path)
                        .header("Content-Type", malformed.type())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .method(method, BodyPublishers.ofByteArray(malformed.body()))
                        .build());
    }

    /** One body and what is wrong with it. */
    record Malformed(String name, String type, byte[] body) {

        private static final int ELEVEN_MILLION = 11 * 1024 * 1024;

        static java.util.List<Malformed> of(Operation operation) {
            var all = new ArrayList<Malformed>();
            all.add(json(
                    "unknown field",
                    Body.with(operation.body(), "balance", Body.of("amount", "1"))
                            .toString()));
            all.add(json(
                    "unknown role",
                    Body.with(operation.body(), "role", jakarta.json.Json.createValue("ADMIN"))
                            .toString()));
            all.add(json("an array", "[]"));
            all.add(json("an array of objects", "[" + operation.body() + "]"));
            all.add(json("a string", "\"text\""));
            all.add(json("a number", "1"));
            all.add(json("null", "null"));
            all.add(json("not JSON", "<body/>"));
            all.add(json("truncated", "{\"amount\":{\"amount\":\"1."));
            all.add(json("trailing garbage", operation.body() + "}"));
            all.add(json("two documents", operation.body() + " " + operation.body()));
            all.add(json("NaN", "{\"quantity\":NaN}"));
            all.add(json("infinity", "{\"quantity\":Infinity}"));
            all.add(json("single quotes", "{'a':1}"));
            all.add(json("a comment", "{/* a */}"));
            all.add(json("depth 1,000 of arrays", "{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}"));
            all.add(json("depth 1,000 of objects", "{\"a\":".repeat(1000) + "1" + "}".repeat(1000)));
            all.add(json("duplicate key", "{\"a\":1,\"a\":2}"));
            all.add(json("lone surrogate", "{\"a\":\"\\ud800\"}"));
            all.add(json("NUL", "{\"a\":\"\\u0000\"}"));
            all.add(json("raw control character", "{\"a\":\"\u0001\"}"));
            all.add(json("1e99", "{\"a\":1e99}"));
            all.add(json("1e999999999", "{\"a\":1e999999999}"));
            all.add(json("a number of 100,000 digits", "{\"a\":" + "9".repeat(100_000) + "}"));
            all.add(json("huge string", "{\"a\":\"" + "x".repeat(900_000) + "\"}"));
            all.add(json("100,000 fields", manyFields()));
            all.add(new Malformed(
                    "not UTF-8", "application/json", new byte[] {'{', '"', (byte) 0xc3, 0x28, '"', ':', '1', '}'}));
            all.add(new Malformed(
                    "UTF-16 said to be so",
                    "application/json;charset=UTF-16",
                    operation.body().toString().getBytes(StandardCharsets.UTF_16)));
            all.add(new Malformed("text/plain", "text/plain", "hello".getBytes(StandardCharsets.UTF_8)));
            all.add(new Malformed("XML", "application/xml", "<a/>".getBytes(StandardCharsets.UTF_8)));
            all.add(new Malformed(
                    "a form", "application/x-www-form-urlencoded", "a=1".getBytes(StandardCharsets.UTF_8)));
            all.add(json("11 MB", "{\"a\":\"" + "x".repeat(ELEVEN_MILLION) + "\"}"));
            if (operation.takesBody()) {
                all.add(json("empty", ""));
                all.add(json("blank", "   "));
                if (operation.requiresSomething()) {
                    all.add(json("empty object", "{}"));
                }
                operation.fields().forEach((field, kind) -> ofField(all, operation, field, kind));
            }
            return all;
        }

        private static void ofField(ArrayList<Malformed> all, Operation operation, String field, String kind) {
            var wrong =
                    new String[] {"true", "1.7", "1e99", "[[]]", "{\"x\":{}}", "\"" + "x".repeat(5000) + "\"", "-1"};
            for (var value : wrong) {
                if (kind.equals("boolean") && value.equals("true")) {
                    continue;
                }
                all.add(json(
                        field + " is " + value.substring(0, Math.min(10, value.length())),
                        operation.bodyWithRaw(field, value)));
            }
            if (kind.equals("integer")) {
                all.add(json(field + " is a number in quotes", operation.bodyWithRaw(field, "\"1\"")));
                all.add(json(field + " is beyond a long", operation.bodyWithRaw(field, "99999999999999999999")));
            }
            all.add(json(
                    field + " twice",
                    "{\"%s\":null,%s"
                            .formatted(field, operation.body().toString().substring(1))));
            if (operation.requires(field)) {
                all.add(json(
                        "without " + field,
                        Body.without(operation.body(), field).toString()));
                all.add(json(field + " is null", operation.bodyWithRaw(field, "null")));
            }
        }

        private static String manyFields() {
            var text = new StringBuilder("{");
            for (int i = 0; i < 50_000; i++) {
                text.append("\"f").append(i).append("\":1,");
            }
            return text.append("\"last\":1}").toString();
        }

        private static Malformed json(String name, String body) {
            return new Malformed(name, "application/json", body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
