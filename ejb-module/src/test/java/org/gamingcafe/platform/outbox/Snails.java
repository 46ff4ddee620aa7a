package org.gamingcafe.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** An outside that takes its time: nothing arrives before the way is free. */
@ApplicationScoped
class Snails implements OutboxHandler {

    static final Semaphore BEGUN = new Semaphore(0);

    private static volatile CountDownLatch way = new CountDownLatch(1);

    static void halt() {
        BEGUN.drainPermits();
        way = new CountDownLatch(1);
    }

    static void goOn() {
        way.countDown();
    }

    @Override
    public String type() {
        return "snail";
    }

    @Override
    public boolean isSlow() {
        return true;
    }

    @Override
    public void deliver(UUID message, Map<String, String> payload) {
        BEGUN.release();
        try {
            way.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
