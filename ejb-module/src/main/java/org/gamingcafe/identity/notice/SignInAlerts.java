package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.device.DeviceTrustService;
import org.gamingcafe.identity.device.DeviceTrusted;
import org.gamingcafe.identity.login.PasswordChanged;
import org.gamingcafe.identity.risk.Assessment;
import org.gamingcafe.identity.risk.SignInDoubted;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.twofactor.SecondFactorDisabled;
import org.gamingcafe.identity.twofactor.SecondFactorEnabled;
import org.gamingcafe.platform.kernel.Permission;

/** What is told of doubtful sign-ins (E9.5), and what a new password and a lockdown bring along. */
@ApplicationScoped
class SignInAlerts {

    @Inject
    NoticeService notices;

    @Inject
    DeviceTrustService devices;

    @Inject
    Lockdowns lockdowns;

    @Inject
    RoleService roles;

    @Inject
    Clock clock;

    /** One mail for each sign-in, with the link that says "this wasn't me". */
    void doubted(@Observes SignInDoubted doubted) {
        doubted.assessment().alert().ifPresent(alert -> {
            var isRefused = doubted.assessment().level() == Assessment.Level.CRITICAL;
            var template = switch (alert) {
                case NEW_DEVICE -> "new-device";
                case UNUSUAL_LOCATION -> "unusual-location";
                case SUSPICIOUS_ACTIVITY -> isRefused ? "sign-in-refused" : "suspicious-activity";
            };
            notices.tell(
                    doubted.account(),
                    template,
                    Map.of(
                            "link", MailedLink.NOT_ME.name(),
                            "device", orUnknown(doubted.device()),
                            "place", orUnknown(doubted.place())));
            var text = alert == Assessment.Alert.NEW_DEVICE ? "sms-new-device" : "sms-unusual-sign-in";
            notices.text(doubted.account(), text, Map.of());
        });
    }

    void trusted(@Observes DeviceTrusted trusted) {
        notices.tell(
                trusted.account(),
                "device-trusted",
                Map.of(
                        "link", MailedLink.NOT_ME.name(),
                        "expiresAt", trusted.until().toString()));
    }

    /** Trust was given to whoever knew the password before. */
    void passwordChanged(@Observes PasswordChanged changed) {
        devices.distrustAll(changed.account());
        lockdowns.end(changed.account(), clock.instant());
    }

    /** Trust rested on a factor that was shown: it ends with that, and another one does not bring it back. */
    void factorEnabled(@Observes SecondFactorEnabled enabled) {
        devices.distrustAll(enabled.account());
    }

    void factorDisabled(@Observes SecondFactorDisabled disabled) {
        devices.distrustAll(disabled.account());
    }

    /** Who reads the trail looks after what the stranger did, and the desk may be asked to release the wallet. */
    void lockedDown(@Observes LockedDown down) {
        roles.holdersAnywhere(Permission.AUDIT_READ)
                .forEach(auditor -> notices.tell(
                        auditor,
                        "account-locked-down",
                        Map.of("person", down.account().toString())));
    }

    private static String orUnknown(String words) {
        return words.isEmpty() ? "?" : words;
    }
}
