package org.gamingcafe.identity.account;

import org.jspecify.annotations.Nullable;

/** What people change of themselves; the address is changed by a way of its own. The version is the one that was shown. */
public record ProfileEdit(String displayName, @Nullable String phone, String language, long version) {}
