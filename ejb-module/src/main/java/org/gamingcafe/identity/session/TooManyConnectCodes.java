package org.gamingcafe.identity.session;

import org.gamingcafe.platform.kernel.Refusal;

/** A login session has so many codes that nobody has used yet ({@code connect-code.too-many}). */
public final class TooManyConnectCodes extends Refusal {

    TooManyConnectCodes(int most) {
        super("connect-code.too-many", most);
    }
}
