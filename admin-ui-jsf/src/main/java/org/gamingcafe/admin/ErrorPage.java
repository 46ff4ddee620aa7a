package org.gamingcafe.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.gamingcafe.platform.kernel.Call;

/** What went wrong, in words, and the number under which the log knows more. */
@Named
@RequestScoped
public class ErrorPage {

    private static final Set<Integer> EXPLAINED = Set.of(403, 404, 409, 429, 503);
    private static final int BROKEN = 500;

    @Inject
    HttpServletRequest request;

    /** The status that has a text of its own, 500 for all others. */
    public int getStatus() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        && EXPLAINED.contains(code)
                ? code
                : BROKEN;
    }

    public boolean isOurFault() {
        return getStatus() == BROKEN;
    }

    public String getRequestId() {
        var asked = request.getParameter("request");
        return asked != null && asked.matches("[0-9a-f-]{36}")
                ? asked
                : Call.current().requestId();
    }
}
