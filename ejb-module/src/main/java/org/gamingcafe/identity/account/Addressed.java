package org.gamingcafe.identity.account;

import java.util.Map;
import org.gamingcafe.platform.kernel.Secret;

/**
 * A person with an address, and the ticket of a link that is about to be sent there.
 *
 * @param words what else the mail says, looked up at this moment
 */
public record Addressed(AccountView account, Secret ticket, Map<String, String> words) {}
