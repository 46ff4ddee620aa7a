package org.gamingcafe.identity.login;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.platform.kernel.AccountId;

/**
 * A sign-in that waits for its second factor: what the password has opened so far, and nothing else.
 *
 * @param kind what it opens: a proof, or the set-up of a factor for who must have one
 * @param stamp of the account as it was seen before its password was verified
 * @param remembered whether the session shall last long
 */
record Challenge(AccountId account, long stamp, Kind kind, Channel channel, boolean remembered, Instant expiresAt) {

    enum Kind {
        PROVE,
        SET_UP,
        /** The mailed code of a sign-in that looked doubtful (E9.4). */
        CONFIRM
    }

    private static final String BETWEEN = "\t";
    private static final int WORDS = 6;

    /** What this one opens in its turn. */
    Challenge as(Kind next, Instant until) {
        return new Challenge(account, stamp, next, channel, remembered, until);
    }

    /** As it is kept in the cache. */
    String text() {
        return String.join(
                BETWEEN,
                account.toString(),
                Long.toString(stamp),
                kind.name(),
                channel.name(),
                Boolean.toString(remembered),
                expiresAt.toString());
    }

    /** Empty for what another version of the house has written; the row answers then. */
    static Optional<Challenge> of(String text) {
        var words = text.split(BETWEEN, -1);
        return words.length == WORDS
                ? Optional.of(new Challenge(
                        new AccountId(UUID.fromString(words[0])),
                        Long.parseLong(words[1]),
                        Kind.valueOf(words[2]),
                        Channel.valueOf(words[3]),
                        Boolean.parseBoolean(words[4]),
                        Instant.parse(words[5])))
                : Optional.empty();
    }
}
