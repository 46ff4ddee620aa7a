import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Sales with three lines on a house that `./cafe run` has opened, and what one costs by layer:
 * `java bench/Sales.java [seconds] [callers]` (JDK 22 or newer): at a constant 20 a second and as fast as possible. The shelves
 * are filled with psql before; the shift of the first till must be free, or an earlier run's.
 */
final class Sales {

    private static final int RATE = 20;
    private static final int LINES = 3;

    /** Enough for every line of a long run. */
    private static final String FILL = """
            with goods as (
                select p.id, p.venue_id from product p join venue v on v.id = p.venue_id
                where v.code = 'DEMO' and not p.retired and p.age_from is null order by p.price, p.id limit 12
            ), lots as (
                insert into lot (id, product_id, received_at, unit_cost, received, remaining)
                select gen_random_uuid(), id, now(), 0, 1000000, 1000000 from goods returning id, product_id
            ), moves as (
                insert into stock_move (id, venue_id, product_id, lot_id, kind, quantity, reference, at)
                select gen_random_uuid(), g.venue_id, g.id, l.id, 'STOCK_IN', 1000000, gen_random_uuid(), now()
                from lots l join goods g on g.id = l.product_id returning product_id
            )
            update product set on_hand = on_hand + 1000000 where id in (select product_id from moves) returning id, price""";

    private record Good(String id, long price) {}

    private final Target target = new Target();
    private List<Good> goods = List.of();
    private String shift = "";

    private Sales() throws IOException {}

    public static void main(String[] words) throws Exception {
        var length = Duration.ofSeconds(words.length > 0 ? Integer.parseInt(words[0]) : 30);
        var callers = words.length > 1 ? Integer.parseInt(words[1]) : 8;
        new Sales().all(length, callers);
    }

    private void all(Duration length, int callers) throws Exception {
        goods = target.psql("-c", FILL)
                .lines()
                .filter(line -> line.matches("[0-9a-f-]{36}\\|\\d+"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Good(cells[0], Long.parseLong(cells[1])))
                .toList();
        target.signIn();
        shift = target.openShift();
        var report = new StringBuilder(target.head("Sales", goods.size() + " products, " + LINES + " lines a sale, paid in cash; each line "
                + length.toSeconds() + " s"));
        report.append(Target.TABLE);
        target.saturate("warm-up", length.multipliedBy(2), callers, this::sell);
        for (var round = 1; round <= 2; round++) {
            target.signIn();
            report.append(target.constantly("sale, constant " + RATE + "/s, round " + round, length, RATE, this::sell));
        }
        for (var round = 1; round <= 2; round++) {
            target.signIn();
            report.append(target.saturate("sale, 1 caller, round " + round, length, 1, this::sell));
            report.append(target.saturate("sale, " + callers + " callers, round " + round, length, callers, this::sell));
        }
        report.append("\nAll sales are of one till: its receipts have numbers without gaps, so that each waits for the commit of the one before.\n");
        report.append("\nNode resident: ").append(target.resident()).append(" MB.\n");
        Target.keep("sales", report.toString());
    }

    /** Three different products, one or two of each, paid to the cent. */
    private int sell() {
        var first = ThreadLocalRandom.current().nextInt(goods.size());
        var lines = new StringBuilder();
        var total = 0L;
        for (var i = 0; i < LINES; i++) {
            var good = goods.get((first + i) % goods.size());
            var pieces = 1 + (first + i) % 2;
            total += good.price() * pieces;
            lines.append(i == 0 ? "" : ",")
                    .append("{\"productId\":\"").append(good.id()).append("\",\"quantity\":").append(pieces).append('}');
        }
        var amount = total / 100 + "." + (total % 100 < 10 ? "0" : "") + total % 100;
        return target.command(
                "sales",
                "{\"shiftId\":\"" + shift + "\",\"lines\":[" + lines + "],\"payments\":[{\"tender\":\"CASH\",\"amount\":{\"amount\":\""
                        + amount + "\",\"currency\":\"EUR\"}}]}");
    }
}
