package org.gamingcafe.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.LongFunction;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditTagTest {

    @Test
    void what_was_seen_is_what_the_room_is_told() {
        assertThat(EditTag.<Long>edit("\"7\"", version -> version)).isEqualTo(7);
        assertThat(EditTag.<Long>edit("W/\"0\"", version -> version)).isZero();
        assertThat(EditTag.<String>edit("\"3.12\"", (one, other) -> one + "/" + other))
                .isEqualTo("3/12");
    }

    @Test
    void who_could_edit_hears_that_nobody_has_said_what_was_seen() {
        assertThatThrownBy(() -> EditTag.edit(null, EditTagTest::onlyVersionSeven))
                .isInstanceOfSatisfying(
                        DoorRefusal.class, no -> assertThat(no.code()).isEqualTo("edit.if-match-missing"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"\"7\"", "\"6\"", "nonsense"})
    @DisplayName(
            "G049: who may not edit, or asks for what is absent or foreign, hears that, whatever was said of a version")
    void a_right_is_asked_for_before_a_version(@Nullable String tag) {
        LongFunction<Long> denied = version -> {
            throw new Denied("caller.denied");
        };
        LongFunction<Long> absent = version -> {
            throw new NotFound("venue");
        };

        assertThatThrownBy(() -> EditTag.edit(tag, denied)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> EditTag.edit(tag, absent)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "\"x\"", "\"-1\"", "\"7.7\"", "*", "\"12345678901234567890\""})
    void what_was_never_a_version_is_stale(String tag) {
        assertThatThrownBy(() -> EditTag.edit(tag, EditTagTest::onlyVersionSeven))
                .isInstanceOf(StaleEdit.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"7.7.7\"", "\"7.\""})
    void of_two_versions_both_have_to_be_said(String tag) {
        assertThatThrownBy(() -> EditTag.edit(tag, (one, other) -> onlyVersionSeven(one)))
                .isInstanceOf(StaleEdit.class);
    }

    private static long onlyVersionSeven(long version) {
        if (version != 7) {
            throw new StaleEdit();
        }
        return version;
    }
}
