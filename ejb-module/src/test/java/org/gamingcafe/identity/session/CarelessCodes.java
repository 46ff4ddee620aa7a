package org.gamingcafe.identity.session;

import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;

/** The control: looks whether a code is there, and takes it away afterwards. */
final class CarelessCodes {

    private final Set<String> codes = ConcurrentHashMap.newKeySet();
    private final CyclicBarrier looked;

    CarelessCodes(int callers) {
        codes.add("code");
        looked = new CyclicBarrier(callers);
    }

    boolean take(String code) {
        var isThere = codes.contains(code);
        try {
            looked.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        codes.remove(code);
        return isThere;
    }
}
