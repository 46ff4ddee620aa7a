package org.gamingcafe.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gamingcafe.launcher.Database.Login;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    private final Login owner = new Login("cafe_owner", "word-of-the-owner");

    @Test
    void host_port_and_name_are_read_from_the_url() {
        var database = new Database("jdbc:postgresql://db.example:6543/house?sslmode=require", owner, owner);

        assertThat(database.host()).isEqualTo("db.example");
        assertThat(database.port()).isEqualTo(6543);
        assertThat(database.name()).isEqualTo("house");
    }

    @Test
    void the_usual_port_needs_no_mention() {
        assertThat(new Database("jdbc:postgresql://db/house", owner, owner).port())
                .isEqualTo(5432);
    }

    @Test
    void another_kind_of_database_is_refused() {
        assertThatThrownBy(() -> new Database("jdbc:h2:mem:house", owner, owner))
                .isInstanceOf(LauncherFault.class);
    }

    @Test
    void a_password_is_never_printed() {
        assertThat(new Database("jdbc:postgresql://db/house", owner, owner).toString())
                .doesNotContain(owner.password());
    }
}
