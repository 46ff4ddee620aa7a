package org.gamingcafe.identity.login;

import org.gamingcafe.platform.kernel.Secret;

/**
 * What somebody types to come in.
 *
 * @param identifier username or e-mail address
 * @param remember whether to stay signed in on this device; for members only
 */
public record Credentials(String identifier, Secret password, boolean remember) {}
