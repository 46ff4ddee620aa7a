package org.gamingcafe.identity.twofactor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/**
 * The staff have removed all that somebody could show besides the password.
 *
 * @param venue where the person is at home
 * @param reason how the person was identified
 * @param methods what there was
 * @param wasReachedByPhone whether a confirmed number is known
 * @param askedBy the first of two people; absent where one sufficed
 */
public record SecondFactorRemoved(
        AccountId account,
        VenueId venue,
        String reason,
        List<FactorMethod> methods,
        boolean wasReachedByPhone,
        @Nullable AccountId askedBy)
        implements DomainEvent {

    public SecondFactorRemoved {
        methods = List.copyOf(methods);
    }

    @Override
    public String act() {
        return "second-factor.removed";
    }

    @Override
    public Subject subject() {
        return Subject.of("account", account.value());
    }

    @Override
    public Map<String, String> changes() {
        var changes = new TreeMap<String, String>();
        changes.put("methods", String.join(",", methods.stream().map(Enum::name).toList()));
        Optional.ofNullable(askedBy).ifPresent(first -> changes.put("askedBy", first.toString()));
        return changes;
    }
}
