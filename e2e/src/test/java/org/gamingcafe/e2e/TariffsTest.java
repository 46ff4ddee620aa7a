package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A tariff from draft to bill. The prices stay those of the demo, so that nobody else notices. */
@DisplayName("Issue 6, G187: tariff versions, quotes and explained bills over the API")
class TariffsTest {

    private static final List<String> OF_A_DRAFT =
            List.of("taxPpm", "freeSeconds", "minimumSeconds", "roundingSeconds", "rules", "terms");

    private Api manager;
    private Api admin;
    private UUID station;
    private UUID group;

    @BeforeEach
    void signIn() {
        manager = Api.signedIn(TheCafe.demo().manager());
        admin = Api.signedIn(TheCafe.demo().admin());
        station = TheCafe.demo().freshStation();
        group = Tariff.of(station).group();
    }

    private static String active() {
        return Books.rows(
                        "select t.id from tariff_version t join venue v on v.id = t.venue_id where t.state = 'ACTIVE' and v.code = 'DEMO'")
                .getFirst()
                .getFirst()
                .toString();
    }

    private static Answer approve(Api by, String path, String read) {
        return by.send(by.request(path + "/approve")
                .header("If-Match", read)
                .POST(BodyPublishers.noBody())
                .build());
    }

    static JsonObject text(JsonObject version, String name) {
        var body = Json.createObjectBuilder().add("name", name);
        OF_A_DRAFT.forEach(part -> body.add(part, version.get(part)));
        return body.build();
    }

    @Test
    @DisplayName("Draft, edit, approval by a second person, activation; old sessions keep their version (T2)")
    void a_version_goes_its_way() {
        var old = active();
        try (var desk = Desk.open()) {
            var before = sitsDown(desk);
            try {
                replace(old);
                var after = sitsDown(desk);
                desk.act(after, "end").expect(200);

                assertThat(tariffOf(before)).isEqualTo(old);
                assertThat(tariffOf(after)).isNotEqualTo(old).isEqualTo(active());
            } finally {
                desk.act(before, "end").expect(200);
            }
        }
    }

    private UUID sitsDown(Desk desk) {
        var member = TheCafe.demo().freshMember().id();
        desk.makeAvailable(member, 10_00);
        return desk.startPlay(TheCafe.demo().freshStation(), member).expect(201).id();
    }

    private static String tariffOf(UUID session) {
        return Books.rows("select tariff_id from play_session where id = ?", session)
                .getFirst()
                .getFirst()
                .toString();
    }

    private void replace(String old) {
        var copy = manager.post("tariffs/" + old + "/copies").expect(201);
        var path = "tariffs/" + copy.id();
        assertThat(copy.at("state")).isEqualTo("DRAFT");
        assertThat(copy.at("madeFrom")).isEqualTo(old);

        var renamed = text(copy.json(), "Summer tariff");
        manager.put(path, renamed).expectProblem(428, "edit.if-match-missing");
        var seen = manager.get(path).expect(200).header("ETag");
        manager.put(path, renamed, seen).expect(200);
        manager.put(path, renamed, seen).expectProblem(412, "edit.stale");

        manager.post(path + "/activate", JsonValue.EMPTY_JSON_OBJECT).expectProblem(409, "tariff.not-approved");
        var read = manager.get(path).header("ETag");
        manager.post(path + "/approve").expectProblem(403, "tariff.own-approval");
        admin.post(path + "/approve").expectProblem(428, "edit.if-match-missing");
        approve(manager, path, read).expectProblem(403, "tariff.own-approval");
        approve(admin, path, seen).expectProblem(412, "edit.stale");
        assertThat(approve(admin, path, read).expect(200).at("state")).isEqualTo("APPROVED");
        manager.put(path, renamed, manager.get(path).header("ETag")).expectProblem(409, "tariff.not-draft");
        manager.post(path + "/activate", Body.of("from", "2020-01-01T00:00:00Z"))
                .expectProblem(400, "tariff.from-past");
        var scheduled = manager.post(path + "/activate", Body.of("from", "2099-01-01T00:00:00Z"))
                .expect(200);
        assertThat(scheduled.at("state")).isEqualTo("SCHEDULED");
        var activated =
                manager.post(path + "/activate", JsonValue.EMPTY_JSON_OBJECT).expect(200);

        assertThat(activated.at("state")).isEqualTo("ACTIVE");
        assertThat(manager.get("tariffs/" + old).expect(200).at("state")).isEqualTo("RETIRED");
        assertThat(manager.get("tariffs?size=1").expect(200).items()).hasSize(1);
    }

