package org.gamingcafe.admin.me;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.ProfileEdit;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.platform.kernel.Call;
import org.jspecify.annotations.Nullable;

/** What one may change of oneself. */
@Named
@ViewScoped
public class ProfileForm implements Serializable {

    @Inject
    AccountService accounts;

    @Inject
    RegistrationService registrations;

    private @Nullable String name;
    private @Nullable String phone;
    private @Nullable String language;
    private @Nullable String username;
    private @Nullable String email;
    private boolean verified;
    private long version;
    private boolean saved;
    private boolean sent;

    @PostConstruct
    void load() {
        shown(accounts.profile(Call.current().caller().person()).account());
    }

    public void save() {
        shown(accounts.editProfile(new ProfileEdit(text(name), phone, text(language), version)));
        saved = true;
    }

    public void choose() {
        shown(registrations.chooseUsername(text(username)));
        saved = true;
    }

    /** Another mail to the address that still has to be verified. */
    public void verify() {
        registrations.sendVerification(text(email));
        sent = true;
    }

    private void shown(AccountView account) {
        name = account.displayName();
        phone = account.phone();
        language = account.language();
        username = account.username();
        email = account.email();
        verified = account.emailVerified();
        version = account.version();
        saved = false;
        sent = false;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Staff and members of the desk need not verify anything. */
    public boolean isUnverified() {
        return email != null && !verified;
    }

    public boolean isSaved() {
        return saved;
    }

    public boolean isSent() {
        return sent;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }
}
