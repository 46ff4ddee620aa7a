package org.gamingcafe.identity.account;

import java.time.Instant;

/** An address that the house has entered for somebody; it counts for nothing until they have confirmed it. */
public record EnteredAddress(String email, Instant expiresAt) {}
