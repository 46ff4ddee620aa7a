package org.gamingcafe.jobs.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gamingcafe.cafe.inventory.InventoryService;
import org.gamingcafe.cafe.inventory.NewProduct;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.platform.kernel.Money;

/** What the demo venue sells: name, category, price, cost, tax in per cent, pieces in stock. */
@ApplicationScoped
class DemoGoods {

    private static final int PPM_OF_A_PERCENT = 10_000;
    private static final int LOW_BELOW = 6;
    private static final int SHELF_DAYS = 180;

    private static final List<String> GOODS = List.of(
            "Cola 0.33 l|Drinks|2.50|0.62|19|48",
            "Cola zero 0.33 l|Drinks|2.50|0.62|19|48",
            "Orange lemonade 0.33 l|Drinks|2.50|0.60|19|36",
            "Lemon lemonade 0.33 l|Drinks|2.50|0.60|19|36",
            "Mate 0.5 l|Drinks|3.20|0.95|19|60",
            "Energy drink 0.25 l|Drinks|2.90|0.88|19|72",
            "Energy drink sugar-free 0.25 l|Drinks|2.90|0.88|19|48",
            "Iced tea peach 0.5 l|Drinks|2.80|0.74|19|36",
            "Apple spritzer 0.5 l|Drinks|2.80|0.70|19|36",
            "Still water 0.5 l|Drinks|1.90|0.35|19|60",
            "Sparkling water 0.5 l|Drinks|1.90|0.35|19|60",
            "Coffee|Hot drinks|2.20|0.31|19|200",
            "Cappuccino|Hot drinks|2.90|0.48|19|150",
            "Hot chocolate|Hot drinks|2.90|0.55|19|80",
            "Green tea|Hot drinks|2.00|0.22|19|100",
            "Salted crisps 75 g|Snacks|1.80|0.64|7|40",
            "Paprika crisps 75 g|Snacks|1.80|0.64|7|40",
            "Peanuts 100 g|Snacks|1.60|0.52|7|30",
            "Chocolate bar|Snacks|1.40|0.45|7|60",
            "Caramel bar|Snacks|1.40|0.45|7|60",
            "Fruit gums 100 g|Snacks|1.70|0.58|7|35",
            "Protein bar|Snacks|2.60|1.10|7|24",
            "Banana|Snacks|0.80|0.28|7|5",
            "Cheese sandwich|Food|3.90|1.45|7|12",
            "Ham sandwich|Food|4.20|1.60|7|12",
            "Pizza margherita|Food|6.90|2.30|7|60",
            "Pizza salami|Food|7.50|2.60|7|16",
            "Noodle cup|Food|3.50|1.05|7|24",
            "Headset hire|Extras|2.00|0.00|19|8",
            "Controller hire|Extras|2.50|0.00|19|4");

    @Inject
    InventoryService inventory;

    @Inject
    Clock clock;

    List<ProductView> stock(VenueView venue) {
        var products = new ArrayList<ProductView>();
        for (var line : GOODS) {
            var part = line.split("\\|", -1);
            var sku = "D%03d".formatted(products.size() + 1);
            var tax = Integer.parseInt(part[4]) * PPM_OF_A_PERCENT;
            var pieces = Integer.parseInt(part[5]);
            var product = inventory.add(new NewProduct(
                    venue.id(), part[0], part[1], sku, price(part[2], venue.currency()), tax, LOW_BELOW));
            products.add(inventory.receive(product.id(), pieces, price(part[3], venue.currency()), expiry(part[0])));
        }
        return products;
    }

    /** Sandwiches are fresh; everything else keeps, or is frozen. */
    private LocalDate expiry(String name) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return name.endsWith("sandwich") ? today.plusDays(3) : today.plusDays(SHELF_DAYS);
    }

    /** The price in any currency: rounded up to what it can pay. */
    static Money price(String amount, String currency) {
        return Money.of(new BigDecimal(amount).setScale(Money.digits(currency), RoundingMode.CEILING), currency);
    }
}
