package org.gamingcafe.identity.role;

import org.gamingcafe.platform.kernel.Refusal;

/** Nobody else could administer the house then ({@code role.last-admin}). */
public final class LastAdministrator extends Refusal {

    LastAdministrator() {
        super("role.last-admin");
    }
}
