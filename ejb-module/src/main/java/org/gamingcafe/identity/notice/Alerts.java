package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.gamingcafe.identity.account.AccountDeactivated;
import org.gamingcafe.identity.account.AccountReactivated;
import org.gamingcafe.identity.account.LinkAsked;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.account.PasswordChangeForced;
import org.gamingcafe.identity.device.DeviceService;
import org.gamingcafe.identity.login.AccountLocked;
import org.gamingcafe.identity.login.AdministratorRecovered;
import org.gamingcafe.identity.login.PasswordChanged;
import org.gamingcafe.identity.password.PasswordExpires;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.session.LoginSessionEnded;
import org.gamingcafe.identity.session.LoginSessionsEnded;
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

    @Inject
    DeviceService devices;

    void passwordChanged(@Observes PasswordChanged changed) {
        write(changed.account(), "password-changed");
    }

    void administratorRecovered(@Observes AdministratorRecovered recovered) {
        write(recovered.account(), "admin-recovered");
    }

    void deactivated(@Observes AccountDeactivated deactivated) {
        write(deactivated.account(), "account-deactivated");
    }

    void reactivated(@Observes AccountReactivated reactivated) {
        write(reactivated.account(), "account-reactivated");
    }

    void passwordChangeForced(@Observes PasswordChangeForced forced) {
        write(forced.account(), "password-change-forced");
    }

    /** Once for each lock; nobody can turn it off (D11). */
    void accountLocked(@Observes AccountLocked locked) {
        var link = MailedLink.LOCKED;
        notices.tell(
                locked.account(),
                link.template(),
                Map.of(
                        "link", link.name(),
                        "failures", Integer.toString(locked.failures()),
                        "minutes",
                                Long.toString(Duration.between(locked.at(), locked.until())
                                        .toMinutes()),
                        "expiresAt", locked.until().toString()));
    }

    void linkAsked(@Observes LinkAsked asked) {
        notices.tell(
                asked.recipient(),
                asked.link().template(),
                Map.of("link", asked.link().name()));
    }

    void passwordExpires(@Observes PasswordExpires expires) {
        notices.tell(
                expires.account(),
                "password-expires",
                Map.of("expiresAt", expires.at().toString()));
    }

    /** Who may change limits is told that somebody runs into one again and again; whom, they see in the console. */
    void limitExceeded(@Observes LimitExceededRepeatedly exceeded) {
        var values = Map.of(
                "limit", exceeded.limit().key(),
                "count", Long.toString(exceeded.refused()));
        roles.holdersAnywhere(Permission.LIMIT_MANAGE)
                .forEach(operator -> notices.tell(operator, "limit-exceeded", values));
    }

    /** Of the ends that somebody else may have brought about; who signs out knows it. */
    void sessionEnded(@Observes LoginSessionEnded ended) {
        switch (ended.reason()) {
            case LoginSessionEnded.REVOKED -> write(ended, "session-revoked");
            case LoginSessionEnded.REUSED -> write(ended, "session-reused");
            default -> {}
        }
    }

    void sessionsEnded(@Observes LoginSessionsEnded ended) {
        switch (ended.reason()) {
            case LoginSessionsEnded.OTHERS_REVOKED -> write(ended, "sessions-revoked");
            case LoginSessionsEnded.ENDED_BY_STAFF -> write(ended, "sessions-ended");
            default -> {}
        }
    }

    private void write(LoginSessionsEnded ended, String template) {
        notices.tell(ended.account(), template, Map.of("count", Integer.toString(ended.count())));
    }

    private void write(LoginSessionEnded ended, String template) {
        var device = devices.words(ended.userAgent());
        notices.tell(ended.account(), template, Map.of("device", device.isEmpty() ? "?" : device));
    }

    private void write(AccountId account, String template) {
        notices.tell(account, template, Map.of());
    }
}
