package org.gamingcafe.identity.notice;

import org.gamingcafe.identity.account.AccountView;

/**
 * The last word to somebody whom the house forgets.
 *
 * @param person as they were known until now
 * @param certificate that they were forgotten; it names nobody
 */
public record Goodbye(AccountView person, String certificate) {}
