package org.gamingcafe.admin.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.PersonInput;
import org.gamingcafe.identity.account.PersonEdit;
import org.gamingcafe.identity.user.UserService;
import org.gamingcafe.identity.user.UserView;
import org.jspecify.annotations.Nullable;

/** What may be changed of a person. The version is the one that was shown. */
@Named
@ViewScoped
public class UserForm extends PersonInput {

    @Inject
    UserService users;

    @Inject
    UserPage page;

    @Inject
    UserActivity activity;

    private @Nullable String email;
    private long version;
    private boolean saved;

    public void load() {
        show(page.getUser());
    }

    public void save() {
        saved = false;
        show(users.edit(page.account(), new PersonEdit(getName(), email, getPhone(), getLanguage(), version)));
        page.load();
        activity.reload();
        saved = true;
    }

    private void show(UserView user) {
        var account = user.account();
        setName(account.displayName());
        email = account.email();
        setPhone(account.phone());
        setLanguage(account.language());
        version = account.version();
    }

    public boolean isSaved() {
        return saved;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }
}
