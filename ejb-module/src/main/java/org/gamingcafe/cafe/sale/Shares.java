package org.gamingcafe.cafe.sale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Hands what is taken off the whole to the lines in proportion to what they come to, by largest remainder. Pure. */
final class Shares {

    private Shares() {}

    /** @return one part for each weight; together they are the whole. No part is larger than its weight if the whole is not. */
    static List<Long> of(long whole, List<Long> weights) {
        var sum = weights.stream().mapToLong(Long::longValue).sum();
        if (sum == 0) {
            return weights.stream().map(weight -> 0L).toList();
        }
        var parts = new ArrayList<Long>();
        weights.forEach(weight -> parts.add(Math.multiplyExact(whole, weight) / sum));
        var missing = whole - parts.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -(Math.multiplyExact(whole, weights.get(i)) % sum))
                        .thenComparing(i -> i))
                .limit(missing)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return List.copyOf(parts);
    }
}
