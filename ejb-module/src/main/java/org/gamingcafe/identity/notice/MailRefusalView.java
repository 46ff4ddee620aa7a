package org.gamingcafe.identity.notice;

import java.time.Instant;
import org.gamingcafe.platform.kernel.AccountId;

/**
 * The last time a mail server refused the address of somebody.
 *
 * @param said by the mail server, without addresses
 * @param forGood nobody is written to there any more, until somebody says so or the address is another one
 * @param times how often in a row
 */
public record MailRefusalView(AccountId account, int code, String said, boolean forGood, long times, Instant at) {}
