package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may play when, as managers set it over the API and in the console. */
@DisplayName("T30: house rules")
class HouseRulesTest {

    private static final String RULES = "admission-rules";

    private Api manager;
    private Answer before;

    @BeforeEach
    void remember() {
        manager = Api.signedIn(TheCafe.demo().manager());
        before = manager.get(RULES).expect(200);
    }

    @AfterEach
    void putBack() {
        manager.put(RULES, before.json(), seen()).expect(200);
    }

    private String seen() {
        return manager.get(RULES).header("ETag");
    }

    /** Holds at every time of every day, for who is alone, however old. */
    private static JsonObject always(String name, String decision) {
        var days = Json.createArrayBuilder();
        for (var day : java.time.DayOfWeek.values()) {
            days.add(day.name());
        }
        return Json.createObjectBuilder()
                .add("name", name)
                .add("days", days)
                .add("begins", "00:00")
                .add("ends", "00:00")
                .add("accompanied", false)
                .add("decision", decision)
                .build();
    }

    private static JsonObject plan(JsonObject... rules) {
        return Body.of("items", Body.list(rules));
    }

    @Test
    void who_may_not_play_is_told_by_which_rule_and_a_guardian_changes_that() {
        manager.put(RULES, plan(always("Alone", "DENY")), seen()).expect(200);
        try (var desk = Desk.open()) {
            var member = TheCafe.demo().freshMember();
            desk.makeAvailable(member.id(), 5_00);
            var start = Desk.startBody(TheCafe.demo().freshStation(), member.id());

            var refused = desk.api().post("play-sessions", start).expectProblem(409, "admission.denied");
            assertThat(refused.at("detail")).contains("Alone");
            assertThat(manager.get(RULES + "/decisions/" + member.id()).at("decision"))
                    .isEqualTo("DENY");

            var session = desk.api()
                    .post("play-sessions", Body.with(start, "accompanied", JsonValue.TRUE))
                    .expect(201);
            desk.act(session.id(), "end").expect(200);
        }
    }

    @Test
    void rules_are_changed_by_who_has_seen_the_current_ones() {
        manager.put(RULES, plan()).expectProblem(428, "edit.if-match-missing");
        var stale = seen();
        manager.put(RULES, plan(always("First", "WARN")), stale).expect(200);

        manager.put(RULES, plan(always("Second", "WARN")), stale).expectProblem(412, "edit.stale");

        var kept = manager.get(RULES).items();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().asJsonObject().getString("name")).isEqualTo("First");
    }

    @Test
    void a_rule_without_sense_is_refused_and_nothing_changes() {
        var young = Body.with(always("Backwards", "DENY"), "belowAge", Json.createValue(18));
        var backwards = Body.with(young, "fromAge", Json.createValue(18));

        manager.put(RULES, plan(backwards), seen()).expectProblem(400, "admission.rule");
        manager.put(RULES, plan(always(" ", "DENY")), seen()).expect(400);
        manager.put(RULES, plan(always("Odd", "PERHAPS")), seen()).expect(400);

        assertThat(manager.get(RULES).json()).isEqualTo(before.json());
    }

    @Test
    void in_the_console_a_rule_is_added_moved_up_and_removed() {
        try (var page = Console.of(TheCafe.demo().manager())) {
            Console.go(page, "/admin/member/house-rules");
            assertThat(page.locator("#rules-form .list-none")).isVisible();
            add(page, "Night");
            add(page, "Tournament");
            page.locator("#rules [data-command=ruleUp]").last().click();
            assertThat(page.locator("#rules input[id$=name]").first()).hasValue("Tournament");
            save(page);
            assertThat(page.locator("#rules-form .note-good")).isVisible();
            assertThat(manager.get(RULES).items().getFirst().asJsonObject().getString("name"))
                    .isEqualTo("Tournament");

            page.locator("#rules [data-command=removeRule]").first().click();
            assertThat(page.locator("#rules input[id$=name]")).hasCount(1);
            save(page);
            assertThat(page.locator("#rules-form .note-good")).isVisible();
            assertThat(manager.get(RULES).items()).hasSize(1);
        }
    }

    @Test
    void in_the_console_a_member_is_blocked_with_a_reason_and_let_in_again() {
        var member = TheCafe.demo().freshMember();
        try (var page = Console.of(TheCafe.demo().manager())) {
            Console.go(page, "/admin/member/member?id=" + member.id());
            page.locator("#block-reason").fill("broke a keyboard");
            page.locator("#block").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator(".note-bad")).containsText("broke a keyboard");
            assertThat(manager.get("members/" + member.id()).at("blockReason")).isEqualTo("broke a keyboard");

            page.locator("#block-reason").fill("paid for it");
            page.locator("#unblock").click();
            assertThat(page.locator(".note-bad")).hasCount(0);
        }
    }

    private static void add(Page page, String name) {
        var rows = page.locator("#rules input[id$=name]").count();
        page.locator("#add-rule").click();
        assertThat(page.locator("#rules input[id$=name]")).hasCount(rows + 1);
        page.locator("#rules input[id$=name]").last().fill(name);
        page.locator("#rules input[id$=begins]").last().fill("22:00");
        page.locator("#rules input[id$=ends]").last().fill("06:00");
    }

    private static void save(Page page) {
        page.locator("#save-rules").click();
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator(".ui-confirmdialog-yes").click());
    }
}
