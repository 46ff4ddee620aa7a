package org.gamingcafe.cafe.sale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** The tenders for which rooms above answer. */
@ApplicationScoped
class OtherTenders {

    /** Of what something is paid or given back. */
    record Deal(UUID sale, VenueId venue, @Nullable AccountId account, Function<NewSale.Tender, Money> by) {}

    @Inject
    @Any
    Instance<Tender> tenders;

    List<Leg> paying(Deal deal) {
        return legs(deal, Tender::paying);
    }

    void paid(Deal deal) {
        move(deal, Tender::paid);
    }

    List<Leg> returning(Deal deal) {
        return legs(deal, Tender::returning);
    }

    void returned(Deal deal) {
        move(deal, Tender::returned);
    }

    private List<Leg> legs(Deal deal, BiFunction<Tender, Tender.Part, List<Leg>> asked) {
        return tenders.stream()
                .flatMap(tender -> parts(deal, tender).stream().flatMap(part -> asked.apply(tender, part).stream()))
                .toList();
    }

    private void move(Deal deal, BiConsumer<Tender, Tender.Part> told) {
        tenders.stream().forEach(tender -> parts(deal, tender).forEach(part -> told.accept(tender, part)));
    }

    /** None or one. */
    private static List<Tender.Part> parts(Deal deal, Tender tender) {
        var amount = deal.by().apply(tender.kind());
        var account = deal.account();
        return account == null || !amount.isPositive()
                ? List.of()
                : List.of(new Tender.Part(deal.sale(), deal.venue(), account, amount));
    }
}
