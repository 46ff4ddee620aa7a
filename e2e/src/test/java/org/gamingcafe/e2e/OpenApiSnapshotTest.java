package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What clients were promised. A change is made on purpose: {@code mvn … -Dcafe.snapshot=write}, and read in the review. */
class OpenApiSnapshotTest {

    private static final Path SNAPSHOT = Path.of("../docs/api/openapi.yaml");

    @Test
    @DisplayName("G202: the served OpenAPI document equals its snapshot")
    void the_served_document_equals_its_snapshot() throws IOException {
        var caller = Api.nobody();
        var served =
                caller.send(caller.request("openapi").GET().build()).expect(200).text();

        if ("write".equals(System.getProperty("cafe.snapshot"))) {
            Files.createDirectories(SNAPSHOT.getParent());
            Files.writeString(SNAPSHOT, served);
        }

        assertThat(served)
                .as("docs/api/openapi.yaml is not what is served; if that is meant: -Dcafe.snapshot=write")
                .isEqualTo(Files.readString(SNAPSHOT));
    }
}
