package org.gamingcafe.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.LostRaces;
import org.jboss.logging.Logger;

/** Every failure on its way out becomes a problem document. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Inject
    RefusedActs refused;

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        LostRaces.note(failure);
        refused.record(request, failure);
        return answer(failure);
    }

    static Response answer(Throwable failure) {
        var problem = Problems.of(failure, Call.current());
        if (problem.status() == 500) {
            LOG.error("A request failed; it was answered with 500 and its request id.", failure);
        } else if (problem.status() == 503) {
            LOG.warnf("A request was turned away with %s: %s", problem.code(), failure);
        }
        var answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.json().getBytes(StandardCharsets.UTF_8));
        if (problem.retryAfterSeconds() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }
        problem.fields().forEach(answer::header);
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, Challenge.of(problem.code()));
        }
        if (failure instanceof WebApplicationException web && problem.status() == 405) {
            answer.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }
}
