package org.gamingcafe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.gamingcafe.launcher.Database.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFileTest {

    @TempDir
    Path directory;

    @Test
    void the_launcher_adds_how_to_reach_the_house_and_keeps_what_the_house_wrote() throws IOException {
        var file = Files.writeString(directory.resolve("demo.json"), "{\"currency\":\"EUR\",\"base\":\"old\"}");
        var database = new Database("jdbc:postgresql://db:7/house", new Login("owner", "a"), new Login("app", "b"));

        var demo = new DemoFile(file)
                .complete("http://house", database, new Management(URI.create("http://desk"), "operator", "c"));

        assertThat(new DemoFile(file).read()).isEqualTo(demo);
        assertThat(demo.getString("currency")).isEqualTo("EUR");
        assertThat(demo.getString("base")).isEqualTo("http://house");
        assertThat(demo.getJsonObject("database").getInt("port")).isEqualTo(7);
        assertThat(demo.getJsonObject("database").getJsonObject("application").getString("password"))
                .isEqualTo("b");
        assertThat(demo.getJsonObject("management").getString("user")).isEqualTo("operator");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
