package org.gamingcafe.cafe.tariff;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Hands a whole number out in proportion, by largest remainder: the shares add up to it, earlier ones win a tie. */
final class Shares {

    private Shares() {}

    /** @param weights none below zero; if all are zero, so is the total */
    static long[] of(long total, long[] weights) {
        return of(total, LongStream.of(weights).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
    }

    /** In proportion to exact amounts. */
    static long[] of(long total, List<Fraction> weights) {
        var common = weights.stream()
                .map(Fraction::denominator)
                .distinct()
                .reduce(
                        BigInteger.ONE,
                        (one, other) -> one.divide(one.gcd(other)).multiply(other));
        return of(
                total,
                weights.stream()
                        .map(weight -> weight.numerator().multiply(common.divide(weight.denominator())))
                        .toArray(BigInteger[]::new));
    }

    private static long[] of(long total, BigInteger[] weights) {
        var sum = Arrays.stream(weights).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return nothing(total, weights.length);
        }
        var shares = new long[weights.length];
        var remainders = new ArrayList<BigInteger>(weights.length);
        var left = total;
        for (var i = 0; i < weights.length; i++) {
            var exact = BigInteger.valueOf(total).multiply(weights[i]).divideAndRemainder(sum);
            shares[i] = exact[0].longValueExact();
            remainders.add(exact[1]);
            left -= shares[i];
        }
        for (var i : largestFirst(remainders).subList(0, Math.toIntExact(left))) {
            shares[i]++;
        }
        return shares;
    }

    private static long[] nothing(long total, int count) {
        if (total != 0) {
            throw new IllegalArgumentException("nobody to hand " + total + " to");
        }
        return new long[count];
    }

    private static List<Integer> largestFirst(List<BigInteger> remainders) {
        return IntStream.range(0, remainders.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .toList();
    }
}
