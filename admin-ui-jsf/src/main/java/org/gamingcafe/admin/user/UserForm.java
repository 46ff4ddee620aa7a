package org.gamingcafe.admin.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.gamingcafe.identity.account.PersonEdit;
import org.gamingcafe.identity.user.UserService;
import org.gamingcafe.identity.user.UserView;
import org.jspecify.annotations.Nullable;

/** What may be changed of a person. The version is the one that was shown. */
@Named
@ViewScoped
public class UserForm implements Serializable {

    @Inject
    UserService users;

    @Inject
    UserPage page;

    @Inject
    UserActivity activity;

    private String name = "";
    private @Nullable String email;
    private @Nullable String phone;
    private String language = "en";
    private long version;
    private boolean saved;

    public void load() {
        show(page.getUser());
    }

    public void save() {
        saved = false;
        show(users.edit(page.account(), new PersonEdit(name, email, phone, language, version)));
        page.load();
        activity.reload();
        saved = true;
    }

    private void show(UserView user) {
        var account = user.account();
        name = account.displayName();
        email = account.email();
        phone = account.phone();
        language = account.language();
        version = account.version();
    }

    public boolean isSaved() {
        return saved;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? "en" : language;
    }
}
