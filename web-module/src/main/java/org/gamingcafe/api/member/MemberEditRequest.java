package org.gamingcafe.api.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gamingcafe.cafe.member.MemberEdit;
import org.jspecify.annotations.Nullable;

/** The whole of what the desk may change of a member; what is absent is emptied. */
@Schema(example = "{\"name\":\"Mika\",\"birthDate\":\"2004-05-17\",\"tier\":\"STANDARD\",\"language\":\"de\"}")
public record MemberEditRequest(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 32) String phone,
        @Nullable LocalDate birthDate,
        @NotBlank @Size(max = 32) String tier,
        @NotNull @Pattern(regexp = "en|de") String language,
        @Nullable @Size(max = 500) String note) {

    MemberEdit edit(long version, long accountVersion) {
        return new MemberEdit(name, email, phone, birthDate, tier, language, note, version, accountVersion);
    }
}
