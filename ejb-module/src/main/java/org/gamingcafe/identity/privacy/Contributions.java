package org.gamingcafe.identity.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Objection;
import org.gamingcafe.platform.kernel.PersonalData;

/** What every room of the house has to hand out, by the name of the room. */
@ApplicationScoped
class Contributions {

    @Inject
    @Any
    Instance<PersonalData> found;

    /** What one room hands out. */
    record Contribution(String room, List<PersonalData> parts) {}

    List<Contribution> all() {
        return found.stream()
                .collect(Collectors.groupingBy(
                        part -> part.getClass().getPackageName().replaceFirst(".*\\.", ""),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(room -> new Contribution(room.getKey(), room.getValue()))
                .toList();
    }

    /** All that speaks against forgetting some of these people now; nothing does for those who are not named. */
    Map<AccountId, Set<Objection>> objections(Set<AccountId> accounts) {
        var all = new HashMap<AccountId, Set<Objection>>();
        for (var part : found) {
            part.objections(accounts)
                    .forEach((account, why) -> all.computeIfAbsent(account, any -> EnumSet.noneOf(Objection.class))
                            .addAll(why));
        }
        return all;
    }

    void erase(Set<AccountId> accounts) {
        for (var part : found) {
            part.erase(accounts);
        }
    }
}
