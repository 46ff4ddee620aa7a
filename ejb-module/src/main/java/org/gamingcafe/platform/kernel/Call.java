package org.gamingcafe.platform.kernel;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * One call into the house: who, from where, under which ids. A door opens it around each request, page act or job step;
 * everything below asks {@link #current()}. Bound to one thread; outside of any call the caller is anonymous.
 */
public final class Call {

    private static final ThreadLocal<Call> CURRENT = new ThreadLocal<>();
    private static final Call NONE = new Call(Caller.ANONYMOUS, Origin.INSIDE, "none", "none", Locale.ENGLISH);

    private final Caller caller;
    private final Origin origin;
    private final String requestId;
    private final String correlationId;
    private final Locale language;
    private boolean replayed;

    public Call(Caller caller, Origin origin, String requestId, String correlationId, Locale language) {
        this.caller = caller;
        this.origin = origin;
        this.requestId = requestId;
        this.correlationId = correlationId;
        this.language = language;
    }

    public static Call current() {
        var call = CURRENT.get();
        return call == null ? NONE : call;
    }

    /** A call of the house itself: a job step, a timer, a start-up act. */
    public static Call ofTheHouse(String what) {
        var id = what + "-" + Ids.next();
        return new Call(Caller.JOB, Origin.INSIDE, id, id, Locale.ENGLISH);
    }

    /** The same call, in which somebody else counts as the caller. */
    public Call by(Caller other) {
        return new Call(other, origin, requestId, correlationId, language);
    }

    /** Runs the act inside this call and puts the outer call back afterwards. */
    public <T> T run(Supplier<T> act) {
        var outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return act.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    public void run(Runnable act) {
        run(() -> {
            act.run();
            return true;
        });
    }

    /** For filters that cannot wrap: whoever opens must close on the same thread. */
    public void open() {
        CURRENT.set(this);
    }

    public static void close() {
        CURRENT.remove();
    }

    public Caller caller() {
        return caller;
    }

    public Origin origin() {
        return origin;
    }

    public String requestId() {
        return requestId;
    }

    public String correlationId() {
        return correlationId;
    }

    public Locale language() {
        return language;
    }

    /** The answer of this call is a stored one (the door says so in a header). */
    public void markReplayed() {
        if (this != NONE) {
            replayed = true;
        }
    }

    public boolean isReplayed() {
        return replayed;
    }
}
