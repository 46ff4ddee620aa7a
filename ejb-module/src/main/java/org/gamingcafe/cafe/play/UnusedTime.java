package org.gamingcafe.cafe.play;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.tariff.Bill;

/**
 * What a bill uses less of passes than the bills before it. What one of those did not use was given back then; and a bill
 * that uses more of a pass takes nothing of it: the house stands for that.
 */
final class UnusedTime {

    private UnusedTime() {}

    /** @param before the bills so far, the first one, by which time was taken, before the rest */
    static List<Bill.PassUse> of(List<Bill> before, Bill after) {
        var uses = before.stream().map(UnusedTime::byPass).toList();
        var now = byPass(after);
        return uses.getFirst().keySet().stream()
                .map(pass -> unused(
                        uses.stream()
                                .map(bill -> use(bill, pass))
                                .reduce(UnusedTime::least)
                                .orElseThrow(),
                        use(now, pass)))
                .filter(use -> use.takenSeconds() > 0)
                .sorted(Comparator.comparing(Bill.PassUse::pass))
                .toList();
    }

    private static Map<UUID, Bill.PassUse> byPass(Bill bill) {
        return bill.passes().stream().collect(Collectors.toMap(Bill.PassUse::pass, use -> use));
    }

    private static Bill.PassUse use(Map<UUID, Bill.PassUse> bill, UUID pass) {
        return bill.getOrDefault(pass, new Bill.PassUse(pass, 0, 0));
    }

    private static Bill.PassUse least(Bill.PassUse one, Bill.PassUse other) {
        var days = days(other);
        return new Bill.PassUse(
                one.pass(),
                Math.min(one.playedSeconds(), other.playedSeconds()),
                Math.min(one.takenSeconds(), other.takenSeconds()),
                one.days().stream()
                        .map(day -> new Bill.DayUse(
                                day.day(), Math.min(day.takenSeconds(), days.getOrDefault(day.day(), 0L))))
                        .toList());
    }

    private static Bill.PassUse unused(Bill.PassUse taken, Bill.PassUse now) {
        var days = days(now);
        return new Bill.PassUse(
                taken.pass(),
                Math.max(0, taken.playedSeconds() - now.playedSeconds()),
                Math.max(0, taken.takenSeconds() - now.takenSeconds()),
                taken.days().stream()
                        .map(day -> new Bill.DayUse(day.day(), day.takenSeconds() - days.getOrDefault(day.day(), 0L)))
                        .filter(day -> day.takenSeconds() > 0)
                        .toList());
    }

    private static Map<LocalDate, Long> days(Bill.PassUse use) {
        return use.days().stream().collect(Collectors.toMap(Bill.DayUse::day, Bill.DayUse::takenSeconds));
    }
}
