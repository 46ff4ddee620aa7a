package org.gamingcafe.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditTagTest {

    @Test
    void what_was_handed_out_is_read_again() {
        assertThat(EditTag.seen("\"" + EditTag.of(7) + "\"")).isEqualTo(7);
        assertThat(EditTag.seen("W/\"0\"")).isZero();
    }

    @Test
    void who_does_not_say_what_was_seen_may_not_edit() {
        assertThatThrownBy(() -> EditTag.seen(null))
                .isInstanceOfSatisfying(
                        DoorRefusal.class, no -> assertThat(no.code()).isEqualTo("edit.if-match-missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "\"x\"", "\"1.2\"", "*", "\"12345678901234567890\""})
    void what_was_never_a_version_is_stale(String tag) {
        assertThatThrownBy(() -> EditTag.seen(tag)).isInstanceOf(StaleEdit.class);
    }
}
