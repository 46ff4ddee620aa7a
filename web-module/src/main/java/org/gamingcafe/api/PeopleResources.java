package org.gamingcafe.api;

import java.util.List;
import org.gamingcafe.api.account.ClaimResource;
import org.gamingcafe.api.account.EmailChangeResource;
import org.gamingcafe.api.account.LeavingResource;
import org.gamingcafe.api.account.PasswordResource;
import org.gamingcafe.api.account.RegistrationResource;
import org.gamingcafe.api.account.UnlockResource;
import org.gamingcafe.api.activity.ActivityResource;
import org.gamingcafe.api.audit.AuditResource;
import org.gamingcafe.api.job.JobResource;
import org.gamingcafe.api.limit.AllowListResource;
import org.gamingcafe.api.limit.LimitResource;
import org.gamingcafe.api.limit.VenueAddressResource;
import org.gamingcafe.api.login.LoginHistoryResource;
import org.gamingcafe.api.login.LoginResource;
import org.gamingcafe.api.login.PasskeyLoginResource;
import org.gamingcafe.api.login.PasskeyResource;
import org.gamingcafe.api.login.PasskeyStepUpResource;
import org.gamingcafe.api.login.ProfileResource;
import org.gamingcafe.api.login.RiskResource;
import org.gamingcafe.api.login.SecondFactorResource;
import org.gamingcafe.api.login.SecondFactorSetUpResource;
import org.gamingcafe.api.login.SecondStepResource;
import org.gamingcafe.api.login.StepUpResource;
import org.gamingcafe.api.notice.AlertResource;
import org.gamingcafe.api.notice.PreferenceResource;
import org.gamingcafe.api.observe.HealthResource;
import org.gamingcafe.api.observe.MetricsResource;
import org.gamingcafe.api.outbox.OutboxResource;
import org.gamingcafe.api.privacy.DataExportResource;
import org.gamingcafe.api.privacy.PrivacyResource;
import org.gamingcafe.api.session.KeysResource;
import org.gamingcafe.api.session.SessionResource;
import org.gamingcafe.api.session.TrustedDeviceResource;
import org.gamingcafe.api.user.CashierRuleResource;
import org.gamingcafe.api.user.FactorRemovalsResource;
import org.gamingcafe.api.user.UserAccessResource;
import org.gamingcafe.api.user.UserFactorResource;
import org.gamingcafe.api.user.UserHoldResource;
import org.gamingcafe.api.user.UserResource;
import org.gamingcafe.api.user.UserSessionResource;
import org.gamingcafe.api.user.UsersResource;

/** What the API answers with about accounts and about the running of the house. */
final class PeopleResources {

    static final List<Class<?>> ALL = List.of(
            ActivityResource.class,
            AlertResource.class,
            AllowListResource.class,
            AuditResource.class,
            CashierRuleResource.class,
            ClaimResource.class,
            EmailChangeResource.class,
            LeavingResource.class,
            DataExportResource.class,
            FactorRemovalsResource.class,
            HealthResource.class,
            KeysResource.class,
            LimitResource.class,
            LoginHistoryResource.class,
            LoginResource.class,
            MetricsResource.class,
            JobResource.class,
            OutboxResource.class,
            PasskeyLoginResource.class,
            PasskeyResource.class,
            PasskeyStepUpResource.class,
            PasswordResource.class,
            PreferenceResource.class,
            PrivacyResource.class,
            ProfileResource.class,
            RegistrationResource.class,
            RiskResource.class,
            SecondFactorResource.class,
            SecondFactorSetUpResource.class,
            SecondStepResource.class,
            SessionResource.class,
            StepUpResource.class,
            TrustedDeviceResource.class,
            UnlockResource.class,
            UserAccessResource.class,
            UserFactorResource.class,
            UserHoldResource.class,
            UserResource.class,
            UserSessionResource.class,
            UsersResource.class,
            VenueAddressResource.class);

    private PeopleResources() {}
}
