package org.gamingcafe.platform.kernel;

/** The caller is known and may not do this. */
public final class Denied extends Refusal {

    public Denied(String code) {
        super(Kind.DENIED, code);
    }
}
