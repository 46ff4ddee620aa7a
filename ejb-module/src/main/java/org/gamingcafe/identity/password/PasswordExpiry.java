package org.gamingcafe.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.gamingcafe.identity.role.RoleAssigned;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.identity.role.RoleTaken;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Settings;
import org.jspecify.annotations.Nullable;

/** Until when a password counts: as long as the strictest of its owner's roles allows (D25). */
@ApplicationScoped
class PasswordExpiry {

    @Inject
    Settings.Passwords settings;

    @Inject
    RoleService roles;

    @Inject
    Passwords passwords;

    /** @return nothing if it counts for ever */
    @Nullable
    Instant of(AccountId account, Instant changed) {
        var days = days(account);
        return days.isEmpty() ? null : changed.plus(Duration.ofDays(days.getAsInt()));
    }

    /** Another role, another limit; counted from when the password was chosen. */
    void roleAssigned(@Observes RoleAssigned assigned) {
        countAnew(assigned.account());
    }

    void roleTaken(@Observes RoleTaken taken) {
        countAnew(taken.account());
    }

    private void countAnew(AccountId account) {
        passwords.changedAt(account).ifPresent(changed -> passwords.expire(account, of(account, changed)));
    }

    private OptionalInt days(AccountId account) {
        return roles.rolesOf(account).values().stream()
                .mapToInt(role -> settings.expiryDays().getOrDefault(role.name(), 0))
                .filter(days -> days > 0)
                .min();
    }
}