    @Test
    @DisplayName("Bad input: a gap is refused with the rule and its minutes, a foreign field too; nothing is written")
    void a_draft_with_a_gap_is_refused() {
        var version = manager.get("tariffs/" + active()).expect(200).json();
        var rules = Json.createArrayBuilder();
        version.getJsonArray("rules").getValuesAs(JsonObject.class).stream()
                .skip(1)
                .forEach(rules::add);
        var before = Books.number("select count(*) from tariff_version");

        manager.post("tariffs", Body.with(text(version, "Gap"), "rules", rules.build()))
                .expectProblem(400, "tariff.gap");
        manager.post("tariffs", Body.with(text(version, "Smuggled"), "state", Json.createValue("ACTIVE")))
                .expect(400)
                .isProblem();

        assertThat(Books.number("select count(*) from tariff_version")).isEqualTo(before);
    }

    @Test
    @DisplayName("An unchanged draft compares to exactly zero with what was played; the job says how far it is")
    void an_unchanged_draft_compares_to_exactly_zero() {
        try (var desk = Desk.open()) {
            var session = sitsDown(desk);
            TheCafe.clock().forward(Duration.ofMinutes(3));
            desk.act(session, "end").expect(200);
        }
        var copy = manager.post("tariffs/" + active() + "/copies").expect(201);
        var path = "tariffs/" + copy.id();

        manager.post(path + "/compare", Body.of("days", 91)).expect(400).isProblem();
        var started = manager.post(path + "/compare", Body.of("days", 90)).expect(202);
        var where = started.header("Location").replaceFirst(".*/api/v1/", "");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> manager.get(where).expect(200).at("state").equals("DONE"));

        var done = manager.get(where).expect(200).json();
        var sum = done.getJsonObject("sum");
        assertThat(sum.getJsonObject("difference").getString("amount")).isEqualTo("0.00");
        assertThat(sum.getInt("sessions")).isPositive().isEqualTo(sum.getInt("same"));
        assertThat(done.getInt("percent")).isEqualTo(100);
        assertThat(done.getJsonArray("largest")).isEmpty();
    }

    @Test
    @DisplayName("I8: the quote until an instant is not below the bill, and the bill is worked out again to the cent")
    void a_quote_is_kept_and_a_bill_explained() {
        var member = TheCafe.demo().freshMember();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member.id(), 50_00);
            var started = desk.startPlay(station, member.id()).expect(201);
            var from = started.instant("startedAt");
            var quote = desk.api()
                    .post(
                            "quotes",
                            Body.of(
                                    "groupId",
                                    group,
                                    "from",
                                    from.toString(),
                                    "until",
                                    from.plus(Duration.ofMinutes(42)).toString()))
                    .expect(200);
            TheCafe.clock().forward(Duration.ofMinutes(40));
            try (var later = desk.signedInAnew()) {
                var ended = later.act(started.id(), "end").expect(200);
                var explained = later.api()
                        .get("receipts/" + ended.at("receiptNumber") + "/explain")
                        .expect(200);

                assertThat(ended.cents("total")).isPositive().isLessThanOrEqualTo(quote.cents("most"));
                assertThat(explained.cents("rerun")).isEqualTo(ended.cents("total"));
                assertThat(explained.json().getBoolean("explained")).isTrue();
                later.api()
                        .post("quotes", Body.of("groupId", group, "from", from.toString(), "until", from.toString()))
                        .expectProblem(400, "tariff.end-before-start");
            }
        }
        Books.areInOrder();
    }
}
