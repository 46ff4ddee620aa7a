package org.gamingcafe.identity.password;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Secret;

/** A password that the policy has accepted, hashed and ready to be stored. */
public record NewPassword(AccountId account, Secret phc) {}
