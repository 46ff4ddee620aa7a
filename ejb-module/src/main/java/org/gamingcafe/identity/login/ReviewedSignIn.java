package org.gamingcafe.identity.login;

import org.gamingcafe.platform.kernel.AccountId;

/** An attempt to sign in, as those see it who look after the house. @param name of the person at this moment */
public record ReviewedSignIn(AccountId account, String name, LoginAttemptView attempt) {}
