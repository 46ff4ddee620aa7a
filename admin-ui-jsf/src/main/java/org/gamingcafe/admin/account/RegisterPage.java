package org.gamingcafe.admin.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.account.Registration;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** Asking for an account; the page says the same whether the address is known or not. */
@Named
@RequestScoped
public class RegisterPage {

    @Inject
    RegistrationService registrations;

    @Inject
    VenueService venues;

    @Inject
    FacesContext faces;

    private @Nullable String name;
    private @Nullable String email;
    private @Nullable String password;

    public void register() throws IOException {
        var language = Call.current().language().getLanguage();
        registrations.register(new Registration(
                venues.home(Optional.empty()), text(email), text(name), language, new Secret(text(password))));
        faces.getExternalContext().redirect("/register?sent=true");
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
