package org.gamingcafe.jobs.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.batch.runtime.context.JobContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.cafe.inventory.ExpiredGoodsService;
import org.gamingcafe.cafe.inventory.StockAdjustment;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A venue whose shelves cannot be gone through does not hold the others, and the job says which one")
class ExpiredGoodsTest {

    private final List<VenueId> venues = List.of(VenueId.next(), VenueId.next(), VenueId.next());
    private final List<VenueId> visited = new ArrayList<>();
    private final List<Object> exits = new ArrayList<>();

    private ExpiredGoods job(List<VenueId> broken) {
        var job = new ExpiredGoods();
        job.expired = new ExpiredGoodsService() {
            @Override
            public List<VenueId> venues() {
                return venues;
            }

            @Override
            public Optional<StockAdjustment> writeOffByItself(VenueId venue, String reason) {
                visited.add(venue);
                if (broken.contains(venue)) {
                    throw new IllegalStateException("books and lots of " + venue + " differ");
                }
                return Optional.empty();
            }
        };
        job.job = (JobContext) Proxy.newProxyInstance(
                JobContext.class.getClassLoader(), new Class<?>[] {JobContext.class}, (self, method, arguments) -> {
                    exits.add(arguments[0]);
                    return null;
                });
        return job;
    }

    @Test
    void a_venue_that_fails_is_named_and_the_others_are_done() {
        var broken = venues.getFirst();

        assertThatThrownBy(() -> job(List.of(broken)).act())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(broken.value().toString());

        assertThat(visited).containsExactlyElementsOf(venues);
        assertThat(exits).containsExactly("VENUES 3 PRODUCTS 0 FAILED 1: " + broken.value());
    }

    @Test
    void without_a_fault_it_says_what_it_has_done() {
        assertThat(job(List.of()).act()).isEqualTo("VENUES 3 PRODUCTS 0");

        assertThat(visited).containsExactlyElementsOf(venues);
        assertThat(exits).isEmpty();
    }
}
