package org.gamingcafe.api.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.user.UserView;
import org.jspecify.annotations.Nullable;

/** A person as those see them who administer people. @param roles in the venues where the caller may look */
public record UserAnswer(
        UUID accountId,
        AccountView.Kind kind,
        AccountView.Status status,
        @Nullable String username,
        @Nullable String email,
        Boolean emailVerified,
        String displayName,
        @Nullable String phone,
        String language,
        Boolean mustChangePassword,
        UUID homeVenue,
        Instant createdAt,
        List<RoleAnswer> roles) {

    public record RoleAnswer(UUID venue, Role role) {}

    static UserAnswer of(UserView user) {
        var account = user.account();
        var roles = user.roles().entrySet().stream()
                .map(role -> new RoleAnswer(role.getKey().value(), role.getValue()))
                .sorted((one, other) -> one.venue().compareTo(other.venue()))
                .toList();
        return new UserAnswer(
                account.id().value(),
                account.kind(),
                account.status(),
                account.username(),
                account.email(),
                account.emailVerified(),
                account.displayName(),
                account.phone(),
                account.language(),
                account.mustChangePassword(),
                account.homeVenue().value(),
                account.createdAt(),
                roles);
    }
}
