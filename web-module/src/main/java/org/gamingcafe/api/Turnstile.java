package org.gamingcafe.api;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.limit.Limits;
import org.jboss.logging.Logger;

/** Counts every request before anything is done for it, by whom it comes from (G070); too many are answered with 429. */
public class Turnstile implements Filter {

    private static final Logger LOG = Logger.getLogger(Turnstile.class);

    @Inject
    Limits limits;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            limits.enter();
        } catch (RuntimeException no) {
            var problem = Problems.of(no, Call.current());
            if (problem.status() >= 500) {
                LOG.warnf(no, "A request could not be counted and was turned away with %s.", problem.code());
            }
            ProblemServlet.write(problem, (HttpServletResponse) response);
            return;
        }
        chain.doFilter(request, response);
    }
}
