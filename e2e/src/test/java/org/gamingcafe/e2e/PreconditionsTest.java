package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edit of the contract without If-Match, by everybody of the tables of {@link PermissionsTest} and {@link AccessExamTest}. */
@DisplayName("G048, G049: a right is asked for before a version; only who could edit hears that If-Match is missing")
class PreconditionsTest {

    private static final int STALE = 412;
    private static final int MISSING = 428;

    private static List<Api> callers;

    /** @param expected with a version that is not the present one */
    private record Edit(String method, String path, JsonObject body, List<Integer> expected) {

        String words() {
            return (method + " " + path).replaceAll("\\?.*", "");
        }

        @Override
        public String toString() {
            return words().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…");
        }
    }

    @BeforeAll
    static void signIn() {
        var demo = TheCafe.demo();
        callers = Stream.concat(
                        Stream.of(Api.nobody()),
                        Stream.of(demo.freshMemberWhoSignsIn(), demo.cashier(), demo.manager(), demo.admin())
                                .map(Api::signedIn))
                .toList();
    }

    static Stream<Edit> edits() {
        var operations = operations();
        return rows().filter(row -> operations.stream().anyMatch(edit -> AccessExamTest.fits(row.words(), edit)));
    }

    private static Stream<Edit> rows() {
        return Stream.concat(
                PermissionsTest.rows()
                        .map(row ->
                                new Edit(row.method(), row.path(), PermissionsTest.body(row.path()), row.expected())),
                AccessExamTest.rows().map(row -> new Edit(row.method(), row.path(), row.body(), row.expected())));
    }

    /** "PUT wallet-terms": what takes If-Match. */
    private static List<String> operations() {
        return Operation.document().getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().entrySet().stream()
                        .filter(operation -> takesAVersion(operation.getValue()))
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " "
                                + path.getKey().replaceFirst("^(/api)?/v1/", "")))
                .toList();
    }

    private static boolean takesAVersion(JsonValue operation) {
        return operation instanceof JsonObject known
                && known.containsKey("parameters")
                && known.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
                        .anyMatch(parameter -> parameter.getString("name", "").equals("If-Match"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void without_a_version_rights_are_told_first(Edit edit) {
        var expected = edit.expected().stream()
                .map(status -> status == STALE ? MISSING : status)
                .toList();

        var answers = callers.stream().map(caller -> ask(caller, edit)).toList();

        assertThat(answers.stream().map(Answer::status).toList())
                .as("%s: %s", edit, answers.stream().map(Answer::text).toList())
                .isEqualTo(expected);
        answers.forEach(Answer::isProblem);
    }

    @Test
    void no_edit_is_left_out() {
        var asked = edits().map(Edit::words).toList();

        assertThat(operations())
                .hasSizeGreaterThan(12)
                .allSatisfy(edit -> assertThat(asked).anyMatch(row -> AccessExamTest.fits(row, edit)));
    }

    private static Answer ask(Api caller, Edit edit) {
        return edit.method().equals("PUT")
                ? caller.put(edit.path(), edit.body())
                : caller.send(caller.request(edit.path())
                        .method(edit.method(), BodyPublishers.noBody())
                        .build());
    }
}
