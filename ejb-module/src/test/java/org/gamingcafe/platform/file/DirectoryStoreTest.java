package org.gamingcafe.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.gamingcafe.platform.kernel.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** G160: files are whole, lie under the hash of their content, and nowhere else. */
class DirectoryStoreTest {

    private static final byte[] CONTENT = "a picture".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private DirectoryStore store() {
        var store = new DirectoryStore();
        store.settings = new Settings.Files(directory.resolve("files"));
        return store;
    }

    @Test
    void what_was_put_is_there_under_the_hash_of_its_content() throws IOException {
        var name = store().put(CONTENT);

        assertThat(name.text()).hasSize(64).isEqualTo(BlobName.of(CONTENT).text());
        assertThat(store().get(name)).hasValue(CONTENT);
        assertThat(files()).singleElement().asString().endsWith(name.text().substring(0, 2) + "/" + name);
    }

    @Test
    @DisplayName("G160: what many nodes put at the same time is one file, and nothing half done is left")
    void what_is_put_many_times_is_one_file() throws IOException {
        var large = new byte[3_000_000];

        var names = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> store().put(large))
                .distinct();

        assertThat(names).hasSize(1);
        assertThat(files()).hasSize(1);
        assertThat(store().get(BlobName.of(large))).hasValue(large);
    }

    @Test
    void what_is_no_more_what_it_was_is_not_there() throws IOException {
        var name = store().put(CONTENT);
        Files.writeString(files().getFirst(), "another picture");

        assertThat(store().get(name)).isEmpty();
    }

    @Test
    @DisplayName("G160: no name leads out of the directory")
    void names_are_hashes_and_nothing_else() throws IOException {
        Files.writeString(directory.resolve("secret"), "secret");
        for (var name :
                List.of("../secret", "..", "", "/etc/passwd", "a".repeat(63), "A".repeat(64), "a".repeat(63) + "/")) {
            assertThat(BlobName.parse(name)).as(name).isEmpty();
            assertThatThrownBy(() -> new BlobName(name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(store().get(new BlobName("a".repeat(64)))).isEmpty();
    }

    @Test
    void a_directory_that_is_none_is_told_as_trouble_outside() throws IOException {
        Files.writeString(directory.resolve("files"), "no directory");

        assertThatThrownBy(() -> store().put(CONTENT))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class, no -> assertThat(no.code()).isEqualTo("file.unavailable"));
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
