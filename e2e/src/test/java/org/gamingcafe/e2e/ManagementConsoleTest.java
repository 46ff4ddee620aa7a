package org.gamingcafe.e2e;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import jakarta.json.JsonNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.gamingcafe.launcher.Management;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What operators see in the server's own console. */
class ManagementConsoleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String JOBS = "deployment=cafe.ear/subdeployment=batch-jobs.jar/subsystem=batch-jberet";
    private static final String CLEANUP = "sign-in-cleanup";

    private final Management management = TheCafe.management();
    private final Page page = Browser.operatorsWindow(management.user(), management.password());

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    @DisplayName("C6: the management console shows deployment and datasource")
    void operators_see_deployment_and_datasource() {
        open("#deployments");
        shows("cafe.ear");
        picture("operators-deployment");
        open("#configuration;path=configuration~subsystems!css~datasources!data-source-driver~datasources");
        shows("CafeDS");
        picture("operators-datasource");
    }

    @Test
    @DisplayName("C6: the management console shows the executions of a batch job")
    void operators_click_their_way_to_the_executions_of_a_job() {
        var started = management.run("start-job", JOBS, Body.of("job-xml-name", CLEANUP));
        var execution = ((JsonNumber) started).longValue();

        open("#runtime");
        page.locator("#standalone-server-column li").first().click();
        page.locator("#batch-jberet").click();
        var job = page.locator("#job li[id$=" + CLEANUP + "]");
        job.click();
        shows("Executions");
        picture("operators-jobs");
        job.getByText("View").click();

        // The list is sorted as text and shows ten.
        var filter = page.getByPlaceholder("Filter by Execution ID");
        filter.pressSequentially(Long.toString(execution));
        filter.press("Enter");
        var seen = Pattern.compile("Execution ID: " + execution + "\\s+Instance ID: \\d+\\s+Batch Status: COMPLETED");
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            page.getByText("Refresh").first().click();
            return seen.matcher(page.locator("body").innerText()).find();
        });
        picture("operators-executions");
    }

    private void open(String place) {
        page.navigate(management.address() + "/console/index.html" + place);
    }

    private void shows(String text) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> page.locator("body").innerText().contains(text));
    }

    private void picture(String name) {
        var pictures = "write".equals(System.getProperty("cafe.screens")) ? "../docs/screens" : "target/screens";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(pictures, name + ".png")));
    }
}
