package org.gamingcafe.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import org.gamingcafe.platform.kernel.Settings;

/** How much a request may bring along; also for bodies that do not say how long they are. */
@ApplicationScoped
class BodyLimit {

    @Inject
    Settings.Door settings;

    /** By what a request says of its body. */
    boolean isExceededBy(HttpServletRequest request) {
        return request.getContentLengthLong() > PictureBody.largest(request).orElse(settings.largestBody());
    }

    byte[] read(InputStream body) throws IOException {
        var read = body.readNBytes(settings.largestBody() + 1);
        if (read.length > settings.largestBody()) {
            throw new ClientErrorException(413);
        }
        return read;
    }
}
