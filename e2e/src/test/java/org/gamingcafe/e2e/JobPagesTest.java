package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C7, G111: batch operators and their jobs in the console")
class JobPagesTest {

    private static final String JOB = "sign-in-cleanup";

    private final Demo demo = TheCafe.demo();

    @Test
    void an_operator_starts_a_job_and_sees_it_done() {
        try (var page = Console.of(demo.admin())) {
            Console.go(page, "/admin/ops/jobs");
            assertThat(page.locator("#jobs")).containsText("at 04:15");
            page.locator("#jobs a")
                    .getByText(JOB, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                    .click();
            page.locator("#job-start").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator("#start-form .note-good")).isVisible();

            assertThat(page.locator("#runs tbody tr").first()).containsText("Done");
            assertThat(Books.number("select count(*) from audit_record where act = 'job.started'"))
                    .isPositive();
        }
    }

    @Test
    void an_operator_says_when_a_job_is_due_and_a_rule_that_makes_no_sense_is_told_at_its_field() {
        try (var page = Console.of(demo.admin())) {
            Console.go(page, "/admin/ops/job?name=" + JOB);
            rule(page, "tomorrow");
            assertThat(page.locator("#times-form .ui-message-error").first()).isVisible();

            rule(page, "0 20 4 * * ?");
            assertThat(page.locator("#times-form .note-good")).isVisible();
            assertThat(page.locator("#times-words")).containsText("04:20");
            rule(page, "0 15 4 * * ?");
            assertThat(page.locator("#times-words")).containsText("04:15");
        }
    }

    private static void rule(Page page, String rule) {
        page.locator("#job-cron").fill(rule);
        page.locator("#job-save").click();
    }

    @Test
    @DisplayName("Started twice at once over JSON it runs once; who asks second is told")
    void two_who_start_it_at_once() {
        var admin = Api.signedIn(demo.admin());
        var answers = AtOnce.run(2, caller -> admin.post("jobs/" + JOB + "/executions", Body.of()));

        assertThat(answers).extracting(Answer::status).contains(201);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> admin.get("jobs/" + JOB)
                        .expect(200)
                        .json()
                        .getJsonObject("last")
                        .getString("state")
                        .equals("COMPLETED"));
    }
}
