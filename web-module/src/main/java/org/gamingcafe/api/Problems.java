package org.gamingcafe.api;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.ResourceException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gamingcafe.api.InvalidBody.Wrong;
import org.gamingcafe.api.Problem.Fault;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.SqlState;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.limit.LimitExceeded;

/** Which problem a failure is. What nobody foresaw is 500 {@code internal}, without a word about it. */
final class Problems {

    private static final String STATEMENT_CANCELLED = "57014";
    private static final int DEEPEST = 12;
    private static final long OUTAGE_RETRY_SECONDS = 5;
    private static final long BUSY_RETRY_SECONDS = 1;

    private Problems() {}

    static Problem of(Throwable failure, Call call) {
        if (first(failure, EJBAccessException.class).isPresent()
                && call.caller().kind() == Caller.Kind.ANONYMOUS) {
            return plain(401, "caller.unauthenticated", 0, call);
        }
        var refusal = refusal(failure);
        if (refusal.isPresent()) {
            return refused(refusal.get(), call);
        }
        var violation = first(failure, ConstraintViolationException.class);
        if (violation.isPresent()) {
            return invalid("input.invalid", Violations.of(violation.get()), call);
        }
        return outage(failure, call)
                .or(() -> first(failure, OptimisticLockException.class).map(e -> refused(new StaleEdit(), call)))
                .or(() -> first(failure, WebApplicationException.class)
                        .map(e -> ofStatus(e.getResponse().getStatus(), call)))
                .orElseGet(() -> ofStatus(500, call));
    }

    /** The refusal in a failure; a service that the caller may not call at all counts as one. */
    static Optional<Refusal> refusal(Throwable failure) {
        return first(failure, Refusal.class)
                .or(() -> first(failure, EJBAccessException.class).map(e -> new Denied("access.denied")));
    }

    /** What the server or JAX-RS said by a bare status. */
    static Problem ofStatus(int status, Call call) {
        return switch (status) {
            case 400 -> plain(400, "request.malformed", 0, call);
            case 401 -> plain(401, "caller.unauthenticated", 0, call);
            case 403 -> plain(403, "access.denied", 0, call);
            case 404 -> plain(404, "path.not-found", 0, call);
            case 405 -> plain(405, "method.not-allowed", 0, call);
            case 406 -> plain(406, "answer.not-acceptable", 0, call);
            case 413 -> plain(413, "body.too-large", 0, call);
            case 415 -> plain(415, "body.not-json", 0, call);
            case 503 -> plain(503, "house.unavailable", OUTAGE_RETRY_SECONDS, call);
            default ->
                status >= 400 && status < 500
                        ? plain(status, "request.refused", 0, call)
                        : plain(500, "internal", 0, call);
        };
    }

    static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case DENIED -> 403;
            case ABSENT -> 404;
            case RULE -> 409;
            case STALE -> 412;
            case UNPROCESSABLE -> 422;
            case LOCKED -> 423;
            case PRECONDITION_REQUIRED -> 428;
            case LIMIT -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    private static Problem refused(Refusal refusal, Call call) {
        var detail = Texts.of(refusal.code(), refusal.arguments(), call.language());
        var field = refusal.field();
        var faults = Stream.<Fault>empty();
        if (refusal instanceof InvalidBody body) {
            faults = body.wrongs().stream().map(wrong -> fault(wrong, call.language()));
        } else if (field != null) {
            faults = Stream.of(new Fault(field, refusal.code(), detail));
        }
        var fields = refusal instanceof LimitExceeded limit ? limit.fields() : Map.<String, String>of();
        return new Problem(
                status(refusal.kind()),
                refusal.code(),
                Texts.title(status(refusal.kind()), call.language()),
                detail,
                call.requestId(),
                faults.toList(),
                refusal.retryAfterSeconds(),
                fields,
                refusal instanceof StepUpRequired stepUp ? stepUp.methods() : List.of());
    }

    private static Problem invalid(String code, List<Wrong> wrongs, Call call) {
        var faults = wrongs.stream().map(wrong -> fault(wrong, call.language())).toList();
        return problem(400, code, Texts.of(code, List.of(), call.language()), faults, 0, call);
    }

    private static Fault fault(Wrong wrong, Locale language) {
        return new Fault(wrong.field(), wrong.code(), Texts.of(wrong.code(), wrong.arguments(), language));
    }

    /** The database is away, or everybody wants the same row: later it works. */
    private static Optional<Problem> outage(Throwable failure, Call call) {
        if (SqlState.of(failure).filter(SqlState::isOutage).isPresent()
                || first(failure, ResourceException.class).isPresent()) {
            return Optional.of(plain(503, "house.unavailable", OUTAGE_RETRY_SECONDS, call));
        }
        var busy = SqlState.of(failure)
                .filter(state -> SqlState.isPassing(failure)
                        || state.equals(SqlState.LOCK_NOT_AVAILABLE)
                        || state.equals(STATEMENT_CANCELLED));
        return busy.map(state -> plain(503, "house.busy", BUSY_RETRY_SECONDS, call));
    }

    private static Problem plain(int status, String code, long retryAfterSeconds, Call call) {
        return problem(status, code, Texts.of(code, List.of(), call.language()), List.of(), retryAfterSeconds, call);
    }

    private static Problem problem(
            int status, String code, String detail, List<Fault> faults, long retryAfterSeconds, Call call) {
        var title = Texts.title(status, call.language());
        return new Problem(
                status, code, title, detail, call.requestId(), faults, retryAfterSeconds, Map.of(), List.of());
    }

    private static <T> Optional<T> first(Throwable failure, Class<T> type) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
