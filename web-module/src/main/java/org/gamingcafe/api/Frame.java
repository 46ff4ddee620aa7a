package org.gamingcafe.api;

import jakarta.json.bind.Jsonb;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gamingcafe.platform.kernel.Call;
import org.jspecify.annotations.Nullable;

/**
 * One message over a socket: {@code {"type":"…","body":{…}}}. What comes in is bound and checked like the body of a
 * request; what is refused is answered with the same problem document.
 */
public final class Frame {

    private static final Jsonb JSON = new Json().getContext(Object.class);
    private static final String TYPE = "type";
    private static final String BODY = "body";

    private final String type;
    private final Map<String, @Nullable Object> body;

    private Frame(String type, Map<String, @Nullable Object> body) {
        this.type = type;
        this.body = body;
    }

    /** Refuses what is no message. */
    public static Frame of(String text) {
        var outer = JsonText.object(text.getBytes(StandardCharsets.UTF_8));
        if (!(outer.remove(TYPE) instanceof String type)) {
            throw InvalidBody.malformed(TYPE, "field.no-text");
        }
        var body = new LinkedHashMap<String, @Nullable Object>();
        if (outer.remove(BODY) instanceof Map<?, ?> given) {
            given.forEach((name, value) -> body.put((String) name, value));
        }
        if (!outer.isEmpty()) {
            throw InvalidBody.malformed(outer.keySet().iterator().next(), "field.unknown");
        }
        return new Frame(type, body);
    }

    public String type() {
        return type;
    }

    /** Refuses what a request of this shape would be refused for. */
    public <R extends Record> R body(Class<R> shape, Validator validator) {
        var bound = Binding.bind(shape, body);
        var violations = validator.validate(bound);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return bound;
    }

    public static String text(String type, Object body) {
        var outer = new LinkedHashMap<String, Object>();
        outer.put(TYPE, type);
        outer.put(BODY, body);
        return JSON.toJson(outer);
    }

    public static String problem(RuntimeException no, Call call) {
        return "{\"type\":\"problem\",\"body\":" + Problems.of(no, call).json() + "}";
    }

    /** With which status a request would have been refused; from 500 on it is something that we have to look at. */
    public static int status(RuntimeException no, Call call) {
        return Problems.of(no, call).status();
    }
}
