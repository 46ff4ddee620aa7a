package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Messages that do not get through, and the people who decide about them. */
@DisplayName("G113: the outbox as operators see it")
class OutboxTest {

    private final Demo demo = TheCafe.demo();
    private final Api admin = Api.signedIn(demo.admin());

    @Test
    void a_parked_message_is_seen_sent_again_and_given_up_with_a_reason() {
        var id = parked();

        var seen = admin.get("outbox/" + id).expect(200);
        assertThat(seen.at("state")).isEqualTo("PARKED");
        assertThat(admin.get("outbox?state=PARKED&aggregate=test:" + id).items())
                .hasSize(1);

        assertThat(admin.post("outbox/" + id + "/retry").expect(200).at("state"))
                .isEqualTo("WAITING");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> admin.get("outbox/" + id).number("tries") > 0);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !admin.get("outbox/" + id).json().containsKey("takenBy"));
        assertThat(admin.post("outbox/" + id + "/discard", Body.of("reason", "nobody carries it"))
                        .expect(200)
                        .at("state"))
                .isEqualTo("DISCARDED");
        admin.post("outbox/" + id + "/retry").expectProblem(409, "outbox.not-open");
        assertThat(admin.get("audits/entity/outbox-message/" + id).items()).hasSize(2);
    }

    @Test
    void a_message_without_a_reason_or_that_does_not_exist_is_left_alone() {
        var id = parked();

        admin.post("outbox/" + id + "/discard", Body.of("reason", ""))
                .expect(400)
                .isProblem();
        admin.post("outbox/" + UUID.randomUUID() + "/retry").expectProblem(404, "outbox-message.not-found");
        admin.get("outbox?state=LOST").expect(400).isProblem();

        assertThat(admin.get("outbox/" + id).at("state")).isEqualTo("PARKED");
    }

    @Test
    void waiting_and_parked_are_figures() {
        assertThat(admin.get("metrics").expect(200).text())
                .contains("outbox_waiting")
                .contains("outbox_parked")
                .contains("audit_unsealed")
                .contains("races_lost");
    }

    @Test
    void on_its_page_a_message_is_given_up_after_a_question() {
        var id = parked();
        var page = Console.of(demo.admin());
        Console.go(page, "/admin/ops/outbox");
        page.locator("#letters-search").fill("test:" + id);
        page.locator("#letters a[href$='" + id + "']").click();
        assertThat(page.locator("#message-form")).containsText("no-carrier");

        page.locator("#discard").click();
        page.locator(".ui-confirmdialog-yes").click();
        assertThat(page.locator("#reason-message")).not().isEmpty();
        page.locator("#reason").fill("nobody carries it");
        page.locator("#discard").click();
        page.locator(".ui-confirmdialog-yes").click();

        assertThat(page.locator(".note-good")).isVisible();
        assertThat(page.locator("#discard")).hasCount(0);
        assertThat(admin.get("outbox/" + id).at("state")).isEqualTo("DISCARDED");
        page.context().close();
    }

    private static UUID parked() {
        var id = UUID.randomUUID();
        Books.change("""
                insert into outbox_message (id, aggregate_id, type, payload, status, attempt_count, next_attempt_at, created_at)
                values (?, ?, 'no-carrier', '{"accountId": "none"}', 2, 10, now(), now())""", id, "test:" + id);
        return id;
    }
}
