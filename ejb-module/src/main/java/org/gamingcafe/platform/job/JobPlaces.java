package org.gamingcafe.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.Settings;

/** From where jobs may be looked at and run (G111): only addresses of the operators' networks. */
@ApplicationScoped
class JobPlaces {

    @Inject
    Settings.Jobs settings;

    void mustBeAllowed() {
        var ip = Call.current().origin().ip();
        if (settings.from().stream().noneMatch(range -> range.contains(ip))) {
            throw new Denied("job.address");
        }
    }
}
