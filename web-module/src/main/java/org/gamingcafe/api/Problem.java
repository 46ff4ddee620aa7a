package org.gamingcafe.api;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;

/**
 * A problem document (RFC 9457).
 *
 * @param code stable, for programs; title and detail are for people, in the language of the call
 * @param retryAfterSeconds said in the document and in the header; 0 if time does not help
 * @param fields further header fields of the answer
 * @param methods with which a refused act becomes possible
 */
record Problem(
        int status,
        String code,
        String title,
        String detail,
        String requestId,
        List<Fault> errors,
        long retryAfterSeconds,
        Map<String, String> fields,
        List<String> methods) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** One field that was wrong; the name is empty for the body as a whole. */
    record Fault(String field, String code, String message) {}

    Problem {
        errors = List.copyOf(errors);
        fields = Map.copyOf(fields);
        methods = List.copyOf(methods);
    }

    String json() {
        var document = Json.createObjectBuilder()
                .add("type", "urn:gamingcafe:problem:" + code)
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("code", code)
                .add("requestId", requestId);
        if (retryAfterSeconds > 0) {
            document.add("retryAfterSeconds", retryAfterSeconds);
        }
        if (!methods.isEmpty()) {
            document.add("methods", Json.createArrayBuilder(methods));
        }
        if (!errors.isEmpty()) {
            var faults = Json.createArrayBuilder();
            errors.forEach(fault -> faults.add(Json.createObjectBuilder()
                    .add("field", fault.field())
                    .add("code", fault.code())
                    .add("message", fault.message())));
            document.add("errors", faults);
        }
        return document.build().toString();
    }
}
