package org.gamingcafe.identity.login;

import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Origin;

/**
 * Somebody at the gate.
 *
 * @param name as it is looked for
 * @param account empty if nobody has this name
 * @param via the station, till, trusted device or login session that vouches for the caller
 */
record Knock(String name, Optional<AccountView> account, Optional<UUID> via, LoginAttemptView.Way way, Origin origin) {

    /** Somebody who has shown the password and is here again. */
    static Knock of(AccountView person, Channel channel) {
        return new Knock(
                "",
                Optional.of(person),
                Optional.empty(),
                way(channel),
                Call.current().origin());
    }

    /** Somebody at a till of the house, which vouches for the browser. */
    static Knock at(UUID till, Optional<AccountView> person) {
        return new Knock(
                "",
                person,
                Optional.of(till),
                way(Channel.CONSOLE),
                Call.current().origin());
    }

    /** Somebody who is signed in and shows again who they are. */
    static Knock again(AccountView person, UUID session) {
        return new Knock(
                "",
                Optional.of(person),
                Optional.of(session),
                LoginAttemptView.Way.STEP_UP,
                Call.current().origin());
    }

    static LoginAttemptView.Way way(Channel channel) {
        return switch (channel) {
            case API -> LoginAttemptView.Way.API;
            case CONSOLE -> LoginAttemptView.Way.CONSOLE;
        };
    }

    /** Of an account, or of one that nobody has: whoever is asked for costs the same. */
    AccountId anyId() {
        return id().orElseGet(AccountId::next);
    }

    Optional<AccountId> id() {
        return account.map(AccountView::id);
    }
}
