package org.gamingcafe.api.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.user.NewUser;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A colleague who is invited. @param forcePasswordChange noted until the colleague has chosen a password, which an invitation asks for anyhow */
@Schema(
        example =
                "{\"email\":\"carla@example.org\",\"displayName\":\"Carla\",\"language\":\"de\",\"role\":\"CASHIER\"}")
public record InviteRequest(
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 120) String displayName,
        @Nullable @Size(max = 32) String phone,
        @NotNull @Pattern(regexp = "en|de") String language,
        @NotNull Role role,
        @Nullable Boolean forcePasswordChange) {

    NewUser at(VenueId venue) {
        var forced = Boolean.TRUE.equals(forcePasswordChange);
        return new NewUser(venue, role, email, displayName, phone, language, forced);
    }
}
