package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.twofactor.BackupCodeUsed;
import org.gamingcafe.identity.twofactor.BackupCodesRegenerated;
import org.gamingcafe.identity.twofactor.CodeAsked;
import org.gamingcafe.identity.twofactor.FactorRemovalAsked;
import org.gamingcafe.identity.twofactor.PhoneConfirmed;
import org.gamingcafe.identity.twofactor.PhoneRemoved;
import org.gamingcafe.identity.twofactor.SecondFactorDisabled;
import org.gamingcafe.identity.twofactor.SecondFactorEnabled;
import org.gamingcafe.identity.twofactor.SecondFactorLocked;
import org.gamingcafe.identity.twofactor.SecondFactorRemoved;
import org.gamingcafe.platform.kernel.Permission;

/** What concerns the second factor; nobody can turn it off (D11). */
@ApplicationScoped
class SecondFactorAlerts {

    @Inject
    NoticeService notices;

    @Inject
    RoleService roles;

    void enabled(@Observes SecondFactorEnabled enabled) {
        notices.tell(enabled.account(), "second-factor-enabled", Map.of());
    }

    void disabled(@Observes SecondFactorDisabled disabled) {
        notices.tell(disabled.account(), "second-factor-disabled", Map.of());
    }

    /** By every way that is known: the address, and the number that was confirmed for codes. */
    void removed(@Observes SecondFactorRemoved removed) {
        notices.tell(removed.account(), "second-factor-removed", Map.of("link", MailedLink.NOT_ME.name()));
        if (removed.wasReachedByPhone()) {
            notices.text(removed.account(), "sms-second-factor-removed", Map.of());
        }
    }

    /** The person has a day to say no; those who could consent learn that something waits. */
    void removalAsked(@Observes FactorRemovalAsked asked) {
        var until = asked.expiresAt().toString();
        notices.tell(
                asked.account(),
                "second-factor-removal-asked",
                Map.of("link", MailedLink.NOT_ME.name(), "expiresAt", until));
        roles.holders(Permission.ACCOUNT_MANAGE, asked.venue()).stream()
                .filter(other -> !other.equals(asked.askedBy()) && !other.equals(asked.account()))
                .forEach(other -> notices.tell(other, "second-factor-removal-waits", Map.of("expiresAt", until)));
    }

    void regenerated(@Observes BackupCodesRegenerated regenerated) {
        notices.tell(regenerated.account(), "backup-codes-regenerated", Map.of());
    }

    void backupCodeUsed(@Observes BackupCodeUsed used) {
        if (used.areFewLeft()) {
            notices.tell(used.account(), "backup-codes-low", Map.of("left", Integer.toString(used.left())));
        }
    }

    /** Who can read texts to this number can sign in with its codes. */
    void phoneConfirmed(@Observes PhoneConfirmed confirmed) {
        notices.tell(confirmed.account(), "phone-confirmed", Map.of("link", MailedLink.NOT_ME.name()));
    }

    void phoneRemoved(@Observes PhoneRemoved removed) {
        notices.tell(removed.account(), "phone-removed", Map.of("link", MailedLink.NOT_ME.name()));
    }

    /** Once for each lock. */
    void locked(@Observes SecondFactorLocked locked) {
        var minutes = Duration.between(locked.at(), locked.until()).toMinutes();
        notices.tell(
                locked.account(),
                "second-factor-locked",
                Map.of(
                        "failures", Integer.toString(locked.failures()),
                        "minutes", Long.toString(minutes),
                        "expiresAt", locked.until().toString()));
    }

    /** The message names the code by its id; the code itself is made when it is written. */
    void codeAsked(@Observes CodeAsked asked) {
        var values = Map.of(
                "code", asked.code().toString(), "expiresAt", asked.expiresAt().toString());
        switch (asked.method()) {
            case EMAIL -> notices.tell(asked.account(), "sign-in-code", values);
            case SMS -> notices.text(asked.account(), "sms-code", values);
            case TOTP, BACKUP_CODE, PASSKEY -> throw new IllegalStateException("nothing to send for " + asked.method());
        }
    }
}
