package org.gamingcafe.identity.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.gamingcafe.identity.account.AccountDeactivated;
import org.gamingcafe.identity.account.AccountEdited;
import org.gamingcafe.identity.account.AccountEntered;
import org.gamingcafe.identity.account.AccountReactivated;
import org.gamingcafe.identity.account.AddressConfirmed;
import org.gamingcafe.identity.account.AddressEntered;
import org.gamingcafe.identity.account.ClaimCodeIssued;
import org.gamingcafe.identity.account.EmailChangeAsked;
import org.gamingcafe.identity.account.EmailChangeCancelled;
import org.gamingcafe.identity.account.EmailChanged;
import org.gamingcafe.identity.account.PasswordChangeForced;
import org.gamingcafe.identity.account.UsernameChosen;
import org.gamingcafe.identity.device.DeviceDistrusted;
import org.gamingcafe.identity.device.DeviceTrusted;
import org.gamingcafe.identity.device.DevicesDistrusted;
import org.gamingcafe.identity.leaving.AccountLeft;
import org.gamingcafe.identity.leaving.DeletionAsked;
import org.gamingcafe.identity.leaving.DeletionCancelled;
import org.gamingcafe.identity.leaving.DeletionScheduled;
import org.gamingcafe.identity.login.AccountLocked;
import org.gamingcafe.identity.login.AccountUnlocked;
import org.gamingcafe.identity.login.AdministratorRecovered;
import org.gamingcafe.identity.login.PasswordChanged;
import org.gamingcafe.identity.login.SignInConfirmed;
import org.gamingcafe.identity.risk.SignInDoubted;
import org.gamingcafe.identity.role.RoleAssigned;
import org.gamingcafe.identity.role.RoleTaken;
import org.gamingcafe.identity.session.LoginSessionEnded;
import org.gamingcafe.identity.session.LoginSessionOpened;
import org.gamingcafe.identity.session.LoginSessionsEnded;
import org.gamingcafe.identity.twofactor.BackupCodeUsed;
import org.gamingcafe.identity.twofactor.BackupCodesRegenerated;
import org.gamingcafe.identity.twofactor.FactorRemovalAsked;
import org.gamingcafe.identity.twofactor.FactorRemovalTurnedDown;
import org.gamingcafe.identity.twofactor.PhoneConfirmed;
import org.gamingcafe.identity.twofactor.PhoneRemoved;
import org.gamingcafe.identity.twofactor.SecondFactorDisabled;
import org.gamingcafe.identity.twofactor.SecondFactorEnabled;
import org.gamingcafe.identity.twofactor.SecondFactorLocked;
import org.gamingcafe.identity.twofactor.SecondFactorRemoved;

/** Writes down what concerns an account, in the transaction in which it happens; a line for each event. */
@ApplicationScoped
class ActivityLog {

    @Inject
    Activities activities;

    void entered(@Observes AccountEntered entered) {
        activities.add(entered.account(), ActivityAction.ACCOUNT_MADE, entered.changes());
    }

    void addressEntered(@Observes AddressEntered entered) {
        activities.add(entered.account(), ActivityAction.ADDRESS_ENTERED, Map.of());
    }

    void confirmed(@Observes AddressConfirmed confirmed) {
        activities.add(confirmed.account(), ActivityAction.ADDRESS_CONFIRMED, Map.of());
    }

    void codeIssued(@Observes ClaimCodeIssued issued) {
        activities.add(issued.account(), ActivityAction.CLAIM_CODE_ISSUED, Map.of());
    }

    void edited(@Observes AccountEdited edited) {
        activities.add(edited.account(), ActivityAction.PROFILE_EDITED, edited.changes());
    }

    void usernameChosen(@Observes UsernameChosen chosen) {
        activities.add(chosen.account(), ActivityAction.USERNAME_CHOSEN, Map.of());
    }

    void passwordChanged(@Observes PasswordChanged changed) {
        activities.add(changed.account(), ActivityAction.PASSWORD_CHANGED, Map.of());
    }

    void changeForced(@Observes PasswordChangeForced forced) {
        activities.add(forced.account(), ActivityAction.PASSWORD_CHANGE_FORCED, Map.of());
    }

    void recovered(@Observes AdministratorRecovered recovered) {
        activities.add(recovered.account(), ActivityAction.PASSWORD_RECOVERED, Map.of());
    }

    void secondFactorEnabled(@Observes SecondFactorEnabled enabled) {
        activities.add(enabled.account(), ActivityAction.SECOND_FACTOR_ENABLED, Map.of());
    }

    void secondFactorDisabled(@Observes SecondFactorDisabled disabled) {
        activities.add(disabled.account(), ActivityAction.SECOND_FACTOR_DISABLED, Map.of());
    }

    void factorRemovalAsked(@Observes FactorRemovalAsked asked) {
        activities.add(asked.account(), ActivityAction.SECOND_FACTOR_REMOVAL_ASKED, Map.of());
    }

    void factorRemovalTurnedDown(@Observes FactorRemovalTurnedDown down) {
        activities.add(down.account(), ActivityAction.SECOND_FACTOR_REMOVAL_REFUSED, Map.of());
    }

