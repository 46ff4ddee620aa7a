package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.gamingcafe.identity.login.AdministratorRecovered;
import org.gamingcafe.identity.login.PasswordChanged;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.limit.LimitExceededRepeatedly;

/** Tells people what happened to their account, so that they notice when it was not them. */
@ApplicationScoped
class Alerts {

    @Inject
    NoticeService notices;

    @Inject
    RoleService roles;

    void passwordChanged(@Observes PasswordChanged changed) {
        write(changed.account(), "password-changed");
    }

    void administratorRecovered(@Observes AdministratorRecovered recovered) {
        write(recovered.account(), "admin-recovered");
    }

    /** Who may change limits is told that somebody runs into one again and again; whom, they see in the console. */
    void limitExceeded(@Observes LimitExceededRepeatedly exceeded) {
        var values = Map.of(
                "limit", exceeded.limit().key(),
                "count", Long.toString(exceeded.refused()));
        roles.holdersAnywhere(Permission.LIMIT_MANAGE)
                .forEach(operator -> notices.tell(operator, "limit-exceeded", values));
    }

    private void write(AccountId account, String template) {
        notices.tell(account, template, Map.of());
    }
}
