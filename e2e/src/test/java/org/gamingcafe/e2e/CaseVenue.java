package org.gamingcafe.e2e;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A venue that one case has for itself: founded by the administrator, run by the cashier, all over the API. So its books are
 * those of the case and of nothing else.
 */
final class CaseVenue implements AutoCloseable {

    /** Nobody sets a clock there: no bill depends on the day on which the tests run. */
    static final ZoneId STEADY = ZoneId.of("Europe/Istanbul");

    private final SteppedHouse house;
    private final UUID id;
    private final String currency;
    private final CaseDesk desk;
    private @Nullable Api admin;
    private @Nullable Api cashier;

    private CaseVenue(SteppedHouse house, UUID id, String currency) {
        this.house = house;
        this.id = id;
        this.currency = currency;
        var till = admin().post("tills" + at(), Body.of("code", "K1", "name", "Counter"))
                .expect(201)
                .id();
        admin().put("admin/second-factor-rule" + at(), Body.of("cashiers", false))
                .expect(200);
        give(house.demo().cashier(), "CASHIER");
        desk = new CaseDesk(this, till);
    }

    static CaseVenue founded(SteppedHouse house, String code) {
        return founded(house, code, STEADY, Demo.CURRENCY);
    }

    static CaseVenue founded(SteppedHouse house, String code, ZoneId zone, String currency) {
        var said = Body.of(
                "code",
                code,
                "name",
                "Case " + code,
                "zone",
                zone.getId(),
                "currency",
                currency,
                "cutOver",
                "06:00",
                "language",
                "en",
                "hours",
                Body.list());
        var founder = house.signIn(house.demo().admin());
        return new CaseVenue(
                house, founder.postWithoutKey("venues", said).expect(201).id(), currency);
    }

    /** The administrator gives a colleague a role here. */
    void give(Demo.Person person, String role) {
        admin().put("admin/users/" + person.id() + "/roles/" + id, Body.of("role", role))
                .expect(200);
    }

    SteppedHouse house() {
        return house;
    }

    UUID id() {
        return id;
    }

    /** The words of a path that name this venue. */
    String at() {
        return "?venue=" + id;
    }

    CaseDesk desk() {
        return desk;
    }

    CasePrices prices() {
        return new CasePrices(this);
    }

    CaseBooks books() {
        return new CaseBooks(this);
    }

    /** Signed in anew after each step: an access token does not last as long as that. */
    Api admin() {
        if (admin == null) {
            admin = house.signIn(house.demo().admin());
        }
        return admin;
    }

    Api cashier() {
        if (cashier == null) {
            cashier = house.signIn(house.demo().cashier());
        }
        return cashier;
    }

    void goTo(Instant moment) {
        house.clock().forwardTo(moment);
        admin = null;
        cashier = null;
    }

    /** An edit of what is there, by the administrator. */
    void edit(String path, UnaryOperator<JsonObject> change) {
        var seen = admin().get(path + at()).expect(200);
        admin().put(path + at(), change.apply(seen.json()), seen.header("ETag")).expect(200);
    }

    JsonObject money(String amount) {
        return Body.of("amount", amount, "currency", currency);
    }

    JsonObject money(long minor) {
        return money(BigDecimal.valueOf(minor, digits()).toPlainString());
    }

    /** One of the currency, in its smallest units. */
    long whole() {
        return BigDecimal.ONE.movePointRight(digits()).longValueExact();
    }

    private int digits() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /** The drawer is handed in. The people are those of the next case, too: their tokens shall not speak of this venue. */
    @Override
    public void close() {
        cashier = null;
        desk.close();
        house.nodes().change("delete from account_role where venue_id = ? and role <> 'MEMBER'", id);
    }
}
