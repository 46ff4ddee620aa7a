package org.gamingcafe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path directory;

    @Test
    void secrets_are_made_once_and_found_again() {
        var made = Secrets.in(file());

        var found = Secrets.in(file());

        assertThat(found.databaseApplication()).isEqualTo(made.databaseApplication());
        assertThat(found.masterKey()).isEqualTo(made.masterKey());
    }

    @Test
    void only_the_owner_reads_the_file_and_its_directory() throws IOException {
        Secrets.in(file());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void no_two_secrets_are_alike_and_the_master_key_has_256_bits() {
        var secrets = Secrets.in(file());

        assertThat(secrets.databaseApplication())
                .isNotEqualTo(secrets.databaseOwner())
                .hasSizeGreaterThan(40);
        assertThat(Base64.getDecoder().decode(secrets.masterKey())).hasSize(32);
    }

    private Path file() {
        return directory.resolve("run/secrets");
    }
}
