package org.gamingcafe.identity.account;

import org.jspecify.annotations.Nullable;

/** What the desk may change of a person; the version is the one that was shown. */
public record PersonEdit(
        String displayName,
        @Nullable String email,
        @Nullable String phone,
        String language,
        long version) {}
