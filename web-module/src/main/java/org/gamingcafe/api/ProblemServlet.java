package org.gamingcafe.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The error page: what fails outside of JAX-RS is told in the same form. */
public class ProblemServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        write(Problems.ofStatus(status, Entrance.callOf(request)), response);
    }

    static void write(Problem problem, HttpServletResponse response) throws IOException {
        var body = problem.json().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", Challenge.of(problem.code()));
        }
        if (problem.retryAfterSeconds() > 0) {
            response.setHeader("Retry-After", Long.toString(problem.retryAfterSeconds()));
        }
        problem.fields().forEach(response::setHeader);
        response.getOutputStream().write(body);
    }
}
