package org.gamingcafe.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gamingcafe.platform.kernel.Call;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Messages over a socket are as strict as bodies of requests")
class FrameTest {

    @Test
    void a_message_has_a_type_and_may_have_a_body() {
        assertThat(Frame.of("{\"type\":\"beat\",\"body\":{}}").type()).isEqualTo("beat");
        assertThat(Frame.of("{\"type\":\"hello\"}").type()).isEqualTo("hello");
        assertThat(Frame.text("merged", Map.of("through", 4)))
                .isEqualTo("{\"type\":\"merged\",\"body\":{\"through\":4}}");
    }

    @Test
    void what_is_refused_is_answered_with_the_problem_document() {
        assertThat(Frame.problem(DoorRefusal.otherProtocol(), Call.current()))
                .startsWith("{\"type\":\"problem\",\"body\":{")
                .contains("\"code\":\"station.protocol\"", "\"status\":400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "beat",
                "[]",
                "{}",
                "{\"type\":1}",
                "{\"type\":null,\"body\":{}}",
                "{\"type\":\"beat\",\"type\":\"hello\"}",
                "{\"type\":\"beat\",\"role\":\"ADMIN\"}",
                "{\"type\":\"beat\"} {\"type\":\"beat\"}"
            })
    void what_is_no_message_is_refused(String text) {
        assertThatThrownBy(() -> Frame.of(text)).isInstanceOf(InvalidBody.class);
    }
}
