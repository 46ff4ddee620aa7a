package org.gamingcafe.agent.seat;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.agent.house.Running;

/**
 * Which programs must not run here: those started since the player sat down, that are not on the list and were not started
 * by one that is. What ran before belongs to the computer.
 */
final class AllowList {

    private static final int DEEPEST = 64;

    private AllowList() {}

    /** @param own number of the agent's own process, whose children are its own affair */
    static List<Running> foreign(Collection<Running> running, Set<String> allowed, Instant since, long own) {
        if (allowed.isEmpty()) {
            return List.of();
        }
        var byPid = new HashMap<Long, Running>();
        running.forEach(one -> byPid.put(one.pid(), one));
        return running.stream()
                .filter(one -> !one.startedAt().isBefore(since))
                .filter(one -> !isCovered(one, byPid, allowed, own))
                .toList();
    }

    private static boolean isCovered(Running one, Map<Long, Running> byPid, Set<String> allowed, long own) {
        var seen = new HashSet<Long>();
        var at = one;
        while (at != null && seen.add(at.pid()) && seen.size() <= DEEPEST) {
            if (at.pid() == own || allowed.contains(Running.plain(at.name()))) {
                return true;
            }
            at = byPid.get(at.parent());
        }
        return false;
    }
}
