package org.gamingcafe.admin.account;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** A page to which a mailed link leads: nothing happens before a button is pressed (D05). */
abstract class MailedTicket {

    private static final int LONGEST_TICKET = 200;

    @Inject
    FacesContext faces;

    private @Nullable String ticket;

    /** Whether one came by a link. Asked before the ticket of a sent form is in this bean: only what is rendered is read. */
    public boolean isLinked() {
        var sent = faces.getExternalContext().getRequestParameterMap().get("ticket");
        return !text(ticket).isEmpty() || !text(sent).isEmpty();
    }

    Secret secret() {
        return new Secret(text(ticket));
    }

    void to(String path) throws IOException {
        faces.getExternalContext().redirect(path);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable String getTicket() {
        return ticket;
    }

    public void setTicket(@Nullable String ticket) {
        this.ticket = ticket != null && ticket.length() <= LONGEST_TICKET ? ticket : this.ticket;
    }
}
