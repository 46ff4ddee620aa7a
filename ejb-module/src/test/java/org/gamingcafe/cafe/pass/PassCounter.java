package org.gamingcafe.cafe.pass;

import java.util.UUID;
import org.gamingcafe.cafe.CounterTest;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.platform.kernel.AccountId;
import org.junit.jupiter.api.BeforeEach;

/** A counter that sells passes. */
abstract class PassCounter extends CounterTest {

    final PassProductService products = the(PassProductService.class);
    final PassService passes = the(PassService.class);
    final PassRenewalService renewals = the(PassRenewalService.class);
    final PassTicker ticker = the(PassTicker.class);
    UUID group;

    @BeforeEach
    void open() {
        as(house(), () -> {
            group = the(StationService.class).addGroup(venue, "PC", 1).id();
            tills.add(venue, "AUTO", "Automatic", true);
        });
    }

    PassProductView onSale(SomePass pass) {
        return as(manager, () -> products.add(venue, pass.terms(), true));
    }

    PassView sold(SomePass pass, AccountId member) {
        return sold(onSale(pass), member);
    }

    PassView sold(PassProductView product, AccountId member) {
        var sale = new NewPassSale(product.id(), member, NewPassSale.Tender.WALLET, null);
        return as(cashier, () -> passes.sell(sale, aCommand()));
    }

    PassView now(PassView pass) {
        return as(cashier, () -> passes.get(pass.id()));
    }

    /** What the ticker does, on time. */
    void tick() {
        ticker.tick();
    }

    static long earned(PassView pass) {
        return number("select earned from pass where id = ?", pass.id());
    }
}
