package org.gamingcafe.identity.account;

import org.gamingcafe.platform.kernel.Secret;

/** A person with an address, and the ticket of a link that is about to be sent there. */
public record Addressed(AccountView account, Secret ticket) {}
