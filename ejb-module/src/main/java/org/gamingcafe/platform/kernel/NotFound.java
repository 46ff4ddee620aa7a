package org.gamingcafe.platform.kernel;

/** What was asked for does not exist, or not for this caller. The code is {@code <thing>.not-found}. */
public final class NotFound extends Refusal {

    /** @param thing lower-case word of the thing, such as {@code wallet} */
    public NotFound(String thing) {
        super(Kind.ABSENT, thing + ".not-found");
    }
}
