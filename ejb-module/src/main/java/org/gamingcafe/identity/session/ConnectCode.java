package org.gamingcafe.identity.session;

import java.time.Instant;
import org.gamingcafe.platform.kernel.Secret;

/** Opens one connection in the name of whoever asked for it, until an instant. */
public record ConnectCode(Secret code, Instant expiresAt) {}
