package org.gamingcafe.platform.outbox;

/** The outside is in trouble; another try may work. */
public final class DeliveryFailed extends RuntimeException {

    public DeliveryFailed(String what, Throwable cause) {
        super(what, cause);
    }
}
