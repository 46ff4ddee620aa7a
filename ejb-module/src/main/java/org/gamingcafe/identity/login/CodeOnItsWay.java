package org.gamingcafe.identity.login;

import java.time.Instant;
import org.gamingcafe.identity.twofactor.FactorMethod;

/** A code was sent. @param expiresAt until when it can be typed: the end of the code or of the challenge, whichever is earlier */
public record CodeOnItsWay(FactorMethod method, Instant expiresAt) {}
