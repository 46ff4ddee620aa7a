package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the demo venue has, asked for by the administrator of a venue next door, who has every right there and none here. */
@DisplayName("Bad input: prices, settings, guardians and passes of another venue are absent, and nothing is written")
class OtherVenueTest {

    private static final UUID NEVER = UUID.randomUUID();
    private static final String TARIFF = "tariff.not-found";
    private static final String VENUE = "venue.not-found";
    private static final String MEMBER = "member.not-found";
    private static final String PRODUCT = "pass-product.not-found";
    private static final Demo demo = TheCafe.demo();

    private static Neighbour.Place there;
    private static Api stranger;
    private static Api manager;
    private static UUID group;

    @BeforeAll
    static void furnish_a_venue_next_door() {
        Desk.openInAQuietHouse().close();
        there = Neighbour.furnished("Over There");
        stranger = Api.signedIn(there.founder());
        manager = Api.signedIn(demo.manager());
        group = Tariff.of(demo.standardStations().getFirst()).group();
    }

    /** It is answered like one that never was: the same code, the same words. */
    private static void isAbsent(String code, UUID real, Function<UUID, Answer> ask) {
        var answer = ask.apply(real).expectProblem(404, code);
        var never = ask.apply(NEVER).expectProblem(404, code);
        assertThat(Body.without(answer.json(), "requestId")).isEqualTo(Body.without(never.json(), "requestId"));
    }

    private static void writesNothing(Runnable acts) {
        var before = Books.print();
        acts.run();
        assertThat(Books.print()).isEqualTo(before);
    }

    /** An act on what was read with this ETag. */
    private static Answer act(String path, String read) {
        return stranger.send(stranger.request(path)
                .header("If-Match", read)
                .POST(BodyPublishers.noBody())
                .build());
    }

    private static UUID aMemberBelowAge(Api desk, String query) {
        return UUID.fromString(desk.postWithoutKey(
                        "members" + query, Body.of("name", "Kim Young", "language", "en", "birthDate", "2013-05-01"))
                .expect(201)
                .at("accountId"));
    }

    private static UUID aPassOnSale(Api by, String query, UUID where) {
        return by.post("pass-products" + query, PassesTest.product(where, "An hour", "MINUTES", 3_600, 30, "6.00"))
                .expect(201)
                .id();
    }

    private static JsonObject aDraft() {
        var active = Books.rows("select id from tariff_version where venue_id = ? and state = 'ACTIVE'", demo.venue())
                .getFirst()
                .getFirst();
        return manager.post("tariffs/" + active + "/copies").expect(201).json();
    }

    @Test
    @DisplayName("A tariff is neither read nor changed, copied, approved, begun nor compared")
    void a_tariff_of_another_venue() {
        var copy = aDraft();
        var draft = UUID.fromString(copy.getString("id"));
        var read = manager.get("tariffs/" + draft).expect(200).header("ETag");
        var text = TariffsTest.text(copy, "Mine");

        writesNothing(() -> {
            isAbsent(TARIFF, draft, id -> stranger.get("tariffs/" + id));
            isAbsent(TARIFF, draft, id -> stranger.put("tariffs/" + id, text, read));
            isAbsent(TARIFF, draft, id -> stranger.post("tariffs/" + id + "/copies"));
            isAbsent(TARIFF, draft, id -> act("tariffs/" + id + "/approve", read));
            isAbsent(TARIFF, draft, id -> act("tariffs/" + id + "/begin-first", read));
            isAbsent(TARIFF, draft, id -> stranger.post("tariffs/" + id + "/activate", JsonValue.EMPTY_JSON_OBJECT));
            isAbsent(TARIFF, draft, id -> stranger.post("tariffs/" + id + "/compare", Body.of("days", 1)));
            isAbsent(TARIFF, draft, id -> quote(there.group(), id));
            isAbsent("station-group.not-found", group, id -> quote(id, draft));
            isAbsent(VENUE, demo.venue(), id -> stranger.get("tariffs?venue=" + id));
            isAbsent(VENUE, demo.venue(), id -> stranger.post("tariffs?venue=" + id, text));
            stranger.post("tariffs?venue=" + there.venue(), text).expectProblem(404, "station-group.not-found");
        });
    }

    private static Answer quote(UUID group, UUID tariff) {
        var from = TheCafe.clock().now();
        var until = from.plus(Duration.ofMinutes(30));
        return stranger.post(
                "quotes?venue=" + there.venue(),
                Body.of("groupId", group, "from", from, "until", until, "tariff", tariff));
    }

    @Test
    void a_comparison_of_another_venue() {
        var path = "tariffs/" + UUID.fromString(aDraft().getString("id"));
        var started = manager.post(path + "/compare", Body.of("days", 1)).expect(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> manager.get(path + "/comparisons/" + started.id())
                        .expect(200)
                        .at("state")
                        .equals("DONE"));

        isAbsent("comparison.not-found", started.id(), id -> stranger.get(path + "/comparisons/" + id));
    }

