package org.gamingcafe.admin;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gamingcafe.identity.session.ConnectCodeService;
import org.gamingcafe.platform.kernel.Refusal;

/**
 * Gives the floor board a code with which it connects to what happens there: its cookie is good for pages only. Asked for
 * with a header that no other site can send; to look is no use of the session.
 */
public class FloorCode extends HttpServlet {

    private static final String UNATTENDED = "X-Unattended";
    private static final int TOO_MANY = 429;

    @Inject
    transient ConnectCodeService codes;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(UNATTENDED) == null) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (SignedIn.live(request).isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            issue(response);
        }
    }

    private void issue(HttpServletResponse response) throws IOException {
        try {
            var code = codes.issue().code().reveal();
            response.setContentType("application/json");
            response.getWriter()
                    .write(Json.createObjectBuilder().add("code", code).build().toString());
        } catch (Refusal no) {
            response.setStatus(TOO_MANY);
        }
    }
}
