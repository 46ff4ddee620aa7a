package org.gamingcafe.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The description of a demo house. The house itself writes what it made; the launcher adds how to reach it. */
record DemoFile(Path file) {

    JsonObject complete(String base, Database database, Management management) {
        var whole = Json.createObjectBuilder(read())
                .add("base", base)
                .add(
                        "database",
                        Json.createObjectBuilder()
                                .add("host", database.host())
                                .add("port", database.port())
                                .add("name", database.name())
                                .add("owner", login(database.owner()))
                                .add("application", login(database.application())))
                .add("management", management.asJson())
                .build();
        PrivateFile.write(file, whole + "\n");
        return whole;
    }

    JsonObject read() {
        if (!Files.isRegularFile(file)) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (var in = Files.newBufferedReader(file);
                var reader = Json.createReader(in)) {
            return reader.readObject();
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot read " + file, fault);
        }
    }

    private static JsonObject login(Database.Login login) {
        return Json.createObjectBuilder()
                .add("user", login.user())
                .add("password", login.password())
                .build();
    }
}
