package org.gamingcafe.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Tells pages the time. They hold a proxy of it, which goes along when a session moves to another node; a clock does not. */
@ApplicationScoped
public class PageClock {

    @Inject
    Clock clock;

    public Instant now() {
        return clock.instant();
    }
}
