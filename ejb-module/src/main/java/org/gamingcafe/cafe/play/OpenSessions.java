package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;

/** Sessions that somebody at the desk acts on. */
@ApplicationScoped
class OpenSessions {

    @Inject
    PlaySessions sessions;

    @Inject
    Course course;

    /** Locks it, so that of all who act on a session one acts at a time. */
    PlaySession locked(UUID id) {
        var session = sessions.locked(id).orElseThrow(() -> new NotFound("play-session"));
        Call.current().caller().mustBeAllowed(Permission.PLAY_RUN, session.venue(), "play-session");
        if (!session.isOpen()) {
            throw new AlreadyEnded();
        }
        return session;
    }

    /** The same, brought up to the moment; it may be over then. */
    PlaySession caughtUp(UUID id, Instant now, UUID act) {
        var session = locked(id);
        course.catchUp(session, now, act);
        return session;
    }
}
