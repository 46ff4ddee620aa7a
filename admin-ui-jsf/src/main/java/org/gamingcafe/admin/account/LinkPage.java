package org.gamingcafe.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.gamingcafe.identity.account.AddressService;
import org.gamingcafe.identity.account.ClaimService;
import org.gamingcafe.identity.account.EnteredAddress;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.identity.login.LockoutService;
import org.gamingcafe.identity.notice.LockdownService;
import org.jspecify.annotations.Nullable;

/** Asks for a mailed link, and does what the link is good for. */
@Named
@RequestScoped
public class LinkPage extends MailedTicket {

    @Inject
    RegistrationService registrations;

    @Inject
    AddressService addresses;

    @Inject
    ClaimService claims;

    @Inject
    LockoutService lockouts;

    @Inject
    LockdownService lockdowns;

    private @Nullable String email;
    private @Nullable String code;
    private @Nullable String address;
    private @Nullable Optional<EnteredAddress> offered;

    public void verify() throws IOException {
        var isSignedIn = addresses.verify(secret(), address);
        to(isSignedIn ? "/me/profile" : "/login?verified=true");
    }

    public void reactivate() throws IOException {
        registrations.reactivate(secret());
        to("/login?reactivated=true");
    }

    public void unlock() throws IOException {
        lockouts.unlock(secret());
        to("/login?unlocked=true");
    }

    /** "This wasn't me". */
    public void lockDown() throws IOException {
        lockdowns.lockDown(secret());
        to("/login?lockedDown=true");
    }

    public void askToUnlock() throws IOException {
        lockouts.sendLink(text(email));
        to("/unlock?sent=true");
    }

    public void askToVerify() throws IOException {
        registrations.sendVerification(text(email));
        to("/verify-email?sent=true");
    }

    public void askForPassword() throws IOException {
        registrations.sendPasswordLink(text(email));
        to("/forgot-password?sent=true");
    }

    public void askToReactivate() throws IOException {
        registrations.sendReactivation(text(email));
        to("/reactivate?sent=true");
    }

    public void claim() throws IOException {
        claims.claim(text(code), text(email));
        to("/claim?sent=true");
    }

    /** What the house has entered for the person on the page, who confirms nothing but what was shown: a form that comes back says it still. */
    public @Nullable String getAddress() {
        return text(address).isEmpty() ? offered().map(EnteredAddress::email).orElse(null) : address;
    }

    /** The page asks also before the ticket of a sent form is in this bean. */
    private Optional<EnteredAddress> offered() {
        var known = offered;
        if (known == null && !text(getTicket()).isEmpty()) {
            known = addresses.offered(secret());
            offered = known;
        }
        return known == null ? Optional.empty() : known;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
