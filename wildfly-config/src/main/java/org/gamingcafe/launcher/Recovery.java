package org.gamingcafe.launcher;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
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

    /** @return the secret of the ticket; whoever holds it may set a new password for 30 minutes */
    String ticketFor(String name) {
        var secret = Secrets.passing();
        var execution = start(name, hash(secret));
        if (!Patience.until(() -> !RUNNING.contains(read(execution).getString("batch-status")), LIMIT)) {
            throw new LauncherFault("The job " + JOB + " did not end within " + LIMIT.toSeconds() + " s.");
        }
        var end = read(execution);
        var exit = end.getString("exit-status", "");
        if (!end.getString("batch-status").equals("COMPLETED") || !exit.equals("COMPLETED")) {
            throw new LauncherFault("No link for `" + name + "`: the job " + JOB + " ended with " + exit + ".");
        }
        return secret;
    }

    private long start(String name, String hash) {
        var arguments = Json.createObjectBuilder()
                .add("job-xml-name", JOB)
                .add("properties", Json.createObjectBuilder().add("name", name).add("hash", hash))
                .build();
        return ((JsonNumber) management.run("start-job", JOBS, arguments)).longValue();
    }

    private JsonObject read(long execution) {
        var runtime = Json.createObjectBuilder().add("include-runtime", true).build();
        return management
                .run("read-resource", JOBS + "/job=" + JOB + "/execution=" + execution, runtime)
                .asJsonObject();
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
