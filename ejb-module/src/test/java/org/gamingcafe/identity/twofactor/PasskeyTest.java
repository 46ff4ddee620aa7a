package org.gamingcafe.identity.twofactor;

import java.util.UUID;
import java.util.function.Supplier;
import org.gamingcafe.PasskeyDevice;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;

/** What tests of passkeys share. */
abstract class PasskeyTest extends RoomTest {

    final PasskeyService passkeys = the(PasskeyService.class);
    final PasskeyProofService proofs = the(PasskeyProofService.class);
    final VenueId venue = aVenue();

    AccountId somebody() {
        return aPerson(venue, "MEMBER");
    }

    <T> T by(AccountId account, Supplier<T> act) {
        return as(member(account, venue), act);
    }

    PasskeyView register(AccountId account, PasskeyDevice authenticator, String name) {
        return by(account, () -> passkeys.register(authenticator.create(passkeys.begin(), name)));
    }

    /** Somebody's new passkey. */
    UUID registered(AccountId account, PasskeyDevice authenticator) {
        return register(account, authenticator, "Phone").id();
    }

    boolean isLetIn(AccountId account, PasskeyAssertion assertion) {
        return proofs.isProved(PasskeyPurpose.SIGN_IN, account, assertion);
    }
}
