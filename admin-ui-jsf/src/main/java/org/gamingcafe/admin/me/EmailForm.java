package org.gamingcafe.admin.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.EmailChangeService;
import org.gamingcafe.identity.account.EmailChangeView;
import org.gamingcafe.platform.kernel.Call;
import org.jspecify.annotations.Nullable;

/** The address of one's account, and the way to another one. */
@Named
@RequestScoped
public class EmailForm {

    @Inject
    AccountService accounts;

    @Inject
    EmailChangeService changes;

    private @Nullable AccountView account;
    private @Nullable Optional<EmailChangeView> change;
    private @Nullable String email;

    public void ask() throws IOException {
        changes.ask(email == null ? "" : email);
        to("/me/email");
    }

    public void cancel() throws IOException {
        changes.cancel();
        to("/me/email?cancelled=true");
    }

    private static void to(String path) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(path);
    }

    /** The one that is under way. */
    public @Nullable EmailChangeView getChange() {
        var known = change;
        if (known == null) {
            known = changes.mine();
            change = known;
        }
        return known.orElse(null);
    }

    public @Nullable String getPresent() {
        return account().email();
    }

    /** Whether it was ever confirmed; only from such a one an account moves. */
    public boolean isConfirmed() {
        return account().email() != null && account().emailVerified();
    }

    private AccountView account() {
        var known = account;
        if (known == null) {
            known = accounts.profile(Call.current().caller().person()).account();
            account = known;
        }
        return known;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }
}
