package org.gamingcafe.identity.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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

    /** What speaks against forgetting somebody now; the first of it, in the order of the kinds. */
    Optional<Objection> objection(AccountId account) {
        return found.stream().flatMap(part -> part.objections(account).stream()).min(Comparator.naturalOrder());
    }

    /** All that speaks against it now. */
    Set<Objection> objections(AccountId account) {
        return found.stream()
                .flatMap(part -> part.objections(account).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Objection.class)));
    }

    void erase(AccountId account) {
        for (var part : found) {
            part.erase(account);
        }
    }
}
