package org.gamingcafe.api;

import java.util.List;
import org.gamingcafe.platform.kernel.Refusal;

/** A body that is no JSON object ({@code body.malformed}) or does not fit what is asked for ({@code input.invalid}). */
final class InvalidBody extends Refusal {

    /** One thing that is wrong, at a field such as {@code lines[0].quantity}; {@code ""} for the body itself. */
    record Wrong(String field, String code, List<String> arguments) {}

    private final transient List<Wrong> wrongs;

    private InvalidBody(String code, List<Wrong> wrongs) {
        super(Kind.INVALID, code);
        this.wrongs = List.copyOf(wrongs);
    }

    static InvalidBody malformed(String field, String code, String... arguments) {
        return new InvalidBody("body.malformed", List.of(new Wrong(field, code, List.of(arguments))));
    }

    static InvalidBody unfit(List<Wrong> wrongs) {
        return new InvalidBody("input.invalid", wrongs);
    }

    List<Wrong> wrongs() {
        return wrongs;
    }
}
