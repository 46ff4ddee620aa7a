package org.gamingcafe;

import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * What the callers of a race over two nodes do. Each node makes an errand of its own, by the name of its class and without
 * arguments: the nodes share the database, and the words that the test has told both, and nothing else.
 */
public interface Errand {

    /** @return what the caller is told; a refusal or failure is thrown */
    Object run(Turn turn) throws Exception;

    /**
     * @param caller 0, 1, 2 … over both nodes
     * @param number which of this caller's turns it is: 0, 1, 2 …
     */
    record Turn(int caller, int number, List<String> told) {

        public String word(int place) {
            return told.get(place);
        }

        public UUID id(int place) {
            return UUID.fromString(word(place));
        }

        public AccountId account(int place) {
            return new AccountId(id(place));
        }

        public VenueId venue(int place) {
            return new VenueId(id(place));
        }

        /** The word at this place is a list; the one of this turn. */
        public String ofThisTurn(int place) {
            return word(place).split(",")[number];
        }
    }
}
