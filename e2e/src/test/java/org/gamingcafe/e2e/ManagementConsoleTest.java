package org.gamingcafe.e2e;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What operators see in the server's own console. */
class ManagementConsoleTest {

    @Test
    @DisplayName("C6: the management console shows deployment and datasource")
    void operators_see_deployment_and_datasource() {
        var management = TheCafe.management();
        management.run(
                "start-job",
                "deployment=cafe.ear/subdeployment=batch-jobs.jar/subsystem=batch-jberet",
                Body.of("job-xml-name", "sign-in-cleanup"));
        var page = Browser.operatorsWindow(management.user(), management.password());

        shows(page, "#deployments", "cafe.ear");
        picture(page, "operators-deployment");
        shows(
                page,
                "#configuration;path=configuration~subsystems!css~datasources!data-source-driver~datasources",
                "CafeDS");
        picture(page, "operators-datasource");
        page.context().close();
    }

    private static void shows(Page page, String place, String text) {
        page.navigate(TheCafe.management().address() + "/console/index.html" + place);
        await().atMost(Duration.ofSeconds(40))
                .ignoreExceptions()
                .until(() -> page.locator("body").innerText().contains(text));
    }

    private static void picture(Page page, String name) {
        var pictures = "write".equals(System.getProperty("cafe.screens")) ? "../docs/screens" : "target/screens";
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(pictures, name + ".png")));
    }
}