    @Test
    @DisplayName("Settings are neither read nor changed, not by who has seen what they say now")
    void settings_of_another_venue() {
        var edited = List.of("", "/play-settings", "/incident-settings", "/reservation-settings", "/station-rules");

        writesNothing(() -> {
            for (var below : edited) {
                var now = manager.get("venues/" + demo.venue() + below).expect(200);
                var said = Body.without(Body.without(now.json(), "id"), "fixed");
                isAbsent(VENUE, demo.venue(), id -> stranger.get("venues/" + id + below));
                isAbsent(VENUE, demo.venue(), id -> stranger.put("venues/" + id + below, said, now.header("ETag")));
            }
            isAbsent(VENUE, demo.venue(), id -> stranger.get("venues/" + id + "/set-up"));
            for (var list : List.of(
                    "wallet-terms",
                    "bonus-tiers",
                    "sale-terms",
                    "shift-terms",
                    "admission-rules",
                    "loyalty/programme",
                    "station-groups",
                    "station-rooms")) {
                isAbsent(VENUE, demo.venue(), id -> stranger.get(list + "?venue=" + id));
            }
            isAbsent("station-group.not-found", group, id -> stranger.get("station-groups/" + id + "/rules"));
        });
    }

    @Test
    @DisplayName("Guardians and limits of a member of another venue; a member of theirs is nobody's guardian here")
    void guardians_of_a_member_of_another_venue() {
        var ward = aMemberBelowAge(manager, "");
        var own = aMemberBelowAge(stranger, "?venue=" + there.venue());
        var consent = manager.postWithoutKey("members/" + ward + "/guardians", parent())
                .expect(201)
                .id();

        writesNothing(() -> {
            isAbsent(MEMBER, ward, id -> stranger.get("members/" + id + "/guardians"));
            isAbsent(MEMBER, ward, id -> stranger.postWithoutKey("members/" + id + "/guardians", parent()));
            isAbsent(MEMBER, ward, id -> stranger.post("members/" + id + "/guardians/" + consent + "/withdraw"));
            isAbsent(MEMBER, ward, id -> stranger.get("members/" + id + "/limits"));
            isAbsent(MEMBER, ward, id -> stranger.put("members/" + id + "/limits", Body.of("minutes", 600)));
            isAbsent(MEMBER, ward, id -> stranger.get("members/" + id + "/limits/history"));
            isAbsent(
                    "guardian.not-found",
                    consent,
                    id -> stranger.post("members/" + own + "/guardians/" + id + "/withdraw"));
            isAbsent(
                    "account.not-found",
                    demo.members().getLast().id(), // of age
                    id -> stranger.postWithoutKey(
                            "members/" + own + "/guardians", Body.of("guardianId", id, "given", "PERSON")));
        });
        assertThat(manager.get("members/" + ward + "/guardians").expect(200).items())
                .hasSize(1);
    }

    private static JsonObject parent() {
        return Body.of("name", "Robin Parent", "phone", "+49 30 1234567", "given", "PAPER");
    }

    @Test
    @DisplayName(
            "A pass of another venue is not sold: absent to who has no business there, refused to who works in both")
    void a_pass_of_another_venue_is_not_sold() {
        var here = aPassOnSale(manager, "", group);
        var elsewhere = aPassOnSale(stranger, "?venue=" + there.venue(), there.group());
        var neighbour = aMemberBelowAge(stranger, "?venue=" + there.venue());
        var buyer = Api.signedIn(demo.freshMemberWhoSignsIn());
        var both = worksInBoth();
        var read = manager.get("pass-products/" + here).expect(200).header("ETag");
        var mine = PassesTest.product(there.group(), "Mine", "MINUTES", 3_600, 30, "1.00");

        writesNothing(() -> {
            isAbsent(PRODUCT, here, id -> stranger.post("passes", PassesTest.sale(id, neighbour)));
            isAbsent(PRODUCT, elsewhere, id -> buyer.post("passes/purchases", Body.of("productId", id)));
            both.post("passes", PassesTest.sale(here, neighbour)).expectProblem(409, "pass.elsewhere");
            isAbsent(PRODUCT, here, id -> stranger.put("pass-products/" + id, mine, read));
            isAbsent(
                    "station-group.not-found",
                    group,
                    id -> stranger.post(
                            "pass-products?venue=" + there.venue(),
                            PassesTest.product(id, "Mine", "MINUTES", 3_600, 30, "1.00")));
        });
    }

    /** An administrator next door who is at the counter of the demo venue, too. */
    private static Api worksInBoth() {
        var person = Neighbour.administratorOf(there.venue());
        Books.change(
                "insert into account_role (account_id, venue_id, role) values (?, ?, 'CASHIER')",
                person.id(),
                demo.venue());
        return Api.signedIn(person);
    }

    @Test
    @DisplayName("T26: a pass from home is not used next door: play there is paid from the wallet; at home it is lent")
    void a_pass_of_another_venue_is_not_played() {
        var member = demo.freshMember().id();
        var both = worksInBoth();
        try (var desk = Desk.open()) {
            desk.makeAvailable(member, 20_00);
            var product = aPassOnSale(manager, "", group);
            var pass = "passes/"
                    + desk.api()
                            .post("passes", PassesTest.sale(product, member))
                            .expect(201)
                            .id();

            var away = both.post("play-sessions", Desk.startBody(there.station(), member))
                    .expect(201);

            assertThat(desk.api().get(pass).expect(200).json()).doesNotContainKey("sessionId");
            assertThat(desk.wallet(member).cents("held")).isPositive();
            both.post("play-sessions/" + away.id() + "/end").expectDone();
            assertThat(desk.api().get(pass).expect(200).number("usedSeconds")).isZero();

            var home = desk.startPlay(demo.freshStation(), member).expect(201);
            assertThat(desk.api().get(pass).at("sessionId"))
                    .as("control: at home it is lent")
                    .isEqualTo(home.id().toString());
            assertThat(desk.wallet(member).cents("held")).isZero();
            desk.act(home.id(), "end").expectDone();
        }
        Books.areInOrder();
    }
}
