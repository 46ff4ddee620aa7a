package org.gamingcafe.cafe.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the desk may change of a member; the versions are the ones that were shown. */
public record MemberEdit(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate birthDate,
        String tier,
        String language,
        @Nullable String note,
        long version,
        long accountVersion) {}
