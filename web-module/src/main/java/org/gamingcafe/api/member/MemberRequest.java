package org.gamingcafe.api.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.member.NewMember;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A person entered at the desk; a name or nickname is enough. */
@Schema(example = "{\"name\":\"Mika\",\"username\":\"mika\",\"birthDate\":\"2004-05-17\",\"language\":\"de\"}")
public record MemberRequest(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(min = 3, max = 64) String username,
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 32) String phone,
        @Nullable LocalDate birthDate,
        @NotNull @Pattern(regexp = "en|de") String language,
        @Nullable @Size(max = 500) String note) {

    NewMember entered(VenueId venue) {
        return new NewMember(venue, name, username, email, phone, birthDate, language, note);
    }
}
