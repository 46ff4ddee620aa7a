package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.gamingcafe.identity.login.AdministratorRecovered;
import org.gamingcafe.identity.login.PasswordChanged;
import org.gamingcafe.platform.kernel.AccountId;

/** Tells people what happened to their account, so that they notice when it was not them. */
@ApplicationScoped
class Alerts {

    @Inject
    NoticeService notices;

    void passwordChanged(@Observes PasswordChanged changed) {
        write(changed.account(), "password-changed");
    }

    void administratorRecovered(@Observes AdministratorRecovered recovered) {
        write(recovered.account(), "admin-recovered");
    }

    private void write(AccountId account, String template) {
        notices.tell(account, template, Map.of());
    }
}
