package org.gamingcafe.api.account;

import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** What stands in a body that either asks for a mail or redeems what the mail brought. */
record OneOfTwo(@Nullable String email, @Nullable Secret ticket) {

    /** 202 for an address, 204 for a ticket; both or none make no sense. */
    Response either(Consumer<String> ask, Consumer<Secret> redeem) {
        if (email != null && ticket == null) {
            ask.accept(email);
            return Response.accepted().build();
        }
        if (ticket != null && email == null) {
            redeem.accept(ticket);
            return Response.noContent().build();
        }
        throw new InvalidInput("ticket", "input.email-or-ticket");
    }
}
