package org.gamingcafe.identity.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PersonalData;

/** From where, when and with what somebody usually signs in. */
@ApplicationScoped
class HabitPersonalData implements PersonalData {

    @Inject
    HabitRows habits;

    @Override
    public List<String> tables() {
        return List.of("habit");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var words = new TreeMap<String, Object>();
        habits.of(account)
                .known()
                .forEach((kind, seen) ->
                        words.put(kind.name(), seen.keySet().stream().sorted().toList()));
        return Map.of("signInHabits", words);
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        habits.removeAll(accounts);
    }
}
