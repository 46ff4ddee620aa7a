package org.gamingcafe.identity.session;

import java.util.UUID;
import org.gamingcafe.platform.kernel.Caller;

/** A login session that counts at this moment, and the caller it stands for. */
public record LiveSession(UUID id, int generation, Caller caller, String language, String displayName) {}
