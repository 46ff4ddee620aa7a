package org.gamingcafe.platform.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gamingcafe.platform.kernel.AddressRange;
import org.jspecify.annotations.Nullable;

/**
 * The tables of limits as this node knows them. Read again every two seconds, and at once on the node that changed them;
 * while the database is away, what was read last counts.
 */
@ApplicationScoped
class Rulebook {

    @Inject
    LimitTable table;

    private volatile @Nullable Pages pages;

    /** What stood in the tables at one moment. */
    record Pages(Map<LimitName, LimitRule> rules, List<AllowedRange> allowed, List<VenueRange> venues) {

        LimitRule rule(LimitName name) {
            return Optional.ofNullable(rules.get(name))
                    .orElseThrow(() -> new IllegalStateException("no limit " + name.key()));
        }

        boolean allows(String ip) {
            if (allowed.isEmpty()) {
                return false;
            }
            return AddressRange.bytes(ip)
                    .filter(address ->
                            allowed.stream().anyMatch(entry -> entry.range().contains(address)))
                    .isPresent();
        }

        Optional<VenueRange> venueOf(String ip) {
            if (venues.isEmpty()) {
                return Optional.empty();
            }
            return AddressRange.bytes(ip)
                    .flatMap(address -> venues.stream()
                            .filter(entry -> entry.range().contains(address))
                            .findFirst());
        }
    }

    Pages now() {
        var known = pages;
        return known == null ? reload() : known;
    }

    Pages reload() {
        var read = table.read();
        pages = read;
        return read;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) LimitsChanged changed) {
        reload();
    }
}
