package org.gamingcafe.launcher;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a locked-out administrator in again: a job inside the house makes a one-time ticket, of which it learns only the hash.
 */
final class Recovery {

    private static final String JOBS = "deployment=cafe.ear/subdeployment=batch-jobs.jar/subsystem=batch-jberet";
    private static final String JOB = "recover-administrator";
    private static final Set<String> RUNNING = Set.of("STARTING", "STARTED", "STOPPING");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Management management;

    Recovery(Management management) {
        this.management = management;
    }

    /** @param withoutFactor whether the second factor is lost and removed @return the secret of the ticket; whoever holds it may set a new password for 30 minutes */
    String ticketFor(String name, boolean withoutFactor) {
        var secret = Secrets.passing();
        var execution = start(name, hash(secret), withoutFactor);
        if (!Patience.until(() -> find(execution).filter(Recovery::isOver).isPresent(), LIMIT)) {
            throw new LauncherFault("The job " + JOB + " did not end within " + LIMIT.toSeconds() + " s.");
        }
        var exit = find(execution).map(end -> end.getString("exit-status", "")).orElse("");
        return switch (exit) {
            case "COMPLETED" -> secret;
            case "UNKNOWN" -> throw new LauncherFault("No active administrator is called `" + name + "`.");
            default -> throw new LauncherFault("The job " + JOB + " ended with " + exit + "; no link was made.");
        };
    }

    private long start(String name, String hash, boolean withoutFactor) {
        var properties = Json.createObjectBuilder()
                .add("name", name)
                .add("hash", hash)
                .add("factor", withoutFactor ? "lost" : "kept");
        var arguments = Json.createObjectBuilder()
                .add("job-xml-name", JOB)
                .add("properties", properties)
                .build();
        return ((JsonNumber) management.run("start-job", JOBS, arguments)).longValue();
    }

    /** An execution that has just begun is not always known at once. */
    private Optional<JsonObject> find(long execution) {
        var arguments = Json.createObjectBuilder()
                .add("child-type", "execution")
                .add("include-runtime", true)
                .build();
        var executions = management
                .run("read-children-resources", JOBS + "/job=" + JOB, arguments)
                .asJsonObject();
        return Optional.ofNullable(executions.getJsonObject(Long.toString(execution)));
    }

    private static boolean isOver(JsonObject execution) {
        return !RUNNING.contains(execution.getString("batch-status"));
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
