package org.gamingcafe.identity.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * The house has forgotten these people in one transaction. Whoever still holds something of theirs that is worth money moves it
 * now, of all of them together; for the record each of them has an {@link AccountErased} of their own after it.
 */
public record AccountsErased(List<AccountErased> people) {

    public Set<AccountId> accounts() {
        return people.stream().map(AccountErased::account).collect(Collectors.toSet());
    }

    /** The venues in which they were at home, in an order that does not change. */
    public List<VenueId> venues() {
        return people.stream()
                .map(AccountErased::venue)
                .distinct()
                .sorted(Comparator.comparing(VenueId::value))
                .toList();
    }

    public List<AccountErased> of(VenueId venue) {
        return people.stream().filter(person -> person.venue().equals(venue)).toList();
    }
}
