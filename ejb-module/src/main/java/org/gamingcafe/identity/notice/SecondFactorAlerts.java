package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.gamingcafe.identity.twofactor.BackupCodeUsed;
import org.gamingcafe.identity.twofactor.BackupCodesRegenerated;
import org.gamingcafe.identity.twofactor.CodeAsked;
import org.gamingcafe.identity.twofactor.SecondFactorDisabled;
import org.gamingcafe.identity.twofactor.SecondFactorEnabled;
import org.gamingcafe.identity.twofactor.SecondFactorLocked;

/** What concerns the second factor; nobody can turn it off (D11). */
@ApplicationScoped
class SecondFactorAlerts {

    @Inject
    NoticeService notices;

    void enabled(@Observes SecondFactorEnabled enabled) {
        notices.tell(enabled.account(), "second-factor-enabled", Map.of());
    }

    void disabled(@Observes SecondFactorDisabled disabled) {
        notices.tell(disabled.account(), "second-factor-disabled", Map.of());
    }

    void regenerated(@Observes BackupCodesRegenerated regenerated) {
        notices.tell(regenerated.account(), "backup-codes-regenerated", Map.of());
    }

    void backupCodeUsed(@Observes BackupCodeUsed used) {
        if (used.areFewLeft()) {
            notices.tell(used.account(), "backup-codes-low", Map.of("left", Integer.toString(used.left())));
        }
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
