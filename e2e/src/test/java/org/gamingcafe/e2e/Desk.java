package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** The cashier at an open till: what happens at the counter, one method per act. Closing counts whatever is expected. */
final class Desk implements AutoCloseable {

    private static final int DRAWER = 1100;
    private static final long SMALLEST_TOP_UP = 5_00;

    private final Api api;
    private final UUID shift;
    private boolean closed;

    private Desk(Api api, UUID shift) {
        this.api = api;
        this.shift = shift;
    }

    static Desk open() {
        return open("100.00");
    }

    static Desk open(String openingFloat) {
        return open(openingFloat, new Diary());
    }

    /** Opens the till and writes every command from now on into the diary. */
    static Desk open(String openingFloat, Diary diary) {
        var api = Api.signedIn(TheCafe.demo().cashier());
        closeWhatATestLeftOpen(api);
        api = api.writingInto(diary);
        var opened = api.post(
                        "tills/" + TheCafe.demo().tills().getFirst() + "/shifts",
                        Body.of("openingFloat", Body.money(openingFloat)))
                .expect(201);
        return new Desk(api, opened.id());
    }

    /** Of somebody else, at another till. */
    static Desk openAt(UUID till, Api api) {
        var opened = api.post("tills/" + till + "/shifts", Body.of("openingFloat", Body.money("20.00")))
                .expect(201);
        return new Desk(api, opened.id());
    }

    /** The same in a house where nobody plays: what other tests left running is billed by the clock and would change the books. */
    static Desk openInAQuietHouse() {
        var desk = open();
        openPlay().forEach(session -> desk.act(session, "end"));
        assertThat(openPlay()).as("sessions that run").isEmpty();
        return desk;
    }

    private static List<UUID> openPlay() {
        return Books.rows("select p.id from play_session p join venue v on v.id = p.venue_id"
                        + " where v.code = 'DEMO' and p.state in ('ACTIVE', 'PAUSED', 'GRACE')")
                .stream()
                .map(row -> (UUID) row.getFirst())
                .toList();
    }

    private static void closeWhatATestLeftOpen(Api api) {
        var open = api.get("shifts/mine");
        if (open.status() == 200) {
            new Desk(api, open.id()).close();
        }
    }

    /** The same shift with a fresh sign-in, after the clock was moved. */
    Desk signedInAnew() {
        closed = true;
        return new Desk(api.signIn(TheCafe.demo().cashier()), shift);
    }

    Api api() {
        return api;
    }

    UUID shift() {
        return shift;
    }

    Answer topUp(UUID account, String amount) {
        return api.post("wallets/" + account + "/top-ups", topUpBody(amount));
    }

    JsonObject topUpBody(String amount) {
        return Body.of("amount", Body.money(amount), "tender", "CASH", "shiftId", shift);
    }

    Answer wallet(UUID account) {
        return api.get("wallets/" + account).expect(200);
    }

    long available(UUID account) {
        return wallet(account).cents("available");
    }

    /** Tops up or debits until exactly so much is available; bonus that a top-up brings is spent first. */
    void makeAvailable(UUID account, long cents) {
        var difference = cents - available(account);
        if (difference > 0) {
            topUp(account, Body.euros(difference + SMALLEST_TOP_UP)).expectDone();
            debit(account, available(account) - cents).expectDone();
        } else if (difference < 0) {
            debit(account, -difference).expectDone();
        }
        assertThat(available(account)).isEqualTo(cents);
    }

    Answer debit(UUID account, long cents) {
        return api.post("wallets/" + account + "/debits", Body.of("amount", Body.money(cents), "reason", "test"));
    }

    Answer startPlay(UUID station, UUID account) {
        return api.post("play-sessions", startBody(station, account));
    }

    static JsonObject startBody(UUID station, UUID account) {
        return Body.of("stationId", station, "accountId", account, "mode", "PREPAID");
    }

    Answer act(UUID session, String act) {
        return api.post("play-sessions/" + session + "/" + act);
    }

    Answer play(UUID session) {
        return api.get("play-sessions/" + session).expect(200);
    }

    Answer sell(UUID account, JsonArray lines, JsonArray payments) {
        return api.post("sales", saleBody(account, lines, payments));
    }

    JsonObject saleBody(UUID account, JsonArray lines, JsonArray payments) {
        var body = Body.of("shiftId", shift, "lines", lines, "payments", payments);
        return account == null ? body : Body.with(body, "accountId", jakarta.json.Json.createValue(account.toString()));
    }

    static JsonObject line(UUID product, int quantity) {
        return Body.of("productId", product, "quantity", quantity);
    }

    static JsonObject paid(String tender, String amount) {
        return Body.of("tender", tender, "amount", Body.money(amount));
    }

    /** A drink or snack of the demo house, cheapest first. */
    static UUID product(int number) {
        return (UUID) Books.rows("""
                        select id from product where not retired
                            and (select sum(received) from lot where product_id = product.id) >= 40
                        order by price, id offset ? limit 1""", number).getFirst().getFirst();
    }

    /** The product of the demo house with this number. */
    static UUID product(String sku) {
        return (UUID) Books.rows("select id from product where sku = ?", sku)
                .getFirst()
                .getFirst();
    }

    static long price(UUID product) {
        return Books.number("select price from product where id = ?", product);
    }

    static long stock(UUID product) {
        return Books.number("select on_hand from product where id = ?", product);
    }

    Answer closeWith(String counted) {
        closed = true;
        return count(counted);
    }

    /** Hands in so much, in as few coins and notes as it takes. */
    Answer count(String counted) {
        return api.post("shifts/" + shift + "/counts", Body.of("piles", piles(counted)));
    }

    static JsonArray piles(String amount) {
        var piles = jakarta.json.Json.createArrayBuilder();
        var rest = new java.math.BigDecimal(amount).movePointRight(2).longValueExact();
        for (var coin : List.of(500_00, 200_00, 100_00, 50_00, 20_00, 10_00, 5_00, 2_00, 1_00, 50, 20, 10, 5, 2, 1)) {
            if (rest >= coin) {
                piles.add(Body.of("of", Body.money((long) coin), "pieces", rest / coin));
                rest %= coin;
            }
        }
        return piles.build();
    }

    @Override
    public void close() {
        if (!closed) {
            closeWith(Body.euros(Books.ofShift(shift, DRAWER)));
        }
    }
}
