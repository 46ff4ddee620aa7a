package org.gamingcafe.jobs.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.Settings;

/** The administrator that an empty house begins with; the one-time password comes from whoever starts the server. */
@ApplicationScoped
class FirstAdministrator {

    static final String NAME = "admin";

    @Inject
    Settings.FirstStart settings;

    @Inject
    Founding founding;

    void enter() {
        var password = settings.adminPassword()
                .orElseThrow(
                        () -> new IllegalStateException("The house is empty and CAFE_FIRST_ADMIN_PASSWORD is missing: "
                                + "set a one-time password of 12 characters or more for the administrator `" + NAME
                                + "`"));
        var venue = founding.venue(settings.venueCode(), settings.venueName(), settings.zone(), settings.currency());
        founding.staff(venue.id(), Role.ADMIN, NAME, null, password, true);
    }
}
