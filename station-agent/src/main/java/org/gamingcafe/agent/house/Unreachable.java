package org.gamingcafe.agent.house;

/** The house did not answer, or not in a way that means anything. */
public final class Unreachable extends Exception {

    private static final long serialVersionUID = 1;

    /** The station does not know yet who it is. */
    public static Unreachable never() {
        return new Unreachable("Nothing was ever heard of the house.");
    }

    Unreachable(String why) {
        super(why);
    }

    Unreachable(String why, Throwable cause) {
        super(why, cause);
    }
}
