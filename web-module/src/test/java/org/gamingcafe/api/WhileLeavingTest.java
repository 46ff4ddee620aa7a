package org.gamingcafe.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D32: what an account that is about to be deleted opens is known by its path, and is all about the caller")
class WhileLeavingTest {

    @Path("/authors")
    private static final class LooksAlike {}

    @Path("/auth")
    private static final class Own {}

    @Test
    void only_what_lies_below_auth_is_open() {
        assertThat(Access.isOfOnesAccount(Own.class)).isTrue();
        assertThat(Access.isOfOnesAccount(LooksAlike.class)).isFalse();
        assertThat(Access.isOfOnesAccount(Object.class)).isFalse();
    }

    /** Whoever adds a resource here has looked whether it moves money, stock or seats. */
    @Test
    void every_open_resource_was_looked_at() {
        assertThat(Resources.ALL.stream().filter(Access::isOfOnesAccount).map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "ActivityResource",
                        "AlertResource",
                        "DataExportResource",
                        "EmailChangeResource",
                        "LeavingResource",
                        "LoginHistoryResource",
                        "LoginResource",
                        "PasskeyLoginResource",
                        "PasskeyResource",
                        "PasskeyStepUpResource",
                        "PasswordResource",
                        "PreferenceResource",
                        "PrivacyResource",
                        "ProfileResource",
                        "RegistrationResource",
                        "RiskResource",
                        "SecondFactorResource",
                        "SecondFactorSetUpResource",
                        "SecondStepResource",
                        "SessionResource",
                        "StepUpResource",
                        "TrustedDeviceResource",
                        "UnlockResource");
    }
}
