package org.gamingcafe.platform.kernel;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the house said no; nothing was changed. The code is stable, its text lies in the bundle
 * {@code messages.refusals} under the code, with the arguments filled in.
 */
@ApplicationException(rollback = true)
public abstract class Refusal extends RuntimeException {

    /** Which sort of no this is; doors give it a status. */
    public enum Kind {
        /** The request itself makes no sense (400). */
        INVALID,
        /** Nobody known asked, or a proof did not hold (401). */
        UNAUTHENTICATED,
        /** Known, and not allowed (403). */
        DENIED,
        /** Absent, or foreign (404). */
        ABSENT,
        /** The rules say no, or somebody was faster (409). */
        RULE,
        /** Somebody else changed it in between (412). */
        STALE,
        /** The same key with another body (422). */
        UNPROCESSABLE,
        /** Locked for a while (423). */
        LOCKED,
        /** A precondition header is missing (428). */
        PRECONDITION_REQUIRED,
        /** Too often (429). */
        LIMIT,
        /** Not now (503). */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final List<String> arguments;

    protected Refusal(Kind kind, String code, Object... arguments) {
        super(code + " " + List.of(arguments), null, false, false);
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
    }

    protected Refusal(String code, Object... arguments) {
        this(Kind.RULE, code, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** The field of the request that is to blame, if one is. */
    public @Nullable String field() {
        return null;
    }

    /** After how many seconds another try makes sense; 0 if time does not help. */
    public long retryAfterSeconds() {
        return 0;
    }
}
