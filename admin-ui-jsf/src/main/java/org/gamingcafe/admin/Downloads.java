package org.gamingcafe.admin;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Answers a request with a file in place of a page. */
public final class Downloads {

    private Downloads() {}

    /** @param name of letters, digits, dots and dashes */
    public static void send(String name, String type, String content) throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var answer = faces.getExternalContext();
        answer.setResponseContentType(type + ";charset=UTF-8");
        answer.setResponseCharacterEncoding("UTF-8");
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        answer.getResponseOutputWriter().write(content);
        faces.responseComplete();
    }
}
