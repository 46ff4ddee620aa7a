package org.gamingcafe.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A node's management interface, used as its operator. */
public record Management(URI address, String user, String password) {

    private static final int MILLIS = 10_000;

    /** The management interface asks for a digest with MD5, which new JDKs answer only when told so. */
    static {
        System.setProperty("http.auth.digest.reEnabledAlgorithms", "MD5");
    }

    /** Runs an operation at an address such as `deployment=cafe.ear/subsystem=undertow` and returns its result. */
    public JsonValue run(String operation, String at, JsonObject arguments) {
        var request = Json.createObjectBuilder(arguments)
                .add("operation", operation)
                .add("address", path(at))
                .build();
        var answer = send(request);
        if (!answer.getString("outcome", "").equals("success")) {
            throw new LauncherFault("The server refused " + operation + ": " + answer.get("failure-description"));
        }
        return answer.getOrDefault("result", JsonValue.NULL);
    }

    /** What an operator needs to sign in at the console. */
    public JsonObject asJson() {
        return Json.createObjectBuilder()
                .add("address", address.toString())
                .add("user", user)
                .add("password", password)
                .build();
    }

    @Override
    public String toString() {
        return address.toString();
    }

    private JsonObject send(JsonObject request) {
        try {
            var connection =
                    (HttpURLConnection) address.resolve("/management").toURL().openConnection();
            connection.setAuthenticator(login());
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            if (connection.getResponseCode() == HttpURLConnection.HTTP_UNAUTHORIZED) {
                throw new LauncherFault("The server at " + address + " does not know this operator.");
            }
            var failed = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
            try (var body = failed ? connection.getErrorStream() : connection.getInputStream();
                    var reader = Json.createReader(body)) {
                return reader.readObject();
            }
        } catch (IOException fault) {
            throw new LauncherFault(
                    "The management interface at " + address + " does not answer: " + fault.getMessage(), fault);
        }
    }

    private Authenticator login() {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password.toCharArray());
            }
        };
    }

    private static JsonValue path(String at) {
        var path = Json.createArrayBuilder();
        for (var step : at.split("/")) {
            var pair = step.split("=", 2);
            JsonObjectBuilder element = Json.createObjectBuilder().add(pair[0], pair[1]);
            path.add(element);
        }
        return path.build();
    }
}
