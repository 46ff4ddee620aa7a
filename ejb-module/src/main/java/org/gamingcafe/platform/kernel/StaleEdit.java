package org.gamingcafe.platform.kernel;

/** Somebody else changed the thing since it was shown. */
public final class StaleEdit extends Refusal {

    public StaleEdit() {
        super(Kind.STALE, "edit.stale");
    }
}
