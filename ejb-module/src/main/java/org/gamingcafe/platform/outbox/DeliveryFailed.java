package org.gamingcafe.platform.outbox;

/** The outside is in trouble; another try may work. */
public class DeliveryFailed extends RuntimeException {

    /** @param what names nobody: operators read it */
    protected DeliveryFailed(String what) {
        super(what);
    }

    public DeliveryFailed(String what, Throwable cause) {
        super(what, cause);
    }
}
