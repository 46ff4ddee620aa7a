package org.gamingcafe.identity.user;

import org.gamingcafe.platform.kernel.Refusal;

/** Nobody takes their own last role of administrator ({@code role.own-admin}). */
public final class OwnAdministration extends Refusal {

    OwnAdministration() {
        super("role.own-admin");
    }
}
