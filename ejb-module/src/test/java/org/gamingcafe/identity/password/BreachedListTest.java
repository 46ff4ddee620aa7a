package org.gamingcafe.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("G065 the operator's own list")
class BreachedListTest {

    @TempDir
    Path directory;

    @Test
    void words_in_any_case_and_hashes_with_or_without_a_count_are_known() throws IOException {
        var list = list("GamingCafe-Neukoelln\n\n"
                + PwnedHash.of(new Secret("plum-orbit-kettle-93")) + "\n"
                + PwnedHash.of(new Secret("brisk-walnut-engine-41")).toLowerCase(java.util.Locale.ROOT)
                + ":42\n");

        assertThat(list.isKnown(new Secret("gamingcafe-NEUKOELLN"))).isTrue();
        assertThat(list.isKnown(new Secret("plum-orbit-kettle-93"))).isTrue();
        assertThat(list.isKnown(new Secret("brisk-walnut-engine-41"))).isTrue();
        assertThat(list.isKnown(new Secret("Plum-orbit-kettle-93"))).isFalse();
    }

    @Test
    void without_a_file_nothing_is_known() {
        assertThat(new BreachedList().isKnown(new Secret("password"))).isFalse();
    }

    private BreachedList list(String text) throws IOException {
        var file = Files.writeString(directory.resolve("list.txt"), text);
        var list = new BreachedList();
        list.settings =
                new Settings.Passwords(true, Map.of(), Optional.of(file), Optional.empty(), Duration.ofSeconds(1));
        list.start();
        return list;
    }
}
