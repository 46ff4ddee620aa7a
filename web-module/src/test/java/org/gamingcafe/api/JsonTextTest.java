package org.gamingcafe.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "17",
                "\"text\"",
                "[]",
                "[{}]",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,}",
                "{\"a\":1}}",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":1} trailing",
                "{a:1}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":1e99}",
                "{\"a\":-1e-99}",
                "{\"a\":1e999999999}",
                "{\"a\":11111111111111111111111111111111111111111111}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\\u0000\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "<a/>"
            })
    void a_body_that_is_not_one_sane_object_is_refused(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(InvalidBody.class)
                .extracting("code")
                .isEqualTo("body.malformed");
    }

    @Test
    void nesting_is_bounded() {
        var deepest = "{\"a\":".repeat(JsonText.DEEPEST - 1) + "{}" + "}".repeat(JsonText.DEEPEST - 1);
        var objects = "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000);
        var lists = "{\"a\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}";

        assertThat(read(deepest)).containsOnlyKeys("a");
        assertThatThrownBy(() -> read(objects)).isInstanceOf(InvalidBody.class);
        assertThatThrownBy(() -> read(lists)).isInstanceOf(InvalidBody.class);
    }

    @Test
    void text_that_is_not_utf_8_is_refused() {
        var latin = "{\"a\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1);
        var wide = "{\"a\":1}".getBytes(StandardCharsets.UTF_16);

        assertThatThrownBy(() -> JsonText.object(latin)).isInstanceOf(InvalidBody.class);
        assertThatThrownBy(() -> JsonText.object(wide)).isInstanceOf(InvalidBody.class);
    }

    @Test
    void a_doubled_field_is_named_with_its_path() {
        var no = catchThrowableOfType(InvalidBody.class, () -> read("{\"lines\":[{\"id\":1},{\"id\":1,\"id\":2}]}"));

        assertThat(no.wrongs()).extracting(InvalidBody.Wrong::field).containsExactly("lines[1].id");
    }

    @Test
    void what_is_in_order_is_read_as_it_stands() {
        var body = read("{\"text\":\"Käse \\u20ac 😀\",\"number\":12.50,\"list\":[true,null],\"object\":{}}");

        assertThat(body.get("text")).isEqualTo("Käse € 😀");
        assertThat(body.get("number")).isEqualTo(new BigDecimal("12.50"));
        assertThat((List<?>) body.get("list")).hasSize(2);
        assertThat(body.get("object")).isEqualTo(Map.of());
    }

    private static Map<String, ?> read(String body) {
        return JsonText.object(body.getBytes(StandardCharsets.UTF_8));
    }
}
