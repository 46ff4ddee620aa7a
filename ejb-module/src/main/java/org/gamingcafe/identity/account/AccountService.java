package org.gamingcafe.identity.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** People and how they are found. Called by other rooms; a door goes through the room that guards the act. */
@Stateless
@PermitAll
public class AccountService {

    public enum Sort {
        NAME,
        NEWEST
    }

    /** @throws org.gamingcafe.platform.kernel.NotFound {@code account.not-found} */
    public AccountView get(AccountId id) {
        throw new UnsupportedOperationException();
    }

    /** By normalised username or e-mail address. */
    public Optional<AccountView> find(String identifier) {
        throw new UnsupportedOperationException();
    }

    public List<AccountView> all(Collection<AccountId> ids) {
        throw new UnsupportedOperationException();
    }

    /** People of a venue whose name, username, address or phone contains the text. */
    public Slice<AccountView> search(
            VenueId venue, AccountView.Kind kind, @Nullable String text, Sort sort, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** Refuses a taken address or username ({@code account.email-taken}, {@code account.username-taken}). */
    public AccountView enter(NewPerson person, boolean mustChangePassword) {
        throw new UnsupportedOperationException();
    }

    public AccountView edit(AccountId id, PersonEdit edit) {
        throw new UnsupportedOperationException();
    }

    /** A new password was set: the account no longer has to change it. */
    public void passwordChanged(AccountId id) {
        throw new UnsupportedOperationException();
    }

    /** Is there anybody yet? */
    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }
}
