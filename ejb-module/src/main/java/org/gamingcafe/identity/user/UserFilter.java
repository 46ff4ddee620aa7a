package org.gamingcafe.identity.user;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * Which people; what is absent does not matter.
 *
 * @param venue where they are at home or have a role
 * @param role which they have there, or anywhere the caller may look
 * @param text a part of name, username, address or phone
 */
public record UserFilter(
        @Nullable VenueId venue,
        @Nullable Role role,
        AccountView.@Nullable Status status,
        @Nullable String text) {

    public static final UserFilter ALL = new UserFilter(null, null, null, null);

    /** For the record: how was looked, but never for whose name. */
    String words() {
        return Stream.of(role, status, text == null ? null : "text")
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