    void secondFactorRemoved(@Observes SecondFactorRemoved removed) {
        activities.add(removed.account(), ActivityAction.SECOND_FACTOR_REMOVED, Map.of());
    }

    void backupCodesRegenerated(@Observes BackupCodesRegenerated regenerated) {
        activities.add(regenerated.account(), ActivityAction.BACKUP_CODES_REGENERATED, Map.of());
    }

    void backupCodeUsed(@Observes BackupCodeUsed used) {
        activities.add(used.account(), ActivityAction.BACKUP_CODE_USED, used.changes());
    }

    void phoneConfirmed(@Observes PhoneConfirmed confirmed) {
        activities.add(confirmed.account(), ActivityAction.PHONE_CONFIRMED, Map.of());
    }

    void phoneRemoved(@Observes PhoneRemoved removed) {
        activities.add(removed.account(), ActivityAction.PHONE_REMOVED, Map.of());
    }

    void secondFactorLocked(@Observes SecondFactorLocked locked) {
        var failures = Integer.toString(locked.failures());
        activities.add(
                locked.account(),
                ActivityAction.SECOND_FACTOR_LOCKED,
                ActivityActor.HOUSE,
                Map.of("failures", failures));
    }

    void signedIn(@Observes LoginSessionOpened opened) {
        activities.add(opened.account(), ActivityAction.SIGNED_IN, opened.changes());
    }

    void sessionEnded(@Observes LoginSessionEnded ended) {
        activities.add(ended.account(), ActivityAction.SESSION_ENDED, Map.of("reason", ended.reason()));
    }

    void sessionsEnded(@Observes LoginSessionsEnded ended) {
        var count = Integer.toString(ended.count());
        activities.add(
                ended.account(), ActivityAction.SESSIONS_ENDED, Map.of("reason", ended.reason(), "count", count));
    }

    /** The house has locked it, against a stranger as likely as for the owner. */
    void locked(@Observes AccountLocked locked) {
        var failures = Integer.toString(locked.failures());
        activities.add(locked.account(), ActivityAction.LOCKED, ActivityActor.HOUSE, Map.of("failures", failures));
    }

    void unlocked(@Observes AccountUnlocked unlocked) {
        activities.add(unlocked.account(), ActivityAction.UNLOCKED, unlocked.changes());
    }

    void roleAssigned(@Observes RoleAssigned assigned) {
        activities.add(assigned.account(), ActivityAction.ROLE_CHANGED, assigned.changes());
    }

    void roleTaken(@Observes RoleTaken taken) {
        activities.add(taken.account(), ActivityAction.ROLE_CHANGED, taken.changes());
    }

    void deactivated(@Observes AccountDeactivated deactivated) {
        activities.add(deactivated.account(), ActivityAction.DEACTIVATED, Map.of());
    }

    void reactivated(@Observes AccountReactivated reactivated) {
        activities.add(reactivated.account(), ActivityAction.REACTIVATED, Map.of());
    }

    void left(@Observes AccountLeft left) {
        activities.add(left.account(), ActivityAction.DEACTIVATED, Map.of());
    }

    void deletionAsked(@Observes DeletionAsked asked) {
        activities.add(asked.account(), ActivityAction.DELETION_ASKED, asked.changes());
    }

    void deletionScheduled(@Observes DeletionScheduled scheduled) {
        activities.add(scheduled.account(), ActivityAction.DELETION_SCHEDULED, Map.of());
    }

    void deletionCancelled(@Observes DeletionCancelled cancelled) {
        activities.add(cancelled.account(), ActivityAction.DELETION_CANCELLED, Map.of());
    }

    void emailChangeAsked(@Observes EmailChangeAsked asked) {
        activities.add(asked.account(), ActivityAction.EMAIL_CHANGE_ASKED, Map.of());
    }

    void emailChanged(@Observes EmailChanged changed) {
        activities.add(changed.account(), ActivityAction.EMAIL_CHANGED, Map.of());
    }

    void emailChangeCancelled(@Observes EmailChangeCancelled cancelled) {
        activities.add(cancelled.account(), ActivityAction.EMAIL_CHANGE_CANCELLED, Map.of());
    }

    void deviceTrusted(@Observes DeviceTrusted trusted) {
        activities.add(trusted.account(), ActivityAction.DEVICE_TRUSTED, trusted.changes());
    }

    void deviceDistrusted(@Observes DeviceDistrusted distrusted) {
        activities.add(distrusted.account(), ActivityAction.DEVICE_DISTRUSTED, Map.of("count", "1"));
    }

    void devicesDistrusted(@Observes DevicesDistrusted distrusted) {
        activities.add(distrusted.account(), ActivityAction.DEVICE_DISTRUSTED, distrusted.changes());
    }

    void doubted(@Observes SignInDoubted doubted) {
        var score = Integer.toString(doubted.assessment().score());
        activities.add(doubted.account(), ActivityAction.SIGN_IN_DOUBTED, ActivityActor.HOUSE, Map.of("score", score));
    }

    void confirmed(@Observes SignInConfirmed confirmed) {
        activities.add(confirmed.account(), ActivityAction.SIGN_IN_CONFIRMED, Map.of());
    }
}
