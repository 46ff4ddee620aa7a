package org.gamingcafe.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallWordsTest {

    @Test
    void an_address_has_one_form() {
        assertThat(new EmailAddress("  Ada@Example.ORG ").value()).isEqualTo("ada@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "ada@", "@x", "a b@x.org", "a@x.org\r\nBcc: b@x.org", "<a@x.org>"})
    void what_is_no_address_is_refused(String text) {
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_address_and_a_secret_never_print_in_full() {
        assertThat(new EmailAddress("ada@example.org")).hasToString("a***@example.org");
        assertThat(new Secret("hunter2")).hasToString("***");
    }

    @Test
    void ids_sort_by_the_time_they_were_made() {
        var ids = java.util.stream.Stream.generate(Ids::next)
                .limit(1_000)
                .map(UUID::toString)
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void the_same_request_has_the_same_hash_and_another_one_has_not() {
        var one = Command.of("POST /x", "k", 1, "a");

        assertThat(Command.of("POST /x", "k", 1, "a")).isEqualTo(one);
        assertThat(Command.of("POST /x", "k", 1, "b").bodyHash()).isNotEqualTo(one.bodyHash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "tab\t", "ü"})
    void a_key_is_visible_ascii(String key) {
        assertThatThrownBy(() -> Command.of("r", key)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Command.of("r", "x".repeat(256))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_cursor_gives_its_keys_back_and_nonsense_is_refused() {
        var cursor = Cursor.of("ü name", 7);

        assertThat(Cursor.keys(cursor, 2)).containsExactly("ü name", "7");
        assertThat(Cursor.keys(null, 2)).isEmpty();
        assertThatThrownBy(() -> Cursor.keys(cursor, 3)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Cursor.keys("%%%", 1)).isInstanceOf(InvalidInput.class);
        var id = Ids.next();
        assertThat(Cursor.afterId(new PageRequest(1, Cursor.of(id)))).contains(id);
        assertThat(Cursor.afterId(PageRequest.FIRST)).isEmpty();
        assertThatThrownBy(() -> Cursor.afterId(new PageRequest(1, Cursor.of("x"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Cursor.instant("x")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_slice_knows_whether_there_is_more() {
        assertThat(Slice.of(List.of(1, 2, 3), 2, String::valueOf)).isEqualTo(new Slice<>(List.of(1, 2), "2"));
        assertThat(Slice.of(List.of(1, 2), 2, String::valueOf).next()).isNull();
    }

    @Test
    void a_page_is_1_to_100_rows() {
        assertThatThrownBy(() -> PageRequest.first(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> PageRequest.first(101)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_state_of_sql_is_found_among_causes_and_suppressed_failures() {
        var commit = new RuntimeException("commit");
        commit.addSuppressed(new RuntimeException(new SQLException("deadlock", "40P01")));

        assertThat(SqlState.of(new RuntimeException(commit))).contains("40P01");
        assertThat(SqlState.isPassing(commit)).isTrue();
        assertThat(SqlState.isPassing(new RuntimeException(new SQLException("unique", "23505"))))
                .isFalse();
        assertThat(SqlState.isOutage("57P01")).isTrue();
    }

    @Test
    void a_user_agent_is_cut() {
        assertThat(new Origin("::1", "x".repeat(5_000), "").userAgent()).hasSize(512);
    }

    @Test
    void a_station_number_and_a_rate_have_bounds() {
        assertThatThrownBy(() -> new StationNumber(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Rate(-1, "EUR")).isInstanceOf(InvalidInput.class);
        assertThat(new Rate(300, "EUR")).hasToString("3.00 EUR/h");
    }
}
