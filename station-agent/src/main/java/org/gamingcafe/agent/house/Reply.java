package org.gamingcafe.agent.house;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/** What the house answered to a plain request. */
public record Reply(int status, JsonObject body) {

    static final Reply NOTHING = new Reply(204, JsonValue.EMPTY_JSON_OBJECT);

    private static final int FIRST_REFUSAL = 300;

    public boolean isDone() {
        return status < FIRST_REFUSAL;
    }

    /** The code of a problem; empty if there is none. */
    public String code() {
        return isDone() ? "" : text("code").orElse("");
    }

    /** What is wrong, for people, in their language. */
    public Optional<String> detail() {
        return text("detail").or(() -> text("title"));
    }

    public Optional<String> text(String name) {
        return Fields.text(body, name);
    }

    public Optional<Long> number(String name) {
        return Fields.number(body, name);
    }

    /** The key of the station opens nothing any more. */
    boolean isKeyRefused() {
        return status == 401 && code().equals("station-key.refused");
    }
}
