package org.gamingcafe.platform.observe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Steps that must be done before this node takes requests. Whoever does one says so here. */
@ApplicationScoped
public class StartSteps {

    /** The venue and the first administrator exist. */
    public static final String FIRST_START = "first-start";

    private final Set<String> done = ConcurrentHashMap.newKeySet();

    public void done(String step) {
        done.add(step);
    }

    public boolean isDone(String step) {
        return done.contains(step);
    }
}
