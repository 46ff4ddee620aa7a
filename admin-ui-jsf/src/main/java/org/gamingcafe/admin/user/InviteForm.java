package org.gamingcafe.admin.user;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.user.NewUser;
import org.gamingcafe.identity.user.UserService;
import org.jspecify.annotations.Nullable;

/** A colleague, who gets a mail with a link and chooses the password. */
@Named
@ViewScoped
public class InviteForm implements Serializable {

    @Inject
    UserService users;

    @Inject
    Here here;

    private String name = "";
    private String email = "";
    private @Nullable String phone;
    private String language = "en";
    private Role role = Role.CASHIER;

    public void load() {
        language = here.getVenue().language();
    }

    public void invite() throws IOException {
        var user = users.invite(new NewUser(here.id(), role, email, name, phone, language, false));
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect("/admin/user/user?invited=true&id=" + user.account().id());
    }

    public List<Role> getOffered() {
        return users.grantable(here.id());
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
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

    public Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role role) {
        this.role = role == null ? Role.CASHIER : role;
    }
}
