package org.gamingcafe.admin.user;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.PersonInput;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.user.NewUser;
import org.gamingcafe.identity.user.UserService;
import org.jspecify.annotations.Nullable;

/** A colleague, who gets a mail with a link and chooses the password. */
@Named
@ViewScoped
public class InviteForm extends PersonInput {

    @Inject
    UserService users;

    @Inject
    Here here;

    private String email = "";
    private Role role = Role.CASHIER;

    public void load() {
        setLanguage(here.getVenue().language());
    }

    public void invite() throws IOException {
        var user = users.invite(new NewUser(here.id(), role, email, getName(), getPhone(), getLanguage(), false));
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect("/admin/user/user?invited=true&id=" + user.account().id());
    }

    public List<Role> getOffered() {
        return users.grantable(here.id());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(@Nullable Role role) {
        this.role = role == null ? Role.CASHIER : role;
    }
}
