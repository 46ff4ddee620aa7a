import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * Sales with three lines on a house that `./cafe run` has opened, and what one costs by layer:
 * `java bench/Sales.java [seconds] [callers]` (JDK 22 or newer): at a constant 20 a second and as fast as possible. The shelves
 * are filled by a delivery before, so that goods have cost something and each sale books that too; the shift of the first till
 * must be free, or an earlier run's.
 */
final class Sales {

    private static final int RATE = 20;
    private static final int LINES = 3;

    /** Of each sort: enough for every line of a long run, and for several runs before a shelf is full. */
    private static final int PIECES = 200_000;

    private static final String GOODS = """
            select p.id, p.price from product p join venue v on v.id = p.venue_id
            where v.code = 'DEMO' and not p.retired and not p.kit and p.age_from is null order by p.price, p.id limit 12""";

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
        goods = target.psql("-c", GOODS)
                .lines()
                .filter(line -> line.matches("[0-9a-f-]{36}\\|\\d+"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Good(cells[0], Long.parseLong(cells[1])))
                .toList();
        target.signInAsManager();
        deliver();
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

    /** A lot of each sort at 0.50 a piece. */
    private void deliver() {
        var name = "Bench " + UUID.randomUUID();
        var supplier = Target.text(
                target.post("suppliers", "{\"name\":\"" + name + "\",\"leadDays\":1,\"retired\":false}"), "id");
        var lines = goods.stream()
                .map(good -> "{\"productId\":\"" + good.id() + "\",\"quantity\":" + PIECES
                        + ",\"unitCost\":{\"amount\":\"0.50\",\"currency\":\"EUR\"}}")
                .collect(Collectors.joining(","));
        target.post("inventory/goods-receipts", "{\"supplierId\":\"" + supplier + "\",\"lines\":[" + lines + "]}");
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
