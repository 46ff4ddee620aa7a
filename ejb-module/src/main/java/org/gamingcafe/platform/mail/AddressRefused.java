package org.gamingcafe.platform.mail;

import org.gamingcafe.platform.outbox.DeliveryFailed;

/** The mail server does not take mails for this address. Says so without the address. */
public final class AddressRefused extends DeliveryFailed {

    private final int code;
    private final String said;
    private final boolean forGood;

    /**
     * @param code of the reply, such as 550
     * @param said on one line and without addresses
     * @param forGood whether another try is useless
     */
    public AddressRefused(int code, String said, boolean forGood) {
        super("an address was refused with " + code + " " + said);
        this.code = code;
        this.said = said;
        this.forGood = forGood;
    }

    public int code() {
        return code;
    }

    public String said() {
        return said;
    }

    public boolean isForGood() {
        return forGood;
    }
}
