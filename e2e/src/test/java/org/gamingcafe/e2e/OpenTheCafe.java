package org.gamingcafe.e2e;

import java.net.URI;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Opens the café before the first test that is executed and closes it after the last one of this JVM. */
public final class OpenTheCafe implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(new TestExecutionListener() {
            @Override
            public void testPlanExecutionStarted(TestPlan plan) {
                if (plan.containsTests() && needsTheCafe(plan)) {
                    TheCafe.open();
                    tellArquillian(TheCafe.management().address());
                }
            }
        });
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        TheCafe.close();
    }

    /** Tests that take long open houses of their own. */
    private static boolean needsTheCafe(TestPlan plan) {
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(TestIdentifier::isTest)
                .anyMatch(test -> !test.getTags().contains(TestTag.create("long")));
    }

    /** The container that Arquillian attaches to (see arquillian.xml). */
    private static void tellArquillian(URI management) {
        System.setProperty("cafe.management.host", management.getHost());
        System.setProperty("cafe.management.port", Integer.toString(management.getPort()));
        System.setProperty("cafe.management.user", TheCafe.management().user());
        System.setProperty("cafe.management.password", TheCafe.management().password());
    }
}
