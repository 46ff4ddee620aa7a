import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The everyday requests on a house that `./cafe run` has opened, and what they cost:
 * `java bench/Load.java [seconds] [callers]` (JDK 22 or newer). The shift of the first till must be free.
 */
final class Load {

    /** The answer of a wallet on which no more may lie. */
    private static final int FULL = 409;

    private Load() {}

    public static void main(String[] words) throws Exception {
        var length = Duration.ofSeconds(words.length > 0 ? Integer.parseInt(words[0]) : 20);
        var callers = words.length > 1 ? Integer.parseInt(words[1]) : 8;
        var target = new Target();
        target.signIn();
        var shift = target.openShift();
        var members = target.idsOf("members");
        target.saturate("warm-up", length.multipliedBy(2), callers, () -> target.get("auth/profile"));
        target.saturate("warm-up", length, callers, () -> topUp(target, shift, members));
        target.signIn();
        var report = new StringBuilder(target.head("One node", callers + " callers; each line " + length.toSeconds() + " s"));
        report.append(Target.TABLE);
        for (int round = 1; round <= 2; round++) {
            report.append(target.saturate(
                    "authenticated GET (auth/profile), round " + round, length, callers, () -> target.get("auth/profile")));
            report.append(target.saturate(
                    "top-up of " + members.size() + " wallets, round " + round, length, callers, () -> topUp(target, shift, members)));
        }
        report.append("\nResident after the load: node ").append(target.resident()).append(" MB.\n");
        Target.keep("one-node", report.toString());
    }

    private static int topUp(Target target, String shift, List<String> members) {
        var member = members.get(ThreadLocalRandom.current().nextInt(members.size()));
        var body = "{\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"},\"tender\":\"CASH\",\"shiftId\":\"" + shift + "\"}";
        var answer = target.command("wallets/" + member + "/top-ups", body);
        if (answer != FULL) {
            return answer;
        }
        var debit = "{\"amount\":{\"amount\":\"900.00\",\"currency\":\"EUR\"},\"reason\":\"room for more\"}";
        return target.command("wallets/" + member + "/debits", debit);
    }
}
