package org.gamingcafe.platform.kernel;

import java.util.UUID;

/** The id of a person's account. */
public record AccountId(UUID value) {

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
